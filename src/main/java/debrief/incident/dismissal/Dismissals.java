package debrief.incident.dismissal;

import debrief.access.Right;
import debrief.access.Viewer;
import debrief.db.Cursor;
import debrief.db.Slice;
import debrief.db.SqlObjects;
import debrief.event.IncidentEvent;
import debrief.incident.Incident;
import debrief.incident.Incidents;
import debrief.journal.Journal;
import debrief.web.Invalid;
import debrief.web.Problem;
import debrief.web.page.TimeView;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The door to what was declared and was no incident. */
public final class Dismissals {
  static final int LONGEST_REASON = 1_000;
  private static final int AT_ONCE = 50;

  private final Jdbi jdbi;
  private final DismissalSql sql;
  private final Incidents incidents;
  private final Journal journal;
  private final Clock clock;

  public Dismissals(Jdbi jdbi, Incidents incidents, Journal journal, Clock clock) {
    this.jdbi = jdbi;
    this.sql = SqlObjects.of(jdbi, DismissalSql.class);
    this.incidents = incidents;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * Takes an incident, its report and its action items out of every list and figure.
   *
   * @throws Problem 409 when somebody did so before, 422 without a reason
   */
  public Incident dismiss(Viewer viewer, String ref, @Nullable String reason) {
    return jdbi.inTransaction(
        handle -> {
          Incident incident = incidents.lock(viewer, ref);
          new Invalid().text("reason", reason, LONGEST_REASON).orThrow();
          if (incident.dismissal() != null) {
            throw Problem.conflict(
                "%s was marked as not an incident on %s. Nothing was changed."
                    .formatted(ref, new TimeView(incident.dismissal().at()).full()));
          }
          String why = Objects.requireNonNull(reason).strip();
          sql.dismiss(incident.number(), why, clock.instant());
          journal.write(viewer.personId(), new IncidentEvent.Dismissed(ref));
          return incidents.get(viewer, ref);
        });
  }

  /**
   * Puts it back where it was.
   *
   * @throws Problem 409 when it is an incident
   */
  public Incident restore(Viewer viewer, String ref) {
    return jdbi.inTransaction(
        handle -> {
          requireDismissed(incidents.lock(viewer, ref));
          sql.restore(Incident.number(ref), clock.instant());
          journal.write(viewer.personId(), new IncidentEvent.Restored(ref));
          return incidents.get(viewer, ref);
        });
  }

  /**
   * Deletes it for good, with its timeline, postmortem, report and action items. What the journal
   * tells of it stays.
   *
   * @throws Problem 409 when it was not marked as no incident first, 403 for those who do not
   *     administer
   */
  public void erase(Viewer viewer, String ref) {
    jdbi.useTransaction(
        handle -> {
          requireErasable(viewer, incidents.lock(viewer, ref));
          sql.erase(Incident.number(ref));
          journal.write(viewer.personId(), new IncidentEvent.Erased(ref));
        });
  }

  /** For a form: as it stands, for those who may erase it. */
  Incident erasable(Viewer viewer, String ref) {
    return requireErasable(viewer, incidents.get(viewer, ref));
  }

  private static Incident requireErasable(Viewer viewer, Incident incident) {
    viewer.require(Right.ADMINISTER);
    requireDismissed(incident);
    return incident;
  }

  /** For a form: an incident that the viewer may mark. */
  Incident get(Viewer viewer, String ref) {
    Incident incident = incidents.get(viewer, ref);
    viewer.require(Right.WRITE);
    return incident;
  }

  private static void requireDismissed(Incident incident) {
    if (incident.dismissal() == null) {
      throw Problem.conflict(
          incident.ref() + " is not marked as “not an incident”. Nothing was changed.");
    }
  }

  /** Those that were none, the latest first, for those who may take that back. */
  Slice<DismissalSql.Dismissed> list(Viewer viewer, Cursor after) {
    viewer.require(Right.WRITE);
    List<DismissalSql.Dismissed> rows = sql.list(after.at(), after.number(), AT_ONCE + 1, viewer);
    return Slice.of(
        rows, AT_ONCE, row -> new Cursor(row.dismissedAt(), "" + row.number()).encode());
  }
}
