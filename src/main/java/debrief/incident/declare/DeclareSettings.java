package debrief.incident.declare;

import debrief.access.Right;
import debrief.access.Viewer;
import debrief.cluster.Notifications;
import debrief.cluster.NotifiedCache;
import debrief.db.SqlObjects;
import debrief.event.SettingEvent;
import debrief.journal.Journal;
import debrief.web.Problem;
import debrief.web.Versions;
import java.time.Clock;
import java.util.Objects;
import org.jdbi.v3.core.Jdbi;

/** The door to who may declare an incident. */
public final class DeclareSettings {
  private static final String CHANGED = "declare-settings";

  private final Jdbi jdbi;
  private final DeclareSettingSql sql;
  private final Journal journal;
  private final Notifications notifications;
  private final Clock clock;

  /** The one setting that there is: every page asks for it. */
  private final NotifiedCache<String, DeclareSetting> known;

  public DeclareSettings(Jdbi jdbi, Journal journal, Notifications notifications, Clock clock) {
    this.jdbi = jdbi;
    this.sql = SqlObjects.of(jdbi, DeclareSettingSql.class);
    this.journal = journal;
    this.notifications = notifications;
    this.clock = clock;
    this.known = new NotifiedCache<>(notifications, CHANGED, 1, (setting, changed) -> true);
  }

  /**
   * Whether the viewer may declare. A reader's API token may not: no scope that a reader can give
   * it names this.
   */
  public boolean allows(Viewer viewer) {
    return viewer.may(Right.WRITE)
        || (viewer.token() == null
            && viewer.may(Right.READ)
            && Objects.requireNonNull(known.get(CHANGED, k -> sql.find())).readersDeclare());
  }

  /**
   * Asks the database and no memory of it, so that a change holds from its commit.
   *
   * @throws Problem 403 where the viewer may not declare
   */
  public void require(Viewer viewer) {
    if (viewer.may(Right.READ) && viewer.token() == null && sql.find().readersDeclare()) {
      return;
    }
    viewer.require(Right.WRITE);
  }

  public DeclareSetting get(Viewer viewer) {
    viewer.require(Right.ADMINISTER);
    return sql.find();
  }

  /**
   * @throws Problem 412 when somebody else has changed it since
   */
  public DeclareSetting save(Viewer viewer, Versions.IfMatch seen, boolean readersDeclare) {
    viewer.require(Right.ADMINISTER);
    return jdbi.inTransaction(
        handle -> {
          DeclareSetting current = sql.lock();
          if (!seen.allows(current.version())) {
            throw Problem.stale(current, Versions.etag(current.version()));
          }
          sql.update(readersDeclare, clock.instant());
          journal.write(viewer.personId(), new SettingEvent.DeclaringChanged(readersDeclare));
          notifications.send(CHANGED);
          return sql.find();
        });
  }
}
