package debrief.report;

import debrief.db.SearchWords;
import debrief.db.Where;
import debrief.incident.Origin;
import debrief.incident.Severity;
import debrief.web.json.Query;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Which reports a list shows; everything may be left out. Times are those of the incident. */
record ReportFilter(
    @Nullable String q,
    @Nullable String principle,
    @Nullable String service,
    @Nullable Severity severity,
    @Nullable Origin origin,
    @Nullable Instant from,
    @Nullable Instant to) {

  static final ReportFilter ALL = new ReportFilter(null, null, null, null, null, null, null);

  static ReportFilter ofPrinciple(String principle) {
    return new ReportFilter(null, principle, null, null, null, null, null);
  }

  /** The same of a service as it is called. */
  ReportFilter of(@Nullable String called) {
    return new ReportFilter(q, principle, called, severity, origin, from, to);
  }

  boolean isEmpty() {
    return q == null
        && principle == null
        && service == null
        && severity == null
        && origin == null
        && from == null
        && to == null;
  }

  /** The same choice as the beginning of an address's query. */
  String query() {
    return Query.again(
        "q", q, "principle", principle, "service", service, "severity", severity, "origin", origin);
  }

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
