package debrief.publish.format.markdown;

import debrief.publish.article.ReportContent;
import debrief.publish.format.markdown.bullet.PartMark;
import debrief.text.fragment.MarkdownFragment;
import debrief.text.fragment.MarkdownLine;
import debrief.text.fragment.TextLines;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What stands between the title of a file and its first section.
 *
 * @param changes what its edition changed; empty where it does not say
 * @param counts by their names; what was not recorded is not among them
 */
record HeadText(String changes, String lede, @Nullable String statement, Map<String, Long> counts) {
  private static final Pattern MEASURE =
      Pattern.compile(
          "- (Time to (?:detect|acknowledge|mitigate|resolve)|Customers affected|Requests failed):"
              + " ([^\\n]{1,200})");
  private static final Pattern COUNT = Pattern.compile("[0-9]{1,3}(?:,?[0-9]{3}){0,5}");

  /**
   * @param marks what the front matter says of the statement
   */
  static HeadText of(String text, List<PartMark> marks) {
    List<String> lines = TextLines.of(TextLines.trimmed(text));
    Map<String, Long> counts = new HashMap<>();
    int end = lines.size();
    for (int left = 6; left > 0 && end > 0; left--, end--) {
      Matcher measure = MEASURE.matcher(lines.get(end - 1));
      if (!measure.matches()) {
        break;
      }
      if (COUNT.matcher(measure.group(2)).matches()) {
        counts.put(measure.group(1), Long.parseLong(measure.group(2).replace(",", "")));
      }
    }
    int at = 0;
    String changes = "";
    if (end > 0 && lines.get(0).startsWith(ReportText.CHANGES)) {
      changes = lines.get(0).substring(ReportText.CHANGES.length()).strip();
      at = 1;
    }
    int from = at;
    while (from < end && !lines.get(from).startsWith(ReportText.IMPACT)) {
      from++;
    }
    String lede = String.join("\n", lines.subList(at, from)).strip();
    return new HeadText(
        changes,
        MarkdownLine.plain(lede),
        from < end ? statement(lines.subList(from, end), marks) : null,
        counts);
  }

  ReportContent.Impact impact() {
    return new ReportContent.Impact(
        statement, counts.get("Customers affected"), counts.get("Requests failed"));
  }

  private static String statement(List<String> lines, List<PartMark> marks) {
    String first = lines.get(0).substring(ReportText.IMPACT.length());
    String below = String.join("\n", lines.subList(1, lines.size()));
    String text =
        TextLines.trimmed((first.startsWith(" ") ? first.substring(1) : first) + "\n" + below);
    List<MarkdownFragment.Edit> edits = marks.isEmpty() ? List.of() : marks.get(0).edits();
    return Objects.requireNonNull(MarkdownFragment.restored(text, edits));
  }
}
