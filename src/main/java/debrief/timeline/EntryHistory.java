package debrief.timeline;

import debrief.access.Right;
import debrief.access.Viewer;
import debrief.db.Cursor;
import debrief.db.Slice;
import debrief.db.SqlObjects;
import debrief.event.TimelineEvent;
import debrief.incident.Incident;
import debrief.incident.Incidents;
import debrief.journal.Journal;
import debrief.web.Problem;
import debrief.web.Versions;
import java.time.Clock;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** The door to what entries said before, and to entries that were removed: for those who draft. */
public final class EntryHistory {
  private final Jdbi jdbi;
  private final EntryHistorySql sql;
  private final Incidents incidents;
  private final Timeline timeline;
  private final Journal journal;
  private final Clock clock;

  public EntryHistory(
      Jdbi jdbi, Incidents incidents, Timeline timeline, Journal journal, Clock clock) {
    this.jdbi = jdbi;
    this.sql = SqlObjects.of(jdbi, EntryHistorySql.class);
    this.incidents = incidents;
    this.timeline = timeline;
    this.journal = journal;
    this.clock = clock;
  }

  private Incident drafted(Viewer viewer, String ref) {
    Incident incident = incidents.get(viewer, ref);
    viewer.require(Right.WRITE);
    return incident;
  }

  /**
   * Every wording of an entry, the newest first; of a removed one, too.
   *
   * @throws Problem 403 for those who do not draft, 404 where there was never such an entry
   */
  public List<EntryWording> of(Viewer viewer, String ref, String id) {
    long number = drafted(viewer, ref).number();
    List<EntryWording> wordings =
        Timeline.isId(id)
            ? sql.history(number, id).stream().map(EntryHistorySql.Kept::toWording).toList()
            : List.of();
    if (wordings.isEmpty()) {
      throw Problem.missing();
    }
    return wordings;
  }

  /** Removed entries that are not back, the last removed first, with who removed them. */
  public Slice<EntryWording> removed(Viewer viewer, String ref, Cursor after, int limit) {
    long number = drafted(viewer, ref).number();
    long before = after.key().isEmpty() ? Long.MAX_VALUE : after.number();
    return Slice.of(
            sql.removed(number, before, limit + 1),
            limit,
            kept -> new Cursor(kept.updatedAt(), String.valueOf(kept.number())).encode())
        .map(EntryHistorySql.Kept::toWording);
  }

  /**
   * Puts a removed entry back where it was, under the same id.
   *
   * @throws Problem 409 where it stands in the timeline, 404 where there was never such an entry
   */
  public Entry restore(Viewer viewer, String ref, String id) {
    return jdbi.inTransaction(
        handle -> {
          long number = incidents.lock(viewer, ref).number();
          boolean back =
              Timeline.isId(id)
                  && sql.restore(number, List.of(id), viewer.personId(), clock.instant()) > 0;
          if (!back) {
            timeline.get(viewer, ref, id); // 404 where it is nowhere
            throw Problem.conflict("This entry is in the timeline; it need not be restored.");
          }
          journal.write(viewer.personId(), new TimelineEvent.Restored(ref, List.of(id)));
          return timeline.get(viewer, ref, id);
        });
  }

  /**
   * Gives an entry the wording, the times and all else that it had once; which of the incident's
   * times it is stays as it is.
   *
   * @param wording its version then
   * @throws Problem 412 when the entry has moved on since the caller saw it
   */
  public Entry putBack(Viewer viewer, String ref, String id, int wording, Versions.IfMatch seen) {
    return jdbi.inTransaction(
        handle -> {
          incidents.lock(viewer, ref);
          EntryInput then =
              of(viewer, ref, id).stream()
                  .filter(w -> w.version() == wording)
                  .findFirst()
                  .map(w -> w.entry().toInput())
                  .orElseThrow(Problem::missing);
          Entry now = timeline.get(viewer, ref, id);
          return timeline.replace(viewer, ref, id, seen, then.with(now.milestone()));
        });
  }
}
