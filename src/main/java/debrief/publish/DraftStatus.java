package debrief.publish;

import debrief.access.Viewer;
import debrief.db.SqlObjects;
import debrief.incident.Incidents;
import debrief.postmortem.document.DraftLock;
import debrief.postmortem.document.Head;
import debrief.postmortem.document.PostmortemState;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** How a postmortem stands: what is written, what is missing, who would read it. */
public final class DraftStatus {
  private final DraftLock drafts;
  private final Incidents incidents;
  private final ReadinessSql sql;

  public DraftStatus(Jdbi jdbi, Incidents incidents, DraftLock drafts) {
    this.incidents = incidents;
    this.drafts = drafts;
    this.sql = SqlObjects.of(jdbi, ReadinessSql.class);
  }

  /** Empty where there is no postmortem. */
  public Optional<PostmortemState> state(Viewer viewer, String ref) {
    return drafts.find(viewer, ref).map(Head::state);
  }

  public Progress progress(Viewer viewer, String ref) {
    return progress(drafts.read(viewer, ref));
  }

  public Progress progress(Head head) {
    return new Progress(sql.fills(head.number()), sql.counts(head.number()));
  }

  public Readiness readiness(Viewer viewer, String ref) {
    return Readiness.of(progress(viewer, ref));
  }

  /** Who would read what, if it were published now. */
  public Audiences audiences(Viewer viewer, String ref) {
    long number = drafts.read(viewer, ref).number();
    ReadinessSql.Publication now = sql.publication(number);
    return new Audiences(
        incidents.readers(viewer, ref).orElse(null),
        now.participants(),
        now.nextEdition(),
        now.slug(),
        sql.perAudience(number));
  }

  /** The report's name in its address, where one is published; open to readers too. */
  public Optional<String> slug(Viewer viewer, String ref) {
    return sql.slug(Incidents.number(ref), viewer);
  }
}
