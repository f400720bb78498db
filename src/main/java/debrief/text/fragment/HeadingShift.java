package debrief.text.fragment;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.SourceSpan;

/** Writes the headings of a text some levels lower, also those in quotes and lists. */
final class HeadingShift extends AbstractVisitor {
  private static final int DEEPEST = 6;
  private static final Pattern MARK = Pattern.compile("(#{1,6})(?=[ \\t]|$)");

  private final List<Heading> found = new ArrayList<>();

  private HeadingShift() {}

  /**
   * Lets no heading stand above this level; the others keep their distance as far as it goes.
   * Whether all stood so.
   */
  static boolean below(EditedLines lines, int highest) {
    HeadingShift shift = new HeadingShift();
    MarkdownParser.blocks(lines.text()).accept(shift);
    int top = shift.found.stream().mapToInt(Heading::getLevel).min().orElse(highest);
    if (top >= highest) {
      return true;
    }
    List<String> all = lines.lines();
    // From the end, so that the lines of those above keep their numbers.
    for (int i = shift.found.size() - 1; i >= 0; i--) {
      Heading heading = shift.found.get(i);
      write(lines, all, heading, Math.min(DEEPEST, heading.getLevel() + highest - top));
    }
    return false;
  }

  @Override
  public void visit(Heading heading) {
    found.add(heading);
  }

  private static void write(
      EditedLines lines, List<String> all, Heading heading, int level) {
    List<SourceSpan> spans = heading.getSourceSpans();
    int first = spans.get(0).getLineIndex();
    int column = spans.get(0).getColumnIndex();
    String line = all.get(first);
    Matcher mark = MARK.matcher(line).region(column, line.length());
    String marks = "#".repeat(level);
    if (spans.size() == 1 && mark.lookingAt()) {
      String shifted = line.substring(0, column) + marks + line.substring(mark.end());
      lines.replace(first, first + 1, List.of(shifted));
      return;
    }
    // Underlined: its words become one line, and the line below them goes.
    StringBuilder words = new StringBuilder();
    for (SourceSpan span : spans.subList(0, spans.size() - 1)) {
      String part = all.get(span.getLineIndex()).substring(span.getColumnIndex()).strip();
      words.append(words.isEmpty() ? "" : " ").append(part.replaceFirst("\\\\$", ""));
    }
    String heard = words.toString().replaceFirst("(?<=[ \\t])(#+)$", "\\\\$1");
    lines.replace(
        first, first + spans.size(), List.of(line.substring(0, column) + marks + " " + heard));
  }
}
