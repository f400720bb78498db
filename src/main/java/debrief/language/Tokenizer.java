package debrief.language;

import debrief.language.word.Verbs;
import debrief.language.word.WordSet;
import debrief.text.prose.Passage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Cuts a passage into sentences of tokens; no sentence and no word is longer than a bound. */
final class Tokenizer {
  private static final int LONGEST_SENTENCE = 110;
  private static final int LONGEST_WORD = 48;
  private static final Set<String> ABBREVIATIONS =
      WordSet.of("e.g i.e etc vs approx incl dr mr mrs ms st fig cf ca resp eg ie");
  private static final Set<String> MODALS = WordSet.of("should could would might must may");
  private static final Set<String> JOINED =
      WordSet.of("should could would did does do was were is are had has have must");

  private final Passage passage;
  private final String text;
  private final Consumer<List<Token>> sentences;
  private List<Token> open = new ArrayList<>();
  private boolean quoted;
  private int quoteFrom;

  private Tokenizer(Passage passage, Consumer<List<Token>> sentences) {
    this.passage = passage;
    this.sentences = sentences;
    this.text = passage.text();
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
    if (c == '"'
        || c == '\u201C'
        || c == '\u201D'
        || c == '\u00AB'
        || c == '\u00BB'
        || singleQuote(at, c)) {
      quoted = closes(at, c);
      quoteFrom = at;
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

  /**
   * Quotation marks open where their partner follows; what is open ends with its sentence's
   * passage.
   */
  private boolean closes(int at, char c) {
    if (quoted) {
      return false;
    }
    int limit = Math.min(text.length(), at + 400);
    for (int i = at + 1; i < limit; i++) {
      char other = text.charAt(i);
      boolean same =
          c == '\''
              ? other == '\''
                  && (i + 1 == text.length() || !Character.isLetterOrDigit(text.charAt(i + 1)))
              : other == c || other == '\u201D' || other == '\u00BB' || other == '\u201C';
      if (same && i > at + 1) {
        return true;
      }
    }
    return false;
  }

  private boolean singleQuote(int at, char c) {
    if (c != '\'') {
      return false;
    }
    boolean opens =
        at + 1 < text.length()
            && Character.isLetterOrDigit(text.charAt(at + 1))
            && (at == 0 || " (".indexOf(text.charAt(at - 1)) >= 0);
    return quoted ? text.charAt(quoteFrom) == '\'' : opens;
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
    int quote = lower.lastIndexOf('\'');
    if (lower.endsWith("n't") && lower.length() > 3) {
      negated(start, end, lower.substring(0, lower.length() - 3), 3);
    } else if (lower.endsWith("nt") && JOINED.contains(lower.substring(0, lower.length() - 2))) {
      negated(start, end, lower.substring(0, lower.length() - 2), 2);
    } else if (lower.equals("cannot")) {
      add(start, start + 3, "can");
      add(start + 3, end, "not");
    } else if (lower.length() > 4
        && lower.endsWith("a")
        && Set.of("shoulda", "coulda", "woulda").contains(lower)) {
      add(start, end - 1, lower.substring(0, lower.length() - 1));
      add(end - 1, end, "have");
    } else if (quote > 0 && written(lower.substring(quote)) != null) {
      String[] parts = lower.substring(0, quote).split("'", 2);
      word(start, start + quote);
      String meaning = written(lower.substring(quote));
      add(start + quote, end, meaning == null || parts.length == 0 ? lower : meaning);
    } else {
      boolean have =
          lower.equals("of")
              && !open.isEmpty()
              && (MODALS.contains(last())
                  || (last().equals("not")
                      && open.size() > 1
                      && MODALS.contains(open.get(open.size() - 2).lower())));
      add(start, end, have ? "have" : lower);
    }
  }

  private void negated(int start, int end, String stem, int tail) {
    String verb =
        switch (stem) {
          case "ca" -> "can";
          case "wo" -> "will";
          case "sha" -> "shall";
          default -> stem;
        };
    add(start, end - tail, verb);
    add(end - tail, end, "not");
  }

  /** The comma of 1,140 belongs to the number and ends no clause. */
  private static boolean thousands(String around) {
    return around.matches("\\d,\\d{3}\\D?");
  }

  private static @Nullable String written(String tail) {
    return switch (tail) {
      case "'s" -> "'s";
      case "'ve" -> "have";
      case "'ll" -> "will";
      case "'re" -> "are";
      case "'m" -> "am";
      case "'d" -> "'d";
      default -> null;
    };
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
            quoted));
  }

  private void end() {
    if (!open.isEmpty()) {
      sentences.accept(open);
      open = new ArrayList<>();
    }
  }
}
