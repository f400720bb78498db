package debrief.report.feed;

import debrief.access.Right;
import debrief.access.Scope;
import debrief.access.Viewer;
import debrief.account.Accounts;
import debrief.account.Person;
import debrief.crypto.Ids;
import debrief.db.Outage;
import debrief.db.SqlObjects;
import debrief.event.TokenEvent;
import debrief.journal.Journal;
import debrief.web.Invalid;
import debrief.web.Problem;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * The door to addresses for feed readers that cannot sign in. Everybody has their own; what they
 * open is what every reader may see.
 */
public final class FeedAddresses {
  private static final int MOST = 20;
  private static final int LONGEST_SECRET = 64;

  private final Jdbi jdbi;
  private final FeedAddressSql sql;
  private final Accounts accounts;
  private final Journal journal;
  private final Clock clock;

  public FeedAddresses(Jdbi jdbi, Accounts accounts, Journal journal, Clock clock) {
    this.jdbi = jdbi;
    this.sql = SqlObjects.of(jdbi, FeedAddressSql.class);
    this.accounts = accounts;
    this.journal = journal;
    this.clock = clock;
  }

  /** An address that was just made: the only time that its secret is there to be read. */
  public record Made(FeedAddress address, String secret) {}

  /** The viewer's own, the newest first; whatever they come with may ask. */
  public List<FeedAddress> list(Viewer viewer) {
    return sql.of(viewer.personId());
  }

  /**
   * @param name what will read there
   * @throws Problem 403 for an API token that the address would outlast, 409 where there are many
   */
  public Made make(Viewer viewer, @Nullable String name) {
    viewer.require(Right.READ);
    requireLasting(viewer.token());
    new Invalid().text("name", name, 200).line("name", name, 200).orThrow();
    Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return jdbi.inTransaction(
        handle -> {
          String person =
              accounts.lock(viewer.personId()).map(Person::id).orElseThrow(Problem::missing);
          if (sql.of(person).size() >= MOST) {
            throw Problem.conflict(
                "You have " + MOST + " addresses already. Revoke one before you make another.");
          }
          String secret = Ids.secret();
          FeedAddress made =
              new FeedAddress(Ids.ordered(at, 0), String.valueOf(name).strip(), at, null);
          sql.insert(made.id(), person, made.name(), Ids.hash(secret), at);
          journal.write(viewer.personId(), new TokenEvent.FeedAddressMade(made.id()));
          return new Made(made, secret);
        });
  }

  /** No token makes what reads longer than it does itself. */
  private static void requireLasting(Viewer.@Nullable Token token) {
    if (token != null
        && (token.expiresAt() != null
            || !(token.scopes().contains(Scope.write) || token.scopes().contains(Scope.admin)))) {
      throw Problem.forbidden(
          "An address would read for longer than this token. Make it signed in, or with a token"
              + " with the scope write that does not end.");
    }
  }

  /**
   * Ends one of the viewer's own at once.
   *
   * @throws Problem 404 when they have none of this id
   */
  public void revoke(Viewer viewer, String id) {
    jdbi.useTransaction(
        handle -> {
          if (sql.revoke(id, viewer.personId(), clock.instant()) == 0) {
            throw Problem.missing();
          }
          journal.write(viewer.personId(), new TokenEvent.FeedAddressRevoked(id));
        });
  }

  /** Ends all that somebody has. Joins the caller's transaction. */
  public void revokeAll(String personId) {
    sql.revokeAll(personId, clock.instant());
  }

  /**
   * Asks whether an address opens something.
   *
   * @throws Problem 404 where it does not
   */
  void open(String secret) {
    if (secret.length() > LONGEST_SECRET) {
      throw Problem.missing();
    }
    FeedAddressSql.Row row = sql.open(Ids.hash(secret)).orElseThrow(Problem::missing);
    LocalDate today = clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
    if (!today.equals(row.lastUsedOn())) {
      remember(row.id(), today);
    }
  }

  /** Reading goes on while the database takes no changes. */
  private void remember(String id, LocalDate day) {
    try {
      sql.used(id, day);
    } catch (RuntimeException e) {
      if (Outage.of(e).isEmpty()) {
        throw e;
      }
    }
  }
}
