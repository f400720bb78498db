package debrief.publish;

import debrief.access.Right;
import debrief.access.Viewer;
import debrief.db.SqlObjects;
import debrief.incident.Incident;
import debrief.incident.Incidents;
import debrief.postmortem.Postmortem;
import debrief.postmortem.document.DraftLock;
import debrief.postmortem.document.Head;
import debrief.postmortem.document.PostmortemState;
import debrief.web.Problem;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

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

  /**
   * How far it has come.
   *
   * @param slug of the report, which readers may know too; null before the first edition
   * @param state null where there is no draft, and for those who do not draft
   */
  public record Standing(@Nullable String slug, @Nullable PostmortemState state) {}

  /** Of an incident that this viewer has just been given. */
  public Standing standing(Viewer viewer, Incident incident) {
    return sql.standing(incident.number(), viewer)
        .map(row -> new Standing(row.slug(), viewer.may(Right.WRITE) ? row.state() : null))
        .orElseThrow(Problem::missing);
  }

  /** What is written of a draft of which {@link #standing} has told. */
  public Progress progress(Viewer viewer, Incident incident) {
    viewer.require(Right.WRITE);
    return progress(incident.number());
  }

  /** What is written, told apart from what hangs on it. */
  public Progress progress(Viewer viewer, Postmortem postmortem) {
    viewer.require(Right.WRITE);
    return Progress.of(postmortem, sql.counts(Incident.number(postmortem.incident())));
  }

  public Progress progress(Head head) {
    return progress(head.number());
  }

  private Progress progress(long number) {
    return new Progress(sql.fills(number), sql.counts(number));
  }

  /**
   * Who would read what, if it were published now.
   *
   * @param head of the draft of this incident, which the viewer has just been given
   */
  public Audiences audiences(Viewer viewer, Incident incident, Head head) {
    ReadinessSql.Publication now = sql.publication(head.number());
    return new Audiences(
        incidents.readers(viewer, incident.ref()).orElse(null),
        now.participants(),
        now.nextEdition(),
        now.slug(),
        sql.perAudience(head.number()));
  }

  /** For those who draft. */
  public Head head(Viewer viewer, Incident incident) {
    return drafts.read(viewer, incident.ref());
  }
}
