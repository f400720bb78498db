package debrief.search.query;

import debrief.db.Where;
import debrief.incident.Severity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is searched for. A filter that is null lets everything through.
 *
 * @param typed the query as it was typed
 * @param service as it is called
 * @param before the incident started earlier
 * @param after it started then or later
 * @param open only where there is something left to do
 */
public record SearchRequest(
    String typed,
    SearchQuery query,
    @Nullable FoundKind kind,
    @Nullable String principle,
    @Nullable String service,
    @Nullable Severity severity,
    @Nullable Instant before,
    @Nullable Instant after,
    boolean open) {

  public boolean isFiltered() {
    return principle != null
        || service != null
        || severity != null
        || before != null
        || after != null
        || open
        || kind != null;
  }

  /** Whether there is anything to look for. */
  public boolean isEmpty() {
    return !query.hasWords() && !isFiltered();
  }

  /** The filters, of the whole that something is part of. */
  public Where where() {
    Where where =
        new Where()
            .and("d.principles @> array[:principle]::text[]", "principle", principle)
            .and("d.services @> array[:service]::text[]", "service", service)
            .and("d.severity = :severity", "severity", severity)
            .and("d.started_at >= :from", "from", after)
            .and("d.started_at < :to", "to", before)
            .andIf(open, "d.open");
    return kind != null && kind.isWhole() ? where.and("d.kind = :kind", "kind", kind) : where;
  }
}
