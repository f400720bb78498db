package debrief.signin.session;

import debrief.access.Viewer;
import debrief.account.People;
import debrief.cluster.Notifications;
import debrief.crypto.Ids;
import debrief.db.SqlObjects;
import debrief.event.SignInEvent;
import debrief.journal.Journal;
import debrief.web.Problem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The door to the sessions that somebody has open: where, since when, last seen. */
public final class OpenSessions {
  static final Duration LASTING = Duration.ofDays(14);

  /** A session, without its secret. */
  public record Open(
      String id,
      Instant createdAt,
      Instant lastSeenAt,
      String address,
      String userAgent,
      boolean present) {}

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
  public List<Open> list(Viewer viewer, @Nullable String secret) {
    return sql.open(viewer.personId(), Ids.hash(secret == null ? "" : secret), clock.instant());
  }

  /**
   * Opens a session in the place of the one that the browser had. Joins the caller's transaction.
   *
   * @return its secret, a new one every time: one known before is worth nothing
   */
  public String begin(String personId, Browser browser) {
    Instant now = clock.instant();
    String secret = Ids.secret();
    sql.insert(Ids.hash(secret), personId, now.plus(LASTING), browser, now);
    if (browser.session() != null) {
      endWith(browser.session());
    }
    return secret;
  }

  /** Forgets sessions that open nothing any more. A job does it, over and over. */
  public void forgetExpired() {
    sql.forgetExpired(clock.instant());
  }

  /**
   * Ends a session, on every node. Joins the caller's transaction.
   *
   * @return whose it was; empty where there was none
   */
  public Optional<String> endWith(String secret) {
    Optional<String> of = sql.end(Ids.hash(secret));
    of.ifPresent(person -> notifications.send(People.CHANGED, person));
    return of;
  }

  /** Ends all that somebody has, on every node. Joins the caller's transaction. */
  public void endAll(String personId) {
    sql.endAll(personId);
    notifications.send(People.CHANGED, personId);
  }

  /**
   * Ends one of the viewer's own, at once and on every node.
   *
   * @throws Problem 404 when there is none with this id, or it is somebody else's
   */
  public void end(Viewer viewer, String id) {
    jdbi.useTransaction(
        handle -> {
          if (sql.endOne(id, viewer.personId()) == 0) {
            throw Problem.missing();
          }
          journal.write(viewer.personId(), new SignInEvent.SessionEnded(viewer.personId()));
          notifications.send(People.CHANGED, viewer.personId());
        });
  }
}
