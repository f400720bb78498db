package debrief.intake.archive;

import debrief.intake.archive.Lines.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A document as headings with the lines below them. What people use instead of a heading counts
 * too, where it names something that we know: a bold line, a bare line, a bullet with a bold label.
 */
final class Outline {
  private static final Pattern HEADING =
      Pattern.compile(" {0,3}(#{1,6})(?:[ \\t]+(.*?))?(?:[ \\t]+#+)?[ \\t]*");
  private static final Pattern TIGHT_HEADING = Pattern.compile("(#{1,6})([A-Z][^#\\n]{1,80})");
  private static final Pattern BOLD_LINE =
      Pattern.compile("\\s{0,3}(?:\\*\\*|__)([^*_]{2,80}?):?(?:\\*\\*|__):?\\s*");
  private static final Pattern LABEL =
      Pattern.compile(
          "(\\s{0,4}(?:[-*+] +)?)(?:\\*\\*|__)([^*_:]{2,60}?):?(?:\\*\\*|__):?(?:\\s+[-–—])?(\\s.*|)");

  /** Level 0 is the text above the first heading; a label has the level 7, below all headings. */
  record Part(int level, String heading, List<Line> lines) {
    boolean label() {
      return level == 7;
    }
  }

  private final List<Part> parts = new ArrayList<>();
  private List<Line> body = new ArrayList<>();

  private Outline() {
    parts.add(new Part(0, "", body));
  }

  static List<Part> of(List<Line> lines) {
    Outline outline = new Outline();
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      boolean free = i == 0 || lines.get(i - 1).blank();
      Part heading = line.code() ? null : heading(line.text());
      heading = heading == null && !line.code() ? label(line, free) : heading;
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
    Matcher heading = HEADING.matcher(line);
    Matcher tight = TIGHT_HEADING.matcher(line);
    Matcher found = heading.matches() ? heading : tight.matches() ? tight : null;
    if (found == null) {
      return null;
    }
    String words = found.group(2) == null ? "" : found.group(2).strip();
    return new Part(found.group(1).length(), words.replaceFirst("\\s*#+$", ""), new ArrayList<>());
  }

  private static @Nullable Part label(Line line, boolean free) {
    Matcher bold = BOLD_LINE.matcher(line.text());
    if (bold.matches() && Place.exactly(bold.group(1)) != null) {
      return new Part(7, bold.group(1).strip(), new ArrayList<>());
    }
    Matcher label = LABEL.matcher(line.text());
    if (label.matches() && line.indent() < 3 && Place.exactly(label.group(2)) != null) {
      List<Line> rest = new ArrayList<>();
      if (!label.group(3).isBlank()) {
        rest.add(new Line(label.group(3).strip(), false));
      }
      return new Part(7, label.group(2).strip(), rest);
    }
    String words = line.text().strip();
    boolean bare =
        free
            && line.indent() < 4
            && words.length() < 40
            && words.matches("[A-Z][A-Za-z'’ -]+[?:]?");
    return bare && Place.exactly(words) != null ? new Part(7, words, new ArrayList<>()) : null;
  }
}
