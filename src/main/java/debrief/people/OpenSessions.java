package debrief.people;

import debrief.cluster.Notifications;
import debrief.db.SqlObjects;
import debrief.journal.Journal;
import debrief.web.Ids;
import debrief.web.Problem;
import java.time.Clock;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The door to the sessions that somebody has open: where, since when, last seen. */
public final class OpenSessions {
  private final Jdbi jdbi;
  private final SessionSql sql;
  private final Journal journal;
  private final Notifications notifications;
  private final Clock clock;

  public OpenSessions(Jdbi jdbi, Journal journal, Notifications notifications, Clock clock) {
    this.jdbi = jdbi;
    this.sql = SqlObjects.of(jdbi, SessionSql.class);
    this.journal = journal;
    this.notifications = notifications;
    this.clock = clock;
  }

  /**
   * The viewer's own, the present one first.
   *
   * @param secret of the session that this is asked from; null when it is none
   */
  List<SessionSql.Open> list(Viewer viewer, @Nullable String secret) {
    return sql.open(viewer.personId(), Ids.hash(secret == null ? "" : secret), clock.instant());
  }

  /**
   * Ends one of the viewer's own, at once and on every node.
   *
   * @throws Problem 404 when there is none with this id, or it is somebody else's
   */
  void end(Viewer viewer, String id) {
    jdbi.useTransaction(
        handle -> {
          if (sql.endOne(id, viewer.personId()) == 0) {
            throw Problem.missing();
          }
          journal.write(viewer.personId(), "person.sessionEnded", viewer.personId());
          notifications.send(Credentials.CHANGED, viewer.personId());
        });
  }
}
