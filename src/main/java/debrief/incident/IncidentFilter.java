package debrief.incident;

import debrief.access.Viewer;
import debrief.db.SearchWords;
import debrief.db.Where;
import debrief.incident.standing.PostmortemProgress;
import debrief.web.json.Query;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Which incidents a list shows; everything may be left out. */
public record IncidentFilter(
    @Nullable String q,
    @Nullable IncidentState state,
    @Nullable Severity severity,
    @Nullable String service,
    @Nullable PostmortemProgress postmortem,
    @Nullable Instant from,
    @Nullable Instant to) {

  /** All incidents. */
  public static final IncidentFilter ALL =
      new IncidentFilter(null, null, null, null, null, null, null);

  /** The same of a service as it is called. */
  IncidentFilter of(@Nullable String called) {
    return new IncidentFilter(q, state, severity, called, postmortem, from, to);
  }

  /** Whether what it finds tells of more than titles. */
  boolean readsText() {
    return q != null;
  }

  public boolean isEmpty() {
    return q == null && state == null && severity == null && service == null && postmortem == null;
  }

  /** The same choice as the beginning of an address's query: {@code ?} or {@code ?state=…&}. */
  public String query() {
    return Query.again(
        "q",
        q,
        "state",
        state,
        "severity",
        severity,
        "service",
        service,
        "postmortem",
        postmortem == null ? null : postmortem.word());
  }

  /** For a viewer: whoever is told roles in place of names cannot search for names either. */
  Where where(Viewer viewer) {
    String words = viewer.seesTeamText() ? "i.words" : "i.redacted_words";
    boolean drafts = viewer.seesTeamText();
    PostmortemProgress told = drafts ? null : postmortem;
    return new Where()
        .and(
            words + " @@ websearch_to_tsquery('english', :q)",
            "q",
            q == null ? null : SearchWords.of(q))
        .and("i.state = :state", "state", state)
        .and("i.severity = :severity", "severity", severity)
        .and(
            "i.postmortem_state = :postmortem",
            "postmortem",
            drafts && postmortem != null ? postmortem.name() : null)
        .andIf(told == PostmortemProgress.published, "i.reported")
        .andIf(told == PostmortemProgress.none, "not i.reported")
        // Nobody else hears of a draft.
        .andIf(told != null && !told.isTold(), "false")
        .and("i.services @> array[:service]::text[]", "service", service)
        .and("i.started_at >= :from", "from", from)
        .and("i.started_at <= :to", "to", to);
  }
}
