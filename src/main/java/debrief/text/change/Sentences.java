package debrief.text.change;

import java.util.function.BiConsumer;

/** Cuts a paragraph where a mark ends a sentence, outside of code, and keeps what is between. */
final class Sentences {
  private static final String ENDS = ".!?…؟।";
  private static final String ENDS_UNSPACED = "。！？｡";
  private static final String CLOSING = "\"'”’»)]*_`」』）";
  private static final int CLOSING_MOST = 20;

  private Sentences() {}

  /**
   * @param taker of each sentence and the white space behind it
   */
  static void each(String paragraph, BiConsumer<String, String> taker) {
    int from = 0;
    boolean code = false;
    for (int i = 0; i < paragraph.length(); i++) {
      code ^= paragraph.charAt(i) == '`';
      int end = code ? -1 : end(paragraph, i);
      if (end > 0) {
        int next = skipSpace(paragraph, end);
        if (next < paragraph.length()) {
          int line = paragraph.lastIndexOf('\n', next - 1);
          next = line >= end ? line + 1 : next; // an indent belongs to what it moves
        }
        taker.accept(paragraph.substring(from, end), paragraph.substring(end, next));
        from = next;
        i = Math.max(i, next - 1);
      }
    }
    String rest = paragraph.substring(from);
    String text = rest.stripTrailing();
    if (!text.isEmpty()) {
      taker.accept(text, rest.substring(text.length()));
    }
  }

  private static int skipSpace(String text, int at) {
    int next = at;
    while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
      next++;
    }
    return next;
  }

  /** Where the sentence is over whose mark stands here; -1 where none is. */
  private static int end(String text, int at) {
    boolean unspaced = ENDS_UNSPACED.indexOf(text.charAt(at)) >= 0;
    if (!unspaced && ENDS.indexOf(text.charAt(at)) < 0) {
      return -1;
    }
    int end = at + 1;
    while (end < text.length() && end - at < CLOSING_MOST && closes(text.charAt(end))) {
      end++;
    }
    int next = skipSpace(text, end);
    if (next == text.length() || unspaced) {
      return end;
    }
    boolean goesOn = Character.isLowerCase(text.charAt(next));
    return next > end && !goesOn && !isInitial(text, at) ? end : -1;
  }

  private static boolean closes(char c) {
    return CLOSING.indexOf(c) >= 0 || ENDS.indexOf(c) >= 0 || ENDS_UNSPACED.indexOf(c) >= 0;
  }

  /** One letter and a full stop: "A. Byron", "e.g." */
  private static boolean isInitial(String text, int at) {
    return text.charAt(at) == '.'
        && at > 0
        && Character.isLetter(text.charAt(at - 1))
        && (at == 1 || !Character.isLetterOrDigit(text.charAt(at - 2)));
  }
}
