package debrief.text.prose;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Takes the marks out of a passage: emphasis goes, code and addresses become one character, of a
 * link its words stay. Every search forward is remembered, so a million openers without a closer
 * cost one look.
 */
final class Inline {
  private static final int LONGEST_TARGET = 300;
  private static final Map<String, Character> ENTITIES =
      Map.of("amp", '&', "lt", '<', "gt", '>', "quot", '"', "apos", '\'', "#39", '\'', "nbsp", ' ');

  private final String text;
  private final int[] from;
  private final StringBuilder words = new StringBuilder();
  private final int[] at;
  private final Map<Integer, Deque<Integer>> ticks = new HashMap<>();
  private final Map<String, Integer> nexts = new HashMap<>();

  private Inline(String text, int[] from) {
    this.text = text;
    this.from = from;
    this.at = new int[text.length()];
  }

  static Passage read(String source, List<int[]> pieces, Passage.Kind kind) {
    int length = pieces.size() - 1;
    for (int[] piece : pieces) {
      length += piece[1] - piece[0];
    }
    StringBuilder text = new StringBuilder(length);
    int[] from = new int[length];
    for (int[] piece : pieces) {
      if (text.length() > 0) {
        from[text.length()] = piece[0] - 1;
        text.append('\n');
      }
      for (int i = piece[0]; i < piece[1]; i++) {
        from[text.length()] = i;
        text.append(source.charAt(i));
      }
    }
    Inline inline = new Inline(text.toString(), from);
    inline.findTicks();
    inline.scan();
    int[] kept = java.util.Arrays.copyOf(inline.at, inline.words.length());
    return new Passage(kind, inline.words.toString(), kept);
  }

  private void findTicks() {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '`') {
        int end = i;
        while (end < text.length() && text.charAt(end) == '`') {
          end++;
        }
        ticks.computeIfAbsent(end - i, n -> new ArrayDeque<>()).add(i);
        i = end;
      }
    }
  }

  private void scan() {
    int i = 0;
    while (i < text.length()) {
      int next = special(i);
      if (next == i) {
        put(text.charAt(i), i);
        i++;
      } else {
        i = next;
      }
    }
  }

  private void put(char c, int index) {
    char plain =
        switch (c) {
          case '\u2019', '\u02BC', '\u2018' -> '\'';
          case Passage.PARAGRAPH_END -> c;
          default -> isBlank(c) ? ' ' : c;
        };
    at[words.length()] = from[index];
    words.append(plain);
  }

  /** Any space or line end, also those of Unicode that Markdown takes for a part of the line. */
  private static boolean isBlank(char c) {
    return Character.isSpaceChar(c) || Character.isWhitespace(c) || c == '\u0085';
  }

  /** Where to go on when a mark stands at {@code i}; {@code i} itself where none does. */
  private int special(int i) {
    char c = text.charAt(i);
    return switch (c) {
      case '`' -> code(i);
      case '\\' -> escape(i);
      case '*' -> i + 1;
      case '~' -> text.startsWith("~~", i) ? i + 2 : i;
      case '_' -> insideWord(i) ? i : i + 1;
      case '[' -> BlockMarks.noteEnd(text, i);
      case ']' -> linkEnd(i);
      case '!' -> text.startsWith("![", i) ? image(i) : i;
      case '<' -> tag(i);
      case '&' -> entity(i);
      case 'h', 'H', 'w' -> address(i);
      case '\u200B', '\u200C', '\u200D', '\u00AD', '\uFEFF' -> i + 1;
      default -> i;
    };
  }

  private int code(int i) {
    int end = i;
    while (end < text.length() && text.charAt(end) == '`') {
      end++;
    }
    Deque<Integer> same = ticks.get(end - i);
    while (same != null && !same.isEmpty() && same.peekFirst() < end) {
      same.removeFirst();
    }
    if (same == null || same.isEmpty()) {
      return end;
    }
    put(Passage.CODE, i);
    int close = same.removeFirst() + (end - i);
    at[words.length() - 1] = from[i];
    return close;
  }

  private int escape(int i) {
    boolean escapes =
        i + 1 < text.length()
            && "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~".indexOf(text.charAt(i + 1)) >= 0;
    if (escapes && text.charAt(i + 1) != '`') {
      put(text.charAt(i + 1), i + 1);
      return i + 2;
    }
    return i + 1;
  }

  private boolean insideWord(int i) {
    return i > 0
        && i + 1 < text.length()
        && Character.isLetterOrDigit(text.charAt(i - 1))
        && Character.isLetterOrDigit(text.charAt(i + 1));
  }

  private int linkEnd(int i) {
    char next = i + 1 < text.length() ? text.charAt(i + 1) : ' ';
    if (next == '[') {
      int close = find("]", i + 2);
      return close > 0 && close - i < LONGEST_TARGET ? close + 1 : i + 1;
    }
    if (next != '(' || find(")", i + 2) < 0) {
      return i + 1;
    }
    int depth = 0;
    int limit = Math.min(text.length(), i + 8 * LONGEST_TARGET);
    for (int at = i + 1; at < limit; at++) {
      char c = text.charAt(at);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (depth == 0) {
        return at + 1;
      }
      if (depth > 30) {
        break;
      }
    }
    return i + 1;
  }

  private int image(int i) {
    int close = find("]", i + 2);
    return close > 0 && close - i < LONGEST_TARGET ? close : i + 2;
  }

  private int tag(int i) {
    char next = i + 1 < text.length() ? text.charAt(i + 1) : ' ';
    if (text.startsWith("<!--", i)) {
      int close = find("-->", i + 4);
      return close < 0 ? i + 4 : close + 3;
    }
    int close = find(">", i + 1);
    boolean opens = Character.isLetter(next) || next == '/';
    if (!opens || close < 0 || close - i > 8 * LONGEST_TARGET) {
      return i;
    }
    if (text.substring(i, close).matches("<[A-Za-z][\\w+.-]*:\\S*")) {
      put(Passage.CODE, i);
    }
    return close + 1;
  }

  private int entity(int i) {
    int close = find(";", i);
    Character meant =
        close > 0 && close - i < 8 ? ENTITIES.get(text.substring(i + 1, close)) : null;
    if (meant == null) {
      return i;
    }
    put(meant, i);
    return close + 1;
  }

  private int address(int i) {
    boolean starts =
        text.startsWith("http://", i)
            || text.startsWith("https://", i)
            || text.startsWith("www.", i);
    if (!starts || (i > 0 && Character.isLetterOrDigit(text.charAt(i - 1)))) {
      return i;
    }
    int end = i;
    while (end < text.length()
        && !isBlank(text.charAt(end))
        && ")>]\"|".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    while (end > i && ".,;:!?".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    put(Passage.CODE, i);
    return end;
  }

  /** The next place of a mark, found once for all askers before it. */
  private int find(String mark, int start) {
    Integer known = nexts.get(mark);
    if (known != null && (known == Integer.MAX_VALUE || known >= start)) {
      return known == Integer.MAX_VALUE ? -1 : known;
    }
    int next = text.indexOf(mark, start);
    nexts.put(mark, next < 0 ? Integer.MAX_VALUE : next);
    return next;
  }
}
