package debrief.language;

import debrief.language.name.Mention;
import debrief.language.name.Names;
import debrief.language.name.Unspaced;
import debrief.language.name.Word;
import debrief.language.word.WordNumbers;
import debrief.text.prose.Passage;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A sentence with what the rules ask of it. Parts of speech are found at the first question, since
 * most sentences hold no word that a rule looks for. Not for sharing between threads.
 */
public final class Sentence {
  private static final int LONGEST_HANDLE = 42;

  private final List<Token> tokens;
  private final Passage.Kind passage;
  private final List<Mention> mentions;
  private final CharSequence source;
  private Tag @Nullable [] tags;
  private @Nullable Actors actors;
  private @Nullable Set<String> forms;
  private @Nullable BitSet numbers;

  private Sentence(CharSequence source, List<Token> tokens, Passage.Kind passage, Names names) {
    this.source = source;
    this.tokens = tokens;
    this.passage = passage;
    this.mentions = names.isEmpty() ? List.of() : names.find(source, words(source, tokens));
  }

  /** Reads what tagging needs, which the first sentence to be tagged would have to wait for. */
  public static void prepare() {
    Tagger.prepare();
  }

  /** The sentences of a passage. */
  public static List<Sentence> of(CharSequence source, Passage passage, Names names) {
    List<Sentence> sentences = new ArrayList<>();
    each(source, passage, names, sentences::add);
    return sentences;
  }

  /** The same one after the other: of a long passage no more than one needs to be in memory. */
  public static void each(
      CharSequence source, Passage passage, Names names, Consumer<Sentence> sentences) {
    Tokenizer.each(
        passage, tokens -> sentences.accept(new Sentence(source, tokens, passage.kind(), names)));
  }

  private static List<Word> words(CharSequence source, List<Token> tokens) {
    List<Word> words = new ArrayList<>();
    for (Token token : tokens) {
      if (token.isCode()) {
        handle(source, token, words);
      }
      boolean word =
          Character.isLetterOrDigit(token.text().charAt(0)) || token.lower().charAt(0) == '@';
      if (Unspaced.in(token.text()) || token.text().indexOf('ʼ') > 0) {
        words.addAll(Names.words(source, token.start(), token.end()));
      } else if (word && !token.isCode()) {
        String lower = Word.folded(token.lower());
        words.add(new Word(token.text(), lower, token.start(), token.end()));
      }
    }
    return words;
  }

  /** A handle is a name in code as well; nothing else there is. */
  private static void handle(CharSequence source, Token token, List<Word> words) {
    int from = token.start();
    int to = from + 2;
    while (to < source.length() && to < from + LONGEST_HANDLE && isHandle(source.charAt(to))) {
      to++;
    }
    boolean closed = to > from + 3 && to < source.length() && source.charAt(to) == '`';
    if (closed && source.charAt(from) == '`' && source.charAt(from + 1) == '@') {
      String word = source.subSequence(from + 1, to).toString();
      words.add(new Word(word, word.toLowerCase(Locale.ROOT), from, to + 1));
    }
  }

  private static boolean isHandle(char c) {
    return Character.isLetterOrDigit(c) || c == '.' || c == '-' || c == '_';
  }

  public int size() {
    return tokens.size();
  }

  public Token token(int at) {
    return tokens.get(at);
  }

  /** The word at a place in lower case; empty outside of the sentence. */
  public String lower(int at) {
    return at >= 0 && at < tokens.size() ? tokens.get(at).lower() : "";
  }

  /**
   * Whether one of these words is here; a verb in any form is asked for with {@code =} before it.
   */
  public boolean holdsAny(Set<String> words) {
    if (forms == null) {
      Set<String> all = new HashSet<>();
      for (Token token : tokens) {
        all.add(token.lower());
        token.lemmas().forEach(lemma -> all.add("=" + lemma));
      }
      forms = all;
    }
    for (String form : forms) {
      if (words.contains(form)) {
        return true;
      }
    }
    return false;
  }

  /** The same for words that have numbers. */
  public boolean holdsAny(BitSet words) {
    if (numbers == null) {
      BitSet all = new BitSet();
      for (Token token : tokens) {
        WordNumbers.add(all, token.lower());
        token.lemmas().forEach(lemma -> WordNumbers.add(all, "=" + lemma));
      }
      numbers = all;
    }
    return numbers.intersects(words);
  }

  public List<Mention> mentions() {
    return mentions;
  }

  public Passage.Kind passage() {
    return passage;
  }

  public int start() {
    return tokens.get(0).start();
  }

  public int end() {
    return tokens.get(tokens.size() - 1).end();
  }

  /** What stands in the source from one place to another, marks and all. */
  public String source(int start, int end) {
    return source.subSequence(start, end).toString();
  }

  public boolean isQuestion() {
    return lower(size() - 1).equals("?");
  }

  public Tag tag(int at) {
    if (tags == null) {
      tags = Repairs.on(this, Tagger.tag(tokens));
    }
    return at < 0 || at >= tags.length ? Tag.mark : tags[at];
  }

  public Actors actors() {
    if (actors == null) {
      actors = new Actors(this);
    }
    return actors;
  }

  /** Whether a name of the roster stands at this word. */
  public boolean isNamed(int at) {
    Token token = tokens.get(at);
    for (Mention mention : mentions) {
      if (token.start() < mention.end() && token.end() > mention.start()) {
        return true;
      }
    }
    return false;
  }

  public boolean has(String... words) {
    for (String word : words) {
      for (Token token : tokens) {
        if (token.lower().equals(word)) {
          return true;
        }
      }
    }
    return false;
  }
}
