package debrief.intake.action;

import debrief.intake.document.DocumentLines.Line;
import debrief.intake.stated.ActionLabels;
import java.util.List;

/**
 * What is said of one item below it, under labels: {@code - Owner: Kim}, {@code - Due: …}. The
 * heading or the label above it is the item then.
 */
public final class ItemFields {
  private ItemFields() {}

  /** Whether lines begin with such a label, and hold no list of anything else. */
  public static boolean in(List<Line> lines) {
    List<Line> told = lines.stream().filter(line -> !line.blank()).toList();
    return !told.isEmpty()
        && ActionLabels.field(told.get(0).text())
        && told.stream()
            .filter(line -> line.bullet() && line.indent() < 2)
            .allMatch(line -> ActionLabels.field(line.text()));
  }
}
