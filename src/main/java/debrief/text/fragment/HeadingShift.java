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
    List<String> now = new ArrayList<>(lines.lines());
    for (Heading heading : shift.found) {
      write(now, heading, Math.min(DEEPEST, heading.getLevel() + highest - top));
    }
    lines.rewrite(String.join("\n", now));
    return false;
  }

  @Override
  public void visit(Heading heading) {
    found.add(heading);
  }

  /** Of as many lines as it has: what was underlined stands in its first, the others are empty. */
  private static void write(List<String> lines, Heading heading, int level) {
    List<SourceSpan> spans = heading.getSourceSpans();
    SourceSpan first = spans.get(0);
    String line = lines.get(first.getLineIndex());
    String before = line.substring(0, Math.max(0, first.getColumnIndex()));
    Matcher mark = MARK.matcher(line).region(before.length(), line.length());
    String marks = "#".repeat(level);
    if (spans.size() == 1 && mark.lookingAt()) {
      lines.set(first.getLineIndex(), before + marks + line.substring(mark.end()));
      return;
    }
    StringBuilder words = new StringBuilder();
    for (SourceSpan span : spans) {
      String whole = lines.get(span.getLineIndex());
      int column = Math.max(0, span.getColumnIndex());
      if (!span.equals(spans.get(spans.size() - 1))) {
        String part = whole.substring(column).strip().replaceFirst("\\\\$", "");
        words.append(words.isEmpty() ? "" : " ").append(part);
      }
      lines.set(span.getLineIndex(), whole.substring(0, column).stripTrailing());
    }
    String told = words.toString().replaceFirst("(?<=[ \\t])(#+)$", "\\\\$1");
    lines.set(first.getLineIndex(), before + marks + " " + told);
  }
}
