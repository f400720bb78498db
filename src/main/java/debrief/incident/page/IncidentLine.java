package debrief.incident.page;

import debrief.incident.Incident;
import debrief.incident.Severity;
import debrief.web.page.TimeView;
import java.util.List;

record IncidentLine(
    String ref,
    String title,
    TimeView started,
    Severity severity,
    String state,
    String stateLabel,
    List<String> services,
    boolean restricted) {
  static IncidentLine of(Incident incident) {
    return new IncidentLine(
        incident.ref(),
        incident.title(),
        new TimeView(incident.startedAt()),
        incident.severity(),
        incident.state().name(),
        incident.state().label(),
        incident.services(),
        incident.isRestricted());
  }
}
