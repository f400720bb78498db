package debrief.text;

/**
 * Counts the cells that tables would have. A short row is filled up with empty cells to the width
 * of its table's heading, so that rows of one letter below a wide heading would make a page that is
 * many times as long as its text. Cells that somebody wrote take two characters each.
 */
final class TableSize {
  /** A table that may be sparse, whatever the text's length. */
  static final int MOST_CELLS = 20_000;

  private TableSize() {}

  static boolean isTooWide(String text) {
    if (text.indexOf('|') < 0) {
      return false;
    }
    long cells = 0;
    int columns = 0;
    int at = 0;
    while (at < text.length()) {
      int end = text.indexOf('\n', at);
      end = end < 0 ? text.length() : end;
      int delimiters = delimiters(text, at, end);
      columns = delimiters > 0 ? delimiters : isBlank(text, at, end) ? 0 : columns;
      cells += columns;
      at = end + 1;
    }
    return cells > Math.max(MOST_CELLS, text.length() / 2);
  }

  /** How many columns a line of dashes below a heading announces; 0 for any other line. */
  private static int delimiters(String text, int from, int to) {
    int columns = 0;
    boolean pipe = false;
    boolean dash = false;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if ("|-: \t>\r".indexOf(c) < 0) {
        return 0;
      }
      columns += c == '-' && !dash ? 1 : 0;
      dash = c == '-' || (dash && c != '|');
      pipe |= c == '|';
    }
    return pipe ? columns : 0;
  }

  private static boolean isBlank(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!Character.isWhitespace(text.charAt(i)) && text.charAt(i) != '>') {
        return false;
      }
    }
    return true;
  }
}
