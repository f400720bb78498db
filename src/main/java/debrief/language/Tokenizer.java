package debrief.language;

import debrief.language.word.Verbs;
import debrief.language.word.WordSet;
import debrief.text.prose.Passage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

/** Cuts a passage into sentences of tokens; no sentence and no word is longer than a bound. */
final class Tokenizer {
  private static final int LONGEST_SENTENCE = 110;
  private static final int LONGEST_WORD = 48;
  private static final Set<String> ABBREVIATIONS =
      WordSet.of("e.g i.e etc vs approx incl dr mr mrs ms st fig cf ca resp eg ie");
  private static final Set<String> MODALS = WordSet.of("should could would might must may");

  private final Passage passage;
  private final String text;
  private final Consumer<List<Token>> sentences;
  private final QuotationMarks quotes;
  private List<Token> open = new ArrayList<>();

  private Tokenizer(Passage passage, Consumer<List<Token>> sentences) {
    this.passage = passage;
    this.sentences = sentences;
    this.text = passage.text();
    this.quotes = new QuotationMarks(text);
  }

  /**
   * Hands over one sentence after the other, so that a long passage is never in memory as words.
   */
  static void each(Passage passage, Consumer<List<Token>> sentences) {
    Tokenizer tokens = new Tokenizer(passage, sentences);
    int at = 0;
    while (at < tokens.text.length()) {
      at = tokens.next(at);
    }
    tokens.end();
  }

  private int next(int at) {
    char c = text.charAt(at);
    if (c == ' ' || Character.isSurrogate(c) || Character.isISOControl(c)) {
      return at + 1;
    }
    boolean handle =
        c == '@' && at + 1 < text.length() && Character.isLetterOrDigit(text.charAt(at + 1));
    if (handle || Character.isLetterOrDigit(c)) {
      int end = wordEnd(at + 1);
      word(at, end);
      return end;
    }
    return mark(at, c);
  }

  private int wordEnd(int start) {
    int end = start;
    while (end < text.length()) {
      char c = text.charAt(end);
      boolean inside =
          (c == '-' || c == '\'' || c == '.' || c == '_' || c == ':' || c == '@' || c == '\u2011')
              && end + 1 < text.length()
              && Character.isLetterOrDigit(text.charAt(end + 1))
              && (c != ':' || Character.isDigit(text.charAt(end - 1)));
      inside |= c == ',' && thousands(text.substring(end - 1, Math.min(end + 5, text.length())));
      if (!inside
          && !Character.isLetterOrDigit(c)
          && Character.getType(c) != Character.NON_SPACING_MARK) {
        break;
      }
      end++;
    }
    return end;
  }

  private int mark(int at, char c) {
    if (quotes.take(at)) {
      return at + 1;
    }
    boolean cell = c == '|' && passage.kind() == Passage.Kind.row;
    if (cell || c == Passage.PARAGRAPH_END) {
      end();
      return at + 1;
    }
    add(at, at + 1, c == Passage.CODE ? "\uFFFC" : String.valueOf(c));
    if (".!?\u2026".indexOf(c) >= 0 && endsHere(at, c)) {
      end();
    }
    return at + 1;
  }

  private boolean endsHere(int at, char c) {
    int next = at + 1;
    while (next < text.length() && ")]\"\u201D'".indexOf(text.charAt(next)) >= 0) {
      next++;
    }
    if (next >= text.length()) {
      return false;
    }
    if (text.charAt(next) != ' ') {
      return false;
    }
    if (c == '.' && open.size() > 1) {
      String before = open.get(open.size() - 2).lower();
      boolean initial =
          before.length() == 1
              && Character.isLetter(before.charAt(0))
              && !before.equals("i")
              && open.get(open.size() - 2).isCapitalised();
      if (initial || ABBREVIATIONS.contains(before)) {
        return false;
      }
    }
    while (next < text.length() && " \"\u201C'(".indexOf(text.charAt(next)) >= 0) {
      next++;
    }
    return next >= text.length() || !Character.isLowerCase(text.charAt(next));
  }

  private void word(int start, int end) {
    String raw = text.substring(start, end);
    if (raw.length() > LONGEST_WORD) {
      add(start, end, "\uFFFC");
      return;
    }
    String lower = raw.toLowerCase(Locale.ROOT).replace('\u2011', '-');
    if (lower.length() != raw.length()) {
      lower = raw;
    }
    for (Contractions.Part part : Contractions.parts(lower)) {
      boolean have = part.asWritten() && part.meaning().equals("of") && isAfterModal();
      add(start + part.from(), start + part.to(), have ? "have" : part.meaning());
    }
  }

  private boolean isAfterModal() {
    return !open.isEmpty()
        && (MODALS.contains(last())
            || (last().equals("not")
                && open.size() > 1
                && MODALS.contains(open.get(open.size() - 2).lower())));
  }

  /** The comma of 1,140 belongs to the number and ends no clause. */
  private static boolean thousands(String around) {
    return around.matches("\\d,\\d{3}\\D?");
  }

  private String last() {
    return open.get(open.size() - 1).lower();
  }

  private void add(int start, int end, String lower) {
    if (open.size() >= LONGEST_SENTENCE) {
      end();
    }
    open.add(
        new Token(
            text.substring(start, end),
            lower,
            passage.sourceStart(start),
            passage.sourceEnd(end),
            Verbs.lemmas(lower),
            quotes.areOpen()));
  }

  private void end() {
    if (!open.isEmpty()) {
      sentences.accept(open);
      open = new ArrayList<>();
    }
  }
}
