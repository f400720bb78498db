package debrief.language;

/** The quotation marks of a text, read from its start: what stands between two is quoted. */
final class QuotationMarks {
  private static final String DOUBLE = "\"\u201C\u201D\u00AB\u00BB";

  /** How far away a mark may have its partner. */
  private static final int FAR = 400;

  private final String text;
  private boolean open;
  private int from;

  QuotationMarks(String text) {
    this.text = text;
  }

  boolean areOpen() {
    return open;
  }

  /** Whether there is a quotation mark here; what follows is quoted, or is no longer. */
  boolean take(int at) {
    char c = text.charAt(at);
    if (DOUBLE.indexOf(c) < 0 && !isSingle(at, c)) {
      return false;
    }
    open = opens(at, c);
    from = at;
    return true;
  }

  /**
   * Quotation marks open where their partner follows; what is open ends with its sentence's
   * passage.
   */
  private boolean opens(int at, char c) {
    if (open) {
      return false;
    }
    int limit = Math.min(text.length(), at + FAR);
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

  private boolean isSingle(int at, char c) {
    if (c != '\'') {
      return false;
    }
    boolean opens =
        at + 1 < text.length()
            && Character.isLetterOrDigit(text.charAt(at + 1))
            && (at == 0 || " (".indexOf(text.charAt(at - 1)) >= 0);
    return open ? text.charAt(from) == '\'' : opens;
  }
}
