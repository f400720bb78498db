package debrief.noego.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTagFormat;
import opennlp.tools.postag.POSTaggerME;

/**
 * Parts of speech by OpenNLP. The model is read at the first sentence that needs it, so that a
 * server starts without it; taggers are not safe for threads, so each is lent to one at a time.
 */
final class Tagger {
  private static final String MODEL = "/opennlp-en-ud-ewt-pos-1.3-2.5.4.bin";
  private static final int KEPT = 8;

  /** Words that the model knows from ordinary English only, and one that it knows to stand in. */
  private static final Map<String, String> STAND_INS =
      Map.of(
          "on-call",
          "operator",
          "oncall",
          "operator",
          "sre",
          "operator",
          "dba",
          "operator",
          "\uFFFC",
          "server",
          "sres",
          "operators",
          "dbas",
          "operators",
          "devops",
          "operations");

  private static final Deque<POSTaggerME> IDLE = new ConcurrentLinkedDeque<>();

  private Tagger() {}

  private static final class Model {
    static final POSModel READ = read();

    private static POSModel read() {
      try (InputStream in = Tagger.class.getResourceAsStream(MODEL)) {
        if (in == null) {
          throw new IllegalStateException("The model " + MODEL + " is not in this program.");
        }
        return new POSModel(in);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  static Tag[] tag(List<Token> tokens) {
    String[] words = new String[tokens.size()];
    for (int i = 0; i < words.length; i++) {
      Token token = tokens.get(i);
      words[i] = STAND_INS.getOrDefault(token.lower(), plain(token));
    }
    POSTaggerME tagger = IDLE.pollFirst();
    if (tagger == null) {
      tagger = new POSTaggerME(Model.READ, POSTagFormat.UD);
    }
    String[] found = tagger.tag(words);
    if (IDLE.size() < KEPT) {
      IDLE.addFirst(tagger);
    }
    Tag[] tags = new Tag[words.length];
    for (int i = 0; i < words.length; i++) {
      tags[i] = Tag.of(found[i]);
    }
    return tags;
  }

  private static String plain(Token token) {
    return token.lower().equals("not") || token.lower().equals("have")
        ? token.lower()
        : token.text();
  }
}
