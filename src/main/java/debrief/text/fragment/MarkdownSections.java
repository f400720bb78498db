package debrief.text.fragment;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;

/** A document in its parts, by its headings of the first two levels. */
public final class MarkdownSections {
  private static final Pattern MARKS = Pattern.compile("^ {0,3}#{1,6}[ \\t]*|[ \\t]+#+[ \\t]*$");

  private MarkdownSections() {}

  /**
   * What stands below a heading; level 0 is what stands above the first.
   *
   * @param heading as it is written, without its marks
   */
  public record Part(int level, String heading, String text) {}

  public static List<Part> of(String document) {
    List<String> lines = TextLines.of(document);
    List<Part> parts = new ArrayList<>();
    int level = 0;
    String heading = "";
    int from = 0;
    Node node = MarkdownParser.blocks(document).getFirstChild();
    for (; node != null; node = node.getNext()) {
      if (node instanceof Heading head && head.getLevel() <= 2) {
        int at = MarkdownParser.line(head);
        parts.add(new Part(level, heading, text(lines, from, at)));
        level = head.getLevel();
        List<String> written = lines.subList(at, at + head.getSourceSpans().size());
        from = at + written.size();
        heading = heading(written);
      }
    }
    parts.add(new Part(level, heading, text(lines, from, lines.size())));
    return parts;
  }

  /** One that is underlined has its words in all lines but the last. */
  private static String heading(List<String> written) {
    List<String> words = written.size() == 1 ? written : written.subList(0, written.size() - 1);
    String line = String.join(" ", words).strip();
    return written.size() == 1 ? MARKS.matcher(line).replaceAll("").strip() : line;
  }

  private static String text(List<String> lines, int from, int to) {
    return TextLines.trimmed(String.join("\n", lines.subList(Math.min(from, to), to)));
  }
}
