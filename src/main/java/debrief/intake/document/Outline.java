package debrief.intake.document;

import debrief.intake.document.DocumentLines.Line;
import debrief.text.time.TimedLine;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A document as headings with the lines below them. What people use instead of a heading counts
 * too, where it names something that we know: a bold line, a bare line, a bullet with a bold label.
 */
public final class Outline {
  private static final Pattern TIGHT_HEADING = Pattern.compile("(#{1,6})([A-Z][^#\\n]{1,80})");
  private static final Pattern BOLD_LINE =
      Pattern.compile("\\s{0,3}(?:\\*\\*|__)([^*_]{2,80}?):?(?:\\*\\*|__):?\\s*");
  private static final Pattern LABEL =
      Pattern.compile(
          "(\\s{0,4}(?:[-*+] +)?)(?:\\*\\*|__)([^*_:]{2,60}?):?(?:\\*\\*|__):?(?:\\s+[-–—])?(\\s.*|)");

  /** A short question by itself, where headings have no marks. */
  private static final Pattern QUESTION = Pattern.compile("\\p{Lu}[^.?!]{8,78}\\?");

  /**
   * A label stands at the head of a line that is not longer than a long paragraph; beyond, patterns
   * become slow.
   */
  private static final int LONGEST = 5000;

  /** Level 0 is the text above the first heading; a label has the level 7, below all headings. */
  public record Part(int level, String heading, List<Line> lines) {
    public boolean label() {
      return level == 7;
    }

    /**
     * @param below whether its heading stands above its lines
     */
    public String text(boolean below) {
      String text = DocumentLines.text(lines);
      String mark = "#".repeat(Math.min(6, level));
      return below ? (mark + " " + heading + "\n\n" + text).strip() : text;
    }
  }

  private final List<Part> parts = new ArrayList<>();
  private List<Line> body = new ArrayList<>();

  /** Whether it has headings; then a bold line is one only by its exact name. */
  private final boolean marked;

  private Outline(boolean marked) {
    this.marked = marked;
    parts.add(new Part(0, "", body));
  }

  public static List<Part> of(List<Line> lines) {
    long marks =
        lines.stream().filter(line -> !line.code() && heading(line.text()) != null).count();
    Outline outline = new Outline(marks > 2);
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      boolean free = i == 0 || lines.get(i - 1).blank();
      boolean timed = i + 1 < lines.size() && TimedLine.parse(lines.get(i + 1).text()).isPresent();
      Part heading = line.code() ? null : heading(line.text());
      heading = heading == null && !line.code() ? outline.label(line, free, timed) : heading;
      if (heading == null) {
        outline.body.add(line);
      } else {
        outline.parts.add(heading);
        outline.body = heading.lines();
      }
    }
    return outline.parts;
  }

  private static @Nullable Part heading(String line) {
    String text = line.strip();
    int level = 0;
    while (level < text.length() && text.charAt(level) == '#') {
      level++;
    }
    boolean indented = line.startsWith("    ") || line.startsWith("\t");
    if (level == 0 || level > 6 || indented) {
      return null;
    }
    boolean spaced = level == text.length() || Character.isWhitespace(text.charAt(level));
    if (!spaced && !TIGHT_HEADING.matcher(text).matches()) {
      return null;
    }
    return new Part(level, unclosed(text.substring(level).strip()), new ArrayList<>());
  }

  /** The words without the number signs that may close a heading. */
  private static String unclosed(String words) {
    int end = words.length();
    while (end > 0 && words.charAt(end - 1) == '#') {
      end--;
    }
    boolean closing = end == 0 || Character.isWhitespace(words.charAt(end - 1));
    return closing ? words.substring(0, end).strip() : words;
  }

  /**
   * @param free whether nothing stands above it
   * @param timed whether a time stands below it, as below the name of a timeline
   */
  private @Nullable Part label(Line line, boolean free, boolean timed) {
    if (line.text().length() > LONGEST) {
      return null;
    }
    Matcher bold = BOLD_LINE.matcher(line.text());
    if (bold.matches()
        && (HeadingMap.exactly(bold.group(1)) != null
            || (free && !marked && HeadingMap.of(bold.group(1)) != null))) {
      return new Part(7, bold.group(1).strip(), new ArrayList<>());
    }
    Matcher label = LABEL.matcher(line.text());
    if (label.matches() && line.indent() < 3 && HeadingMap.exactly(label.group(2)) != null) {
      List<Line> rest = new ArrayList<>();
      if (!label.group(3).isBlank()) {
        rest.add(new Line(label.group(3).strip(), false));
      }
      return new Part(7, label.group(2).strip(), rest);
    }
    String words = line.text().strip();
    boolean bare =
        (free || timed || words.endsWith(":") || words.endsWith("："))
            && line.indent() < 4
            && words.length() < 40
            && words.matches("[\\p{Lu}\\p{Lo}][\\p{L}'’ -]+[?:：]?");
    if (bare && HeadingMap.exactly(words) != null) {
      return new Part(7, words, new ArrayList<>());
    }
    boolean asks = free && !marked && line.indent() < 4 && QUESTION.matcher(words).matches();
    return asks && HeadingMap.of(words) != null ? new Part(7, words, new ArrayList<>()) : null;
  }
}
