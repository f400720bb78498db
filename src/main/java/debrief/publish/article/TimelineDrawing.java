package debrief.publish.article;

import java.util.List;

/** What the template of the timeline's picture draws. */
public record TimelineDrawing(
    String description,
    List<PicturePhase> phases,
    List<TimelineMark> marks,
    List<TimeAxis.Label> labels,
    long outside) {
  /** Without phases there is no bar, and no room is kept for one. */
  public String box() {
    return hasPhases() ? "0 0 720 150" : "0 66 720 84";
  }

  public boolean hasPhases() {
    return !phases.isEmpty();
  }

  public boolean hasOutside() {
    return outside > 0;
  }

  public boolean onlyOne() {
    return outside == 1;
  }
}
