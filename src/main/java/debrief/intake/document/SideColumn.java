package debrief.intake.document;

import debrief.intake.document.DocumentLines.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands in a second column beside the text, as in the text of a PDF: short lines far to the
 * right, each behind a gap.
 */
public final class SideColumn {
  private static final int FAR = 40;
  private static final int FEWEST = 4;
  private static final Pattern RIGHT =
      Pattern.compile("(?<left>.*?)\\s{3,}(?<right>\\S(?: ?\\S){1,80})\\s*");

  private SideColumn() {}

  /** The lines of the column, in their order; none where there is no column. */
  public static List<String> of(List<Line> lines) {
    List<String> column = new ArrayList<>();
    for (Line line : lines) {
      Matcher right = line.code() || line.text().length() > 300 ? null : RIGHT.matcher(line.text());
      if (right != null && right.matches() && right.start("right") >= FAR) {
        column.add(right.group("right"));
      }
    }
    return column.size() < FEWEST ? List.of() : column;
  }
}
