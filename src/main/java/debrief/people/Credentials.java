package debrief.people;

import debrief.db.Remembered;
import debrief.db.Signals;
import debrief.web.Ids;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * From what a request carries to whom it comes from: a session's secret or an API token. The same
 * answer for pages, API and the fast path of reports.
 *
 * <p>Answers are kept in memory while the node hears of every change ({@link Signals}): signing
 * out, revoking and changing a role clear them on all nodes.
 */
public final class Credentials {
  /** The signal that somebody's ways in have changed. */
  static final String CHANGED = "people";

  private static final int MAX_SECRET = 200;
  private static final int MOST_KNOWN = 20_000;
  private static final Duration NOTE_USE_EVERY = Duration.ofMinutes(1);

  /** A known viewer, the moment from which the secret is void, and when its use was noted. */
  private record Known(Viewer viewer, @Nullable Instant until, AtomicLong noted) {
    boolean isGood(Instant now) {
      return until == null || now.isBefore(until);
    }
  }

  private final PeopleSql sql;
  private final Clock clock;
  private final Remembered<String, Known> known;

  public Credentials(Jdbi jdbi, Signals signals, Clock clock) {
    this.sql = jdbi.onDemand(PeopleSql.class);
    this.clock = clock;
    this.known = new Remembered<>(signals, CHANGED, MOST_KNOWN);
  }

  /**
   * @param secret the value of the session cookie
   * @return null when it opens nothing, or no longer
   */
  public @Nullable Viewer ofSession(String secret) {
    return find("s:", secret, false);
  }

  /**
   * @param secret an API token
   * @return null when it opens nothing, or no longer
   */
  public @Nullable Viewer ofToken(String secret) {
    return find("t:", secret, true);
  }

  private @Nullable Viewer find(String prefix, String secret, boolean token) {
    if (secret.isEmpty() || secret.length() > MAX_SECRET) {
      return null;
    }
    Instant now = clock.instant();
    Known found =
        known.get(
            prefix + secret, key -> token ? loadToken(secret, now) : loadSession(secret, now));
    if (found == null || !found.isGood(now)) {
      return null;
    }
    noteUse(found, now);
    return found.viewer();
  }

  /** Remembers that a token was used, without a write for every request. */
  private void noteUse(Known found, Instant now) {
    Viewer.Token token = found.viewer().token();
    long last = found.noted().get();
    if (token != null
        && now.toEpochMilli() - last > NOTE_USE_EVERY.toMillis()
        && found.noted().compareAndSet(last, now.toEpochMilli())) {
      sql.tokenUsed(token.id(), now);
    }
  }

  private @Nullable Known loadSession(String secret, Instant now) {
    return sql.session(Ids.hash(secret), now)
        .map(
            row ->
                new Known(
                    Viewer.signedIn(row.personId(), row.name(), row.role(), row.teams()),
                    row.expiresAt(),
                    new AtomicLong()))
        .orElse(null);
  }

  private @Nullable Known loadToken(String secret, Instant now) {
    return sql.token(Ids.hash(secret), now)
        .map(
            row -> {
              Viewer.Token token =
                  new Viewer.Token(row.id(), Set.copyOf(row.scopes()), row.expiresAt());
              return new Known(
                  Viewer.withToken(row.personId(), row.name(), row.role(), row.teams(), token),
                  row.expiresAt(),
                  new AtomicLong());
            })
        .orElse(null);
  }
}
