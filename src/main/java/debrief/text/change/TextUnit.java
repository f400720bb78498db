package debrief.text.change;

/**
 * The smallest piece that a merge moves: a sentence of a paragraph, or a whole block that breaks
 * when it is cut (list item, heading, quote, table, code).
 *
 * @param text without the white space behind it
 * @param space what stands between it and the next, with the line ends; empty at the end of a text
 */
record TextUnit(Kind kind, String text, String space) {
  private static final String ENDS_UNSPACED = "。！？｡";

  enum Kind {
    SENTENCE,
    ITEM,
    /** Heading, quote or fenced code: it can stand right below a line of text. */
    BLOCK,
    /** Table or indented code: a line of text beside it would become a part of it. */
    APART
  }

  /** What two units must share to be the same: a sentence that was only wrapped anew still is. */
  String key() {
    return kind == Kind.SENTENCE ? text.replaceAll("\\s+", " ") : text;
  }

  TextUnit spaced(String other) {
    return new TextUnit(kind, text, other);
  }

  /** This one when the other follows, which may not have followed it in any of the texts. */
  TextUnit before(TextUnit next) {
    boolean sentences = kind == Kind.SENTENCE && next.kind == Kind.SENTENCE;
    if (sentences) {
      boolean close = ENDS_UNSPACED.indexOf(text.charAt(text.length() - 1)) >= 0;
      return space.isEmpty() && !close ? spaced(" ") : this;
    }
    boolean glued =
        kind == Kind.APART
            || next.kind == Kind.APART
            || (kind == Kind.ITEM && next.kind == Kind.SENTENCE);
    int lines = (int) space.chars().filter(c -> c == '\n').count();
    if (lines >= (glued ? 2 : 1)) {
      return this;
    }
    return spaced(kind == Kind.ITEM && next.kind == Kind.ITEM ? "\n" : "\n\n");
  }

  /** The space behind a unit that both sides have: whoever changed it, else the wider one. */
  static String space(String base, String mine, String theirs) {
    if (mine.isEmpty() || theirs.isEmpty()) {
      return mine + theirs;
    }
    if (mine.equals(base)) {
      return theirs;
    }
    return theirs.equals(base) || mine.length() >= theirs.length() ? mine : theirs;
  }
}
