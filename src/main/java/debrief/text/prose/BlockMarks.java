package debrief.text.prose;

import java.util.regex.Pattern;

/** How the lines look that are no prose, or begin some. */
final class BlockMarks {
  static final Pattern DELIMITERS = Pattern.compile(" *\\|?( *:?-+:? *\\|)+( *:?-+:? *)?");
  static final Pattern RULE = Pattern.compile("(?:[-*_=] *){2,}|[-=]");
  static final Pattern DEFINITION =
      Pattern.compile("\\[[^\\]^][^\\]]{0,200}]:\\s+\\S.*", Pattern.DOTALL);
  static final Pattern TIMED =
      Pattern.compile(
          "(?:[*_`(\\[]{0,3})(?:\\d{4}-\\d\\d-\\d\\d[T ])?\\d{1,2}[:.h]\\d\\d\\b.*",
          Pattern.DOTALL);
  static final Pattern BLOCK_TAG =
      Pattern.compile(
          "</?(?:address|article|aside|blockquote|body|center|dd|details|dialog|div|dl|dt|fieldset"
              + "|figcaption|figure|footer|form|h[1-6]|head|header|hr|html|iframe|li|link|main|menu"
              + "|nav|ol|p|section|summary|table|tbody|td|tfoot|th|thead|title|tr|ul|pre|script"
              + "|style|textarea)\\b.*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private static final int LONGEST_LABEL = 100;

  private BlockMarks() {}

  /**
   * Behind a note's number, which is no word; behind the bracket alone where none stands.
   *
   * @param at of a bracket
   */
  static int noteEnd(String text, int at) {
    if (!text.startsWith("[^", at)) {
      return at + 1;
    }
    int end = at + 2;
    int limit = Math.min(text.length(), at + LONGEST_LABEL);
    while (end < limit
        && !Character.isWhitespace(text.charAt(end))
        && "[]".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    if (end == at + 2 || end == limit || text.charAt(end) != ']') {
      return at + 1;
    }
    boolean defines = at == 0 && text.startsWith("]:", end);
    return end + (defines ? 2 : 1);
  }

  /** How long a list marker is, with the space behind it; 0 where there is none. */
  static int marker(String line) {
    int at = 0;
    if ("-*+•–".indexOf(line.charAt(0)) >= 0) {
      at = 1;
    } else {
      while (at < line.length() && at < 9 && Character.isDigit(line.charAt(at))) {
        at++;
      }
      at = at > 0 && at < line.length() && ".)".indexOf(line.charAt(at)) >= 0 ? at + 1 : 0;
    }
    boolean spaced = at > 0 && at < line.length() && Character.isWhitespace(line.charAt(at));
    return spaced ? at + 1 : 0;
  }

  static int run(String line) {
    int run = 1;
    while (run < line.length() && line.charAt(run) == line.charAt(0)) {
      run++;
    }
    return run;
  }
}
