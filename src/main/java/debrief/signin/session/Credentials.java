package debrief.signin.session;

import debrief.access.Viewer;
import debrief.account.People;
import debrief.cluster.Notifications;
import debrief.cluster.NotifiedCache;
import debrief.crypto.Ids;
import debrief.db.Outage;
import debrief.db.SqlObjects;
import debrief.text.time.ZoneNames;
import debrief.token.TokenText;
import debrief.token.Tokens;
import debrief.web.edge.ClientAddress;
import java.time.Clock;
import java.time.Instant;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * From what a request carries to whom it comes from: a session's secret or an API token. The same
 * answer for pages, API and the fast path of reports.
 *
 * <p>Answers are kept in memory while the node hears of every change ({@link Notifications}):
 * signing out, revoking and changing a role take back on all nodes what is kept of that person or
 * token.
 */
public final class Credentials {
  private static final Logger LOG = LoggerFactory.getLogger(Credentials.class);
  private static final int MAX_SECRET = 200;
  private static final int MOST_KNOWN = 20_000;

  /** A known viewer, and the moment from which the database must be asked again. */
  private record Known(Viewer viewer, Instant until) {
    boolean concerns(String id) {
      return viewer.personId().equals(id)
          || (viewer.token() != null && viewer.token().id().equals(id));
    }

    boolean isGood(Instant now) {
      return now.isBefore(until);
    }

    /** For a minute at most, so that an API token's last use is written down as often. */
    static Known of(Viewer viewer, @Nullable Instant expiry, Instant now) {
      Instant soon = now.plusSeconds(60);
      return new Known(viewer, expiry != null && expiry.isBefore(soon) ? expiry : soon);
    }
  }

  private final SessionSql sql;
  private final Tokens tokens;
  private final Clock clock;
  private final NotifiedCache<String, Known> known;

  public Credentials(Jdbi jdbi, Tokens tokens, Notifications notifications, Clock clock) {
    this.sql = SqlObjects.of(jdbi, SessionSql.class);
    this.tokens = tokens;
    this.clock = clock;
    this.known = new NotifiedCache<>(notifications, People.CHANGED, MOST_KNOWN, Known::concerns);
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
    return TokenText.isPossible(secret) ? find("t:", secret, true) : null;
  }

  /** As {@link #ofSession}, from memory alone: null also when it would have to ask. */
  public @Nullable Viewer rememberedSession(String secret) {
    return remembered("s:" + secret);
  }

  /** As {@link #ofToken}, from memory alone: null also when it would have to ask. */
  public @Nullable Viewer rememberedToken(String secret) {
    return remembered("t:" + secret);
  }

  private @Nullable Viewer remembered(String key) {
    Known found = known.peek(key);
    return found != null && found.isGood(clock.instant()) ? found.viewer() : null;
  }

  private @Nullable Viewer find(String prefix, String secret, boolean token) {
    if (secret.isEmpty() || secret.length() > MAX_SECRET) {
      return null;
    }
    Instant now = clock.instant();
    String key = prefix + secret;
    Known old = known.peek(key);
    if (old != null && !old.isGood(now)) {
      known.forget(key);
    }
    Known found = known.get(key, k -> token ? loadToken(secret, now) : loadSession(secret, now));
    return found != null && found.isGood(now) ? found.viewer() : null;
  }

  private @Nullable Known loadSession(String secret, Instant now) {
    byte[] hash = Ids.hash(secret);
    return sql.find(hash, now)
        .map(
            row -> {
              if (isLongAgo(row.lastSeenAt(), now)) {
                note(() -> sql.seen(hash, now, ClientAddress.address()));
              }
              return Known.of(
                  Viewer.signedIn(
                      row.personId(),
                      row.name(),
                      row.role(),
                      row.teams(),
                      ZoneNames.find(row.timeZone()).orElse(null)),
                  row.expiresAt(),
                  now);
            })
        .orElse(null);
  }

  /** Uses are written down once a minute at most: mostly a request asks and writes nothing. */
  private static boolean isLongAgo(@Nullable Instant last, Instant now) {
    return last == null || last.isBefore(now.minusSeconds(60));
  }

  /**
   * A database that takes no changes just now, such as one whose disk is full, can still be read.
   */
  private static void note(Runnable use) {
    try {
      use.run();
    } catch (RuntimeException e) {
      if (Outage.of(e).filter(o -> o == Outage.FULL || o == Outage.READ_ONLY).isEmpty()) {
        throw e;
      }
      LOG.debug("A use was not written down", e);
    }
  }

  private @Nullable Known loadToken(String secret, Instant now) {
    return tokens
        .bearer(secret, now)
        .map(
            bearer -> {
              Viewer.Token token = bearer.token();
              if (isLongAgo(bearer.lastUsedAt(), now)) {
                note(() -> tokens.used(token.id(), now));
              }
              return Known.of(bearer.viewer(), token.expiresAt(), now);
            })
        .orElse(null);
  }
}
