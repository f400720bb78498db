package debrief.event;

import java.util.Map;

/** Happens to reports. The subject is a report's slug. */
public sealed interface ReportEvent extends Event {

  record Published(String subject, int edition, String incident) implements ReportEvent {
    @Override
    public String action() {
      return "report.published";
    }

    @Override
    public Map<String, Object> detail() {
      return Map.of("edition", edition, "incident", incident);
    }
  }
}
