package debrief.redaction;

/** Whether a text ends where a sentence is about to begin. */
final class SentenceStart {
  private SentenceStart() {}

  static boolean sentence(CharSequence before) {
    int at = before.length() - 1;
    while (at >= 0 && "*_~([\"'“‘ \t".indexOf(before.charAt(at)) >= 0) {
      at--;
    }
    if (at < 0) {
      return true;
    }
    char c = before.charAt(at);
    if (c == '\n' || c == '\r') {
      return blankLine(before, at) || lead(before, at);
    }
    return ".!?|".indexOf(c) >= 0 || lead(before, at + 1);
  }

  private static boolean blankLine(CharSequence text, int at) {
    int i = at - 1;
    while (i >= 0 && (text.charAt(i) == '\r' || text.charAt(i) == ' ')) {
      i--;
    }
    return i < 0 || text.charAt(i) == '\n' || ".!?:|".indexOf(text.charAt(i)) >= 0;
  }

  /** Behind a list marker, heading marks, a note's label or a time at the start of a line. */
  private static boolean lead(CharSequence text, int end) {
    int start = end;
    while (start > 0 && end - start < 60 && text.charAt(start - 1) != '\n') {
      start--;
    }
    return text.subSequence(start, end)
        .toString()
        .matches(
            "[\\s>]*(?:\\[\\^[^\\]\\s]{1,50}]:|[-+*•]|\\d{1,9}[.)]|#{1,6}|\\|)?[\\s*_`(\\[]*"
                + "(?:[\\d:.TZ–-]{2,25}(?:\\s*(?:UTC|GMT|CET|Z))?)?[\\s*_`)\\]:|–—-]*");
  }
}
