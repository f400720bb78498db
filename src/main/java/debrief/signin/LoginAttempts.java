package debrief.signin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import debrief.crypto.Ids;
import debrief.db.SqlObjects;
import debrief.signin.session.Browser;
import debrief.web.Problem;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/**
 * Slows guessing at passwords down, on all nodes together, without locking anybody out of their own
 * account: a browser in which somebody has signed in before has tries of its own, which no stranger
 * can use up. A try is counted before it is judged, so that many at the same moment do not slip
 * through, and taken back when it was right.
 *
 * <p>An address that nobody has is counted just as one that somebody has.
 */
final class LoginAttempts {
  static final Duration WINDOW = Duration.ofMinutes(10);

  private static final Duration DEVICE_LASTING = Duration.ofDays(180);
  private static final int MOST_KNOWN = 50_000;

  /** What tries may have in common, and how many of them are judged within a window. */
  private enum Budget {
    /** One account, from a browser that has signed in to it before. */
    DEVICE(10),
    /** One account, from one address, otherwise. */
    PAIR(10),
    /** One account, from wherever, otherwise. */
    ACCOUNT(100),
    /** One address, for whatever accounts. */
    ADDRESS(100);

    private final int most;

    Budget(int most) {
      this.most = most;
    }
  }

  private record Key(Budget budget, byte[] hash) {
    static Key of(Budget budget, String what) {
      return new Key(budget, Ids.hash(budget + " " + what));
    }
  }

  /**
   * One try.
   *
   * @param known whether the browser has signed in to this account before
   */
  record Attempt(List<Key> keys, boolean known) {
    private byte[][] hashes() {
      return keys.stream().map(Key::hash).toArray(byte[][]::new);
    }
  }

  private final LoginAttemptSql sql;
  private final Clock clock;

  /** What was used up when we last counted, so that a flood does not reach the database. */
  private final Cache<ByteBuffer, Instant> usedUp =
      Caffeine.newBuilder().maximumSize(MOST_KNOWN).expireAfterWrite(WINDOW).build();

  LoginAttempts(Jdbi jdbi, Clock clock) {
    this.sql = SqlObjects.of(jdbi, LoginAttemptSql.class);
    this.clock = clock;
  }

  /**
   * Counts a try at somebody's password.
   *
   * @param email in the form that is looked up; empty where it is no address
   * @throws Problem 429 when there were too many
   */
  Attempt at(String email, Browser browser) {
    Instant since = clock.instant().minus(DEVICE_LASTING);
    boolean known = sql.knows(Ids.hash(browser.device()), email, since);
    return count(
        known
            ? List.of(Key.of(Budget.DEVICE, email + " " + browser.device()))
            : List.of(
                Key.of(Budget.PAIR, email + " " + browser.address()),
                Key.of(Budget.ACCOUNT, email),
                Key.of(Budget.ADDRESS, browser.address())),
        known);
  }

  /** Counts a try at the present password of somebody who is signed in. */
  Attempt atOwn(String personId) {
    return count(List.of(Key.of(Budget.DEVICE, "own " + personId)), true);
  }

  private Attempt count(List<Key> keys, boolean known) {
    Instant now = clock.instant();
    for (Key key : keys) {
      Instant until = usedUp.getIfPresent(ByteBuffer.wrap(key.hash()));
      if (until != null && now.isBefore(until)) {
        throw tooMany();
      }
    }
    Attempt attempt = new Attempt(keys, known);
    boolean over = false;
    for (LoginAttemptSql.Count count : sql.count(attempt.hashes(), now, now.plus(WINDOW))) {
      if (count.count() > most(keys, count.key())) {
        usedUp.put(ByteBuffer.wrap(count.key()), count.expiresAt());
        over = true;
      }
    }
    if (over) {
      throw tooMany();
    }
    return attempt;
  }

  private static int most(List<Key> keys, byte[] hash) {
    return keys.stream()
        .filter(key -> Arrays.equals(key.hash(), hash))
        .mapToInt(key -> key.budget().most)
        .findFirst()
        .orElse(0);
  }

  private static Problem tooMany() {
    return Problem.tooMany(
        "Too many attempts. Please wait ten minutes, use a browser in which you have signed in"
            + " before, or ask an administrator for a new link.");
  }

  /**
   * Takes a try back. Only what is the account's own begins anew: an address may try others yet.
   */
  void wasRight(Attempt attempt) {
    sql.uncount(attempt.hashes());
    sql.forget(attempt.keys().get(0).hash());
  }

  /**
   * From now on the browser is one that this person is known by. Joins the caller's transaction.
   */
  void remember(String personId, Browser browser) {
    sql.remember(Ids.hash(browser.device()), personId, clock.instant());
  }

  /** Forgets counts and browsers that are too old to matter. */
  void forgetOld() {
    Instant now = clock.instant();
    while (sql.forgetOldDevices(now.minus(DEVICE_LASTING)) > 0) {
      // a thousand at a time, so that nobody who signs in waits
    }
    while (sql.forgetOld(now) > 0) {
      // likewise
    }
  }

  /** No browser is known by this person any more. Joins the caller's transaction. */
  void forgetDevices(String personId) {
    sql.forgetDevices(personId);
  }
}
