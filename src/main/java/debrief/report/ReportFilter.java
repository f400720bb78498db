package debrief.report;

import debrief.db.Where;
import debrief.incident.Origin;
import debrief.incident.Severity;
import debrief.trust.Principle;
import debrief.trust.Principles;
import debrief.web.Problem;
import debrief.web.Urls;
import java.time.Instant;
import java.util.stream.Collectors;
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

  /**
   * The principle that a query names.
   *
   * @throws Problem 422 when there is none of this name
   */
  static @Nullable String principle(@Nullable String value) {
    if (value == null || value.isBlank()) {
      return null;
    }
    return Principles.find(value)
        .map(Principle::key)
        .orElseThrow(
            () ->
                Problem.invalid(
                    "principle",
                    "One of "
                        + Principles.all().stream()
                            .map(Principle::key)
                            .collect(Collectors.joining(", "))
                        + "."));
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
    StringBuilder query = new StringBuilder("?");
    add(query, "q", q);
    add(query, "principle", principle);
    add(query, "service", service);
    add(query, "severity", severity);
    add(query, "origin", origin);
    return query.toString();
  }

  private static void add(StringBuilder query, String name, @Nullable Object value) {
    if (value != null) {
      query.append(name).append('=').append(Urls.encode(value.toString())).append('&');
    }
  }

  Where where() {
    return new Where()
        .and("r.words @@ websearch_to_tsquery('english', :q)", "q", q)
        .and("r.principles @> array[:principle]::text[]", "principle", principle)
        .and("r.services @> array[:service]::text[]", "service", service)
        .and("r.severity = :severity", "severity", severity)
        .and("r.origin = :origin", "origin", origin)
        .and("r.started_at >= :from", "from", from)
        .and("r.started_at <= :to", "to", to);
  }
}
