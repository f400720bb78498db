package debrief.action;

import debrief.access.Viewer;
import debrief.db.SqlObjects;
import debrief.event.ActionEvent;
import debrief.journal.Journal;
import debrief.web.Problem;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;

/**
 * The door for how an item stood in the document that it came with. Imports alone go through it:
 * here an item may be done though no team has promised it for a day, since that was before.
 */
public final class ImportedItems {
  private static final Set<ActionState> WRITTEN =
      EnumSet.of(ActionState.proposed, ActionState.done, ActionState.declined);

  private final Jdbi jdbi;
  private final ActionSql sql;
  private final ActionItems items;
  private final ActionHistory history;
  private final Journal journal;
  private final Clock clock;

  public ImportedItems(Jdbi jdbi, ActionItems items, Journal journal, Clock clock) {
    this.jdbi = jdbi;
    this.sql = SqlObjects.of(jdbi, ActionSql.class);
    this.items = items;
    this.history = new ActionHistory(sql, clock);
    this.journal = journal;
    this.clock = clock;
  }

  /** Whether a document may still say how an item stands: nobody here has given a word for it. */
  public static boolean isAsImported(ActionItem item) {
    return item.state() == ActionState.done
        ? item.doneBeforeImport()
        : WRITTEN.contains(item.state());
  }

  /**
   * Lets an item stand as its document says; nothing where it does.
   *
   * @param to proposed, done or declined
   * @param why what shows that it is done, or why it is declined
   * @throws Problem 409 where somebody here has promised or done it since
   */
  public ActionItem stand(Viewer viewer, String ref, ActionState to, String why) {
    if (!WRITTEN.contains(to)) {
      throw new IllegalArgumentException("no document says " + to);
    }
    return jdbi.inTransaction(
        handle -> {
          ActionItem current = items.lock(viewer, ref, null);
          if (!isAsImported(current)) {
            throw Problem.conflict(ref + " is " + current.state() + " here; no document says so.");
          }
          String reason = to == ActionState.declined ? why : null;
          if (current.state() == to && Objects.equals(current.reason(), reason)) {
            return current;
          }
          sql.place(
              current.number(), to, reason, to == ActionState.done ? why : null, clock.instant());
          history.stateChanged(viewer, current, to, why);
          journal.write(
              viewer.personId(), new ActionEvent.Moved(ref, current.state().name(), to.name()));
          return items.get(viewer, ref);
        });
  }
}
