package debrief.token;

import debrief.access.Right;
import debrief.access.Scope;
import debrief.access.Viewer;
import debrief.account.Accounts;
import debrief.account.People;
import debrief.account.Person;
import debrief.cluster.Notifications;
import debrief.crypto.Ids;
import debrief.db.SqlObjects;
import debrief.event.PersonEvent;
import debrief.event.TokenEvent;
import debrief.journal.Journal;
import debrief.web.Problem;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * The door to API tokens. Everybody has their own; those of services are made by administrators.
 *
 * <p>A token cannot make itself stronger: what it makes for its own account has at most its scopes
 * and its end, and only one with the scope {@code write} or {@code admin} makes any. Nor does
 * another role make it stronger: what it may is settled when it is made, by scopes and role.
 */
public final class Tokens {
  /** A token that was just made: the only time that its secret is there to be read. */
  public record Made(String id, String token) {}

  /**
   * Whoever comes with a token.
   *
   * @param lastUsedAt null before the first use
   */
  public record Bearer(Viewer viewer, Viewer.Token token, @Nullable Instant lastUsedAt) {}

  private final Jdbi jdbi;
  private final TokenSql sql;
  private final Accounts accounts;
  private final Journal journal;
  private final Notifications notifications;
  private final Clock clock;

  public Tokens(
      Jdbi jdbi, Accounts accounts, Journal journal, Notifications notifications, Clock clock) {
    this.jdbi = jdbi;
    this.sql = SqlObjects.of(jdbi, TokenSql.class);
    this.accounts = accounts;
    this.journal = journal;
    this.notifications = notifications;
    this.clock = clock;
  }

  /**
   * Gives a database that nobody can enter yet its first administrator, a service whose API token
   * is the given value. Does nothing where there is a password or a token.
   */
  public void bootstrap(String token) {
    if (token.isEmpty()) {
      return;
    }
    jdbi.useTransaction(
        handle -> {
          if (accounts.hasPasswords() || sql.any()) {
            return;
          }
          String id = accounts.ownService("Bootstrap", "bootstrap@localhost");
          sql.insert(
              Ids.random(),
              id,
              "Bootstrap token",
              Ids.hash(token),
              List.of(Scope.values()),
              List.of(Right.values()),
              null,
              clock.instant());
          journal.write(null, new PersonEvent.Bootstrapped(id));
          notifications.send(People.CHANGED, id);
        });
  }

  /** Whom a token stands for, as long as it and the account last. */
  public Optional<Bearer> bearer(String secret, Instant now) {
    return sql.bearer(Ids.hash(secret), now)
        .map(
            row -> {
              Viewer.Token token =
                  new Viewer.Token(
                      row.id(),
                      Set.copyOf(row.scopes()),
                      Set.copyOf(row.rights()),
                      row.expiresAt());
              return new Bearer(
                  Viewer.withToken(row.personId(), row.name(), row.role(), row.teams(), token),
                  token,
                  row.lastUsedAt());
            });
  }

  /** Remembers that a token was used. */
  public void used(String id, Instant now) {
    sql.used(id, now);
  }

  /** Those that have not been revoked, the newest first. */
  public List<ApiToken> list(Viewer viewer, String personId) {
    if (!personId.equals(viewer.personId())) {
      viewer.require(Right.ADMINISTER);
    }
    return sql.of(accounts.find(personId).orElseThrow(Problem::missing).id());
  }

  /**
   * @throws Problem 403 for somebody else's account, 422 for a scope that the account's role does
   *     not have, 409 for an account that is not active
   */
  public Made make(Viewer viewer, String personId, TokenInput input) {
    boolean own = personId.equals(viewer.personId());
    if (!own) {
      viewer.require(Right.ADMINISTER);
    }
    input.check(clock.instant());
    Set<Scope> scopes = EnumSet.copyOf(Objects.requireNonNull(input.scopes()));
    return jdbi.inTransaction(
        handle -> {
          Person person = accounts.lock(personId).orElseThrow(Problem::missing);
          boolean administered =
              viewer.may(Right.ADMINISTER) && person.kind() == Person.Kind.service;
          if (!administered) {
            TokenLimits.checkOwn(viewer, own, scopes, input);
          }
          if (!person.active()) {
            throw Problem.conflict("This account is not active, so a token would open nothing.");
          }
          List<Right> rights = TokenLimits.granted(viewer, own, person, scopes);
          String id = Ids.random();
          String secret = TokenText.make(person.kind());
          sql.insert(
              id,
              personId,
              Objects.requireNonNull(input.name()).strip(),
              Ids.hash(secret),
              List.copyOf(scopes),
              rights,
              input.expiresAt(),
              clock.instant());
          List<String> names = scopes.stream().map(Scope::name).toList();
          journal.write(viewer.personId(), new TokenEvent.Made(id, personId, names));
          notifications.send(People.CHANGED, id);
          return new Made(id, secret);
        });
  }

  /**
   * Ends a token at once; one that has leaked may end itself.
   *
   * @throws Problem 404 when there is none, or it belongs to somebody else
   */
  public void revoke(Viewer viewer, String id) {
    jdbi.useTransaction(
        handle -> {
          String owner = sql.lockOwner(id).orElseThrow(Problem::missing);
          if (!owner.equals(viewer.personId()) && !viewer.may(Right.ADMINISTER)) {
            throw Problem.missing();
          }
          Viewer.Token with = viewer.token();
          if (with != null && !with.id().equals(id)) {
            TokenLimits.requireChanging(with);
          }
          sql.revoke(id, clock.instant());
          journal.write(viewer.personId(), new TokenEvent.Revoked(id, owner));
          notifications.send(People.CHANGED, id);
        });
  }

  /** Ends all that an account has, on every node. Joins the caller's transaction. */
  public void revokeAll(String personId) {
    sql.revokeAll(personId, clock.instant());
    notifications.send(People.CHANGED, personId);
  }
}
