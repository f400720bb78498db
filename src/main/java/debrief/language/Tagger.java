package debrief.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import opennlp.tools.ml.model.MaxentModel;
import opennlp.tools.postag.POSContextGenerator;
import opennlp.tools.postag.POSModel;

/**
 * Parts of speech by OpenNLP's model. It is read at the first sentence that needs it, so that a
 * server starts without it. Each word gets the tag that is likeliest behind those before it:
 * OpenNLP's own tagger keeps three readings of a sentence in view, which takes four times as long
 * and changes one tag in some hundreds.
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

  /** They remember words, and are not safe for threads: each is lent to one at a time. */
  private static final Deque<POSContextGenerator> IDLE = new ConcurrentLinkedDeque<>();

  private Tagger() {}

  private static final class Model {
    static final POSModel READ = read();
    static final MaxentModel LIKELY = READ.getArtifact("pos.model");
    static final Tag[] TAGS = tags();

    private static Tag[] tags() {
      Tag[] tags = new Tag[LIKELY.getNumOutcomes()];
      for (int i = 0; i < tags.length; i++) {
        tags[i] = Tag.of(LIKELY.getOutcome(i));
      }
      return tags;
    }

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

  /** Reads the model, where nobody has asked for it yet. */
  static void prepare() {
    Model.READ.getFactory();
  }

  static Tag[] tag(List<Token> tokens) {
    String[] words = new String[tokens.size()];
    for (int i = 0; i < words.length; i++) {
      Token token = tokens.get(i);
      words[i] = STAND_INS.getOrDefault(token.lower(), plain(token));
    }
    POSContextGenerator context = IDLE.pollFirst();
    if (context == null) {
      context = Model.READ.getFactory().getPOSContextGenerator();
    }
    Tag[] tags = likeliest(words, context);
    if (IDLE.size() < KEPT) {
      IDLE.addFirst(context);
    }
    return tags;
  }

  private static Tag[] likeliest(String[] words, POSContextGenerator context) {
    Tag[] tags = new Tag[words.length];
    String[] found = new String[words.length];
    for (int i = 0; i < words.length; i++) {
      double[] likely = Model.LIKELY.eval(context.getContext(i, words, found, null));
      int best = 0;
      for (int outcome = 1; outcome < likely.length; outcome++) {
        best = likely[outcome] > likely[best] ? outcome : best;
      }
      found[i] = Model.LIKELY.getOutcome(best);
      tags[i] = Model.TAGS[best];
    }
    return tags;
  }

  private static String plain(Token token) {
    return token.lower().equals("not") || token.lower().equals("have")
        ? token.lower()
        : token.text();
  }
}
