package debrief.report;

import debrief.db.Where;
import debrief.incident.Origin;
import debrief.incident.Severity;
import java.time.Instant;
import java.util.Map;
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

  /** How reports are found by their words: the room of search says so, which stands below. */
  @FunctionalInterface
  public interface WordSearch {
    /**
     * @param typed as somebody typed it
     */
    Words of(String typed);
  }

  /**
   * Conditions on {@code report r}, each after {@code and}.
   *
   * @param open of those that everybody may read
   * @param shared of one that is shared with the viewer, which is asked by itself
   * @param values what the conditions name
   */
  public record Words(String open, String shared, Map<String, Object> values) {
    static final Words ANY = new Words("", "", Map.of());
  }

  Words words(WordSearch search) {
    return q == null ? Words.ANY : search.of(q);
  }

  /** The same of a service and a team as they are called. */
  ReportFilter of(@Nullable String serviceCalled, @Nullable String teamCalled) {
    return new ReportFilter(q, principle, serviceCalled, severity, origin, teamCalled, from, to);
  }

  /** All of it but the words, and the team, which {@link Reports} looks up first. */
  Where where() {
    return new Where()
        .and("r.principles @> array[:principle]::text[]", "principle", principle)
        .and("r.services @> array[:service]::text[]", "service", service)
        .and("r.severity = :severity", "severity", severity)
        .and("r.origin = :origin", "origin", origin)
        .and("r.started_at >= :from", "from", from)
        .and("r.started_at <= :to", "to", to);
  }
}
