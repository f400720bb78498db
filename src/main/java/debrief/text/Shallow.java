package debrief.text;

/**
 * A proof, at the price of one look at each character, that a text cannot be nested too deeply:
 * most saves need no parsing then. A text that it does not prove may still be fine.
 *
 * <p>A quote or list level takes at least one column of the line that opens it, before any word. A
 * level of emphasis, a link or a table's cell takes at least one mark in its paragraph. Both
 * together stay below {@link MarkdownSource}'s limit here. No table has more columns than there are
 * bars, nor more rows than lines. Without a reference ({@code [a]: address}) no address is written
 * out twice.
 */
final class Shallow {
  private static final int LONGEST = 20_000;
  private static final int MOST_COLUMNS = 20;
  private static final int MOST_MARKS = 38;

  private Shallow() {}

  static boolean is(String text) {
    if (text.length() > LONGEST) {
      return false;
    }
    int marks = 0;
    int columns = 0;
    int pipes = 0;
    int lines = 1;
    boolean wordSeen = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      pipes += c == '|' ? 1 : 0;
      if (c == '\n' || c == '\r') {
        lines++;
        marks = wordSeen || columns > 0 ? marks : 0;
        columns = 0;
        wordSeen = false;
        continue;
      }
      if (isMark(c) && ++marks > MOST_MARKS) {
        return false;
      }
      wordSeen = wordSeen || !mayLead(c);
      columns += wordSeen ? 0 : c == '\t' ? 4 : 1;
      if (columns > MOST_COLUMNS) {
        return false;
      }
    }
    return (long) pipes * lines <= TableSize.MOST_CELLS && !text.contains("]:");
  }

  private static boolean isMark(char c) {
    return c == '[' || c == '*' || c == '_' || c == '~' || c == '|';
  }

  /** What may stand before or among the signs that open quotes and list items. */
  private static boolean mayLead(char c) {
    return c == ' '
        || c == '\t'
        || c == '>'
        || c == '-'
        || c == '+'
        || c == '*'
        || c == '.'
        || c == ')'
        || (c >= '0' && c <= '9');
  }
}
