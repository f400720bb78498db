package debrief.incident.page;

import debrief.incident.Incident;
import debrief.incident.Severity;
import debrief.incident.standing.PostmortemProgress;
import debrief.incident.standing.Standing;
import debrief.web.page.TimeView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An incident in the list.
 *
 * @param postmortem how far that is, as the viewer may know it; null where there is none
 * @param promises how many are open; null for none
 */
record IncidentLine(
    String ref,
    String title,
    TimeView started,
    Severity severity,
    String state,
    String stateLabel,
    List<String> services,
    boolean restricted,
    @Nullable String postmortem,
    @Nullable String postmortemLabel,
    @Nullable String promises) {
  static IncidentLine of(Incident incident, @Nullable Standing standing) {
    PostmortemProgress progress =
        standing == null || standing.postmortem() == PostmortemProgress.none
            ? null
            : standing.postmortem();
    return new IncidentLine(
        incident.ref(),
        incident.title(),
        new TimeView(incident.startedAt()),
        incident.severity(),
        incident.state().name(),
        incident.state().label(),
        incident.services(),
        incident.isRestricted(),
        progress == null ? null : progress.name(),
        progress == null ? null : progress.label(),
        standing == null ? null : promises(standing.openActionItems()));
  }

  private static @Nullable String promises(int open) {
    return open == 0 ? null : open == 1 ? "1 open action item" : open + " open action items";
  }
}
