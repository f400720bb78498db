package debrief.report;

import debrief.db.SearchWords;
import debrief.db.Where;
import debrief.incident.Origin;
import debrief.incident.Severity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which reports a list shows; everything may be left out.
 *
 * @param team that gave a promise in it, or looks after a service that it names
 * @param from when the incident began, at the earliest; {@code to} is the latest, both inclusive
 */
public record ReportFilter(
    @Nullable String q,
    @Nullable String principle,
    @Nullable String service,
    @Nullable Severity severity,
    @Nullable Origin origin,
    @Nullable String team,
    @Nullable Instant from,
    @Nullable Instant to) {

  public static final ReportFilter ALL =
      new ReportFilter(null, null, null, null, null, null, null, null);

  static ReportFilter ofPrinciple(String principle) {
    return new ReportFilter(null, principle, null, null, null, null, null, null);
  }

  /** The same of a service and a team as they are called. */
  ReportFilter of(@Nullable String serviceCalled, @Nullable String teamCalled) {
    return new ReportFilter(q, principle, serviceCalled, severity, origin, teamCalled, from, to);
  }

  /** All of it but the team, which {@link Reports} looks up first. */
  Where where() {
    return new Where()
        .and(
            "r.words @@ websearch_to_tsquery('english', :q)",
            "q",
            q == null ? null : SearchWords.of(q))
        .and("r.principles @> array[:principle]::text[]", "principle", principle)
        .and("r.services @> array[:service]::text[]", "service", service)
        .and("r.severity = :severity", "severity", severity)
        .and("r.origin = :origin", "origin", origin)
        .and("r.started_at >= :from", "from", from)
        .and("r.started_at <= :to", "to", to);
  }
}
