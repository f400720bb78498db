package debrief.intake.document;

import debrief.intake.document.DocumentLines.Line;
import debrief.text.time.TimeHints;
import debrief.text.time.TimedLine;
import java.util.List;
import java.util.regex.Pattern;

/** Tells the half of a sentence that an editor has wrapped from a line that begins something. */
public final class WrappedLine {
  /** A shorter line was not wrapped. */
  private static final int SHORTEST = 50;

  private static final Pattern OVER = Pattern.compile(".*(?:[.:;!?。|\\\\>][*_`)\"']{0,3}|  )");

  private WrappedLine() {}

  /** Whether a line goes on with the untimed one above it, which is long and ends nowhere. */
  public static boolean at(List<Line> lines, int index, TimeHints near) {
    if (index == 0 || lines.get(index).bullet()) {
      return false;
    }
    Line above = lines.get(index - 1);
    return !above.blank()
        && !above.code()
        && !above.row()
        && above.text().strip().length() >= SHORTEST
        && !OVER.matcher(above.text()).matches()
        && TimedLine.parse(above.text(), near).isEmpty();
  }
}
