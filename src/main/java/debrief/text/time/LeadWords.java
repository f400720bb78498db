package debrief.text.time;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a line behind its time, without what separates them from it. */
final class LeadWords {
  private static final String SEPARATOR = "(?:[:;|,]|->|→|=>|[–—-](?=\\s|\\*|$)){0,4}";
  private static final Pattern GAP =
      Pattern.compile("\\s*" + SEPARATOR + "\\s*(?:[|:–—-](?=\\s)\\s*)?");

  /** The same where the time stands in bold, code or brackets that close behind it. */
  private static final Pattern MARKED_GAP =
      Pattern.compile(
          "(?:\\s|\\*\\*|__|[*_`)\\]}]){0,9}"
              + SEPARATOR
              + "(?:\\*\\*|__|[*_`)\\]}](?=\\s|$|[:–—-]))?\\s*(?:[|:–—-](?=\\s)\\s*)?");

  private static final Pattern MARK = Pattern.compile("[\\[({`_]|\\*(?! )");

  private LeadWords() {}

  /**
   * @param end of the time
   */
  static String behind(String line, int end) {
    String head = line.substring(0, end);
    boolean marked = count(head, "**") % 2 == 1 || MARK.matcher(head.replace("**", "")).find();
    Matcher gap = (marked ? MARKED_GAP : GAP).matcher(line).region(end, line.length());
    gap.useTransparentBounds(true);
    int at = gap.lookingAt() ? gap.end() : end;
    String text = line.substring(at).strip();
    // A bold lead may go on after the time, "**14:02 Paged** the team": the mark that was eaten
    // comes back.
    boolean bold =
        count(head, "**") % 2 == 1
            && count(text, "**") % 2 == 1
            && at > 0
            && !line.substring(end, at).contains("**");
    boolean cell = line.stripLeading().startsWith("|") && text.endsWith("|");
    text = cell ? text.substring(0, text.length() - 1).strip() : text;
    // One backslash at the end is a line break of Markdown.
    text =
        text.endsWith("\\") && !text.endsWith("\\\\")
            ? text.substring(0, text.length() - 1).strip()
            : text;
    // The mark of code that begins behind a time in code comes back too.
    boolean code = count(text, "`") % 2 == 1 && count(line.substring(end, at), "`") > 1;
    return bold ? "**" + text : code ? "`" + text : text;
  }

  /** A date alone is an entry only where something closes it. */
  static boolean closes(String line, int at) {
    boolean bold = count(line.substring(0, at), "**") % 2 == 1;
    return (bold && line.startsWith("** ", at))
        || line.substring(at)
            .matches("(?s)\\s*(?:\\*\\*|__|[*_`)\\]])*\\s*(?:[:|–—].*|-(?:\\s.*)?|->.*|)");
  }

  static int count(String text, String mark) {
    int count = 0;
    for (int i = text.indexOf(mark); i >= 0; i = text.indexOf(mark, i + mark.length())) {
      count++;
    }
    return count;
  }
}
