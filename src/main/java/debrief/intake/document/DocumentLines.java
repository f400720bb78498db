package debrief.intake.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a document, each knowing whether it is code; setext headings are written as the
 * others are.
 */
public final class DocumentLines {
  private static final Pattern FENCE =
      Pattern.compile(" {0,12}(?:[-*+] +)?(`{3,}(?=[^`]*$)|~{3,}).*");
  private static final Pattern BULLET = Pattern.compile("(\\s*)([-*+•] +|\\d{1,3}[.)] +)(.*)");

  private DocumentLines() {}

  public record Line(String text, boolean code) {
    public boolean blank() {
      return text.isBlank();
    }

    /** Columns before the first mark; a tab counts four. */
    public int indent() {
      int columns = 0;
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if (c != ' ' && c != '\t' && c != '\u00A0') {
          return columns;
        }
        columns += c == '\t' ? 4 : 1;
      }
      return columns;
    }

    public boolean bullet() {
      return !code && BULLET.matcher(text).matches();
    }

    /** The words of a bullet, or the line itself. */
    public String words() {
      Matcher bullet = BULLET.matcher(text);
      return bullet.matches() ? bullet.group(3).strip() : text.strip();
    }

    public boolean row() {
      return !code && text.strip().startsWith("|") && text.strip().length() > 1;
    }
  }

  public static List<Line> of(String text) {
    List<Line> lines = new ArrayList<>();
    String fence = null;
    for (String line : text.split("\\R", -1)) {
      Matcher mark = FENCE.matcher(line);
      boolean edge = mark.matches() && (fence == null || closes(mark.group(1), fence, line));
      lines.add(new Line(line, fence != null || edge));
      if (edge) {
        fence = fence == null ? mark.group(1) : null;
      }
    }
    return headed(lines);
  }

  private static boolean closes(@Nullable String mark, String fence, String line) {
    return mark != null && mark.startsWith(fence) && line.strip().equals(mark);
  }

  /** A short line of words above a line of equal signs or dashes is a heading. */
  private static List<Line> headed(List<Line> lines) {
    List<Line> headed = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      String under =
          i + 1 < lines.size() && !lines.get(i + 1).code()
              ? lines.get(i + 1).text().stripTrailing()
              : "";
      boolean alone =
          headed.isEmpty()
              || headed.get(headed.size() - 1).blank()
              || headed.get(headed.size() - 1).text().startsWith("#");
      boolean words =
          !line.code()
              && !line.blank()
              && line.indent() < 4
              && !line.bullet()
              && !line.text().matches("\\s*[|>#].*");
      if (alone && words && under.matches("={2,}|-{3,}")) {
        headed.add(new Line((under.startsWith("=") ? "# " : "## ") + line.text().strip(), false));
        i++;
      } else {
        headed.add(line);
      }
    }
    return headed;
  }

  public static String text(List<Line> lines) {
    StringBuilder text = new StringBuilder();
    lines.forEach(line -> text.append(line.text()).append('\n'));
    return text.toString().replaceAll("\\A(?:[ \\t]*\\n)++", "").stripTrailing();
  }

  /** Lines that stood indented, moved to the left as far as all of them can be. */
  public static List<Line> outdented(List<Line> lines) {
    int least = lines.stream().filter(line -> !line.blank()).mapToInt(Line::indent).min().orElse(0);
    List<Line> shifted = new ArrayList<>();
    for (Line line : lines) {
      int blanks = line.text().length() - line.text().stripLeading().length();
      boolean moves = line.indent() >= least;
      shifted.add(
          new Line(
              moves ? line.text().substring(Math.min(least, blanks)) : line.text(), line.code()));
    }
    return shifted;
  }
}
