package debrief.people;

import debrief.cluster.Notifications;
import debrief.db.SqlObjects;
import debrief.journal.Journal;
import debrief.web.Ids;
import debrief.web.Invalid;
import debrief.web.Problem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The door for coming in and going out: set-up, sign-in, invitations, passwords. */
public final class Sessions {
  static final Duration LASTING = Duration.ofDays(14);

  private static final String PASSWORD = "password";

  /** Whom an open invitation is for. */
  public record Invited(String name, String email) {}

  private final Jdbi jdbi;
  private final SessionSql sql;
  private final PeopleSql peopleSql;
  private final People people;
  private final Journal journal;
  private final Notifications notifications;
  private final Clock clock;
  private final Passwords passwords = new Passwords();
  private final SetupCode code;
  private final Guesses guesses;
  private volatile boolean setUp;

  public Sessions(
      Jdbi jdbi, People people, Journal journal, Notifications notifications, Clock clock) {
    this.jdbi = jdbi;
    this.sql = SqlObjects.of(jdbi, SessionSql.class);
    this.peopleSql = SqlObjects.of(jdbi, PeopleSql.class);
    this.people = people;
    this.journal = journal;
    this.notifications = notifications;
    this.clock = clock;
    this.code = new SetupCode(sql, clock);
    this.guesses = new Guesses(jdbi, clock);
  }

  /**
   * Whether this server still waits for the first person to administer it. Once it has one it never
   * is without, so it is not asked again.
   */
  public boolean isSetUpOpen() {
    if (!setUp) {
      setUp = peopleSql.humanAdministrators() > 0;
    }
    return !setUp;
  }

  /** Whether nobody can sign in yet, so that the sign-in page would be a dead end. */
  boolean isNobodyHere() {
    return isSetUpOpen() && !peopleSql.anybodyCanSignIn();
  }

  /** Where to set this server up; only the server's log may say so. */
  public Optional<String> setUpPath() {
    return isSetUpOpen() ? Optional.of("/setup?code=" + code.publish()) : Optional.empty();
  }

  /**
   * Makes the first administrator and signs them in.
   *
   * @return the session's secret
   * @throws Problem 404 when that is done, 422 for a wrong code too
   */
  String setUp(
      String typedCode,
      @Nullable String name,
      @Nullable String email,
      NewPassword password,
      Browser browser) {
    if (!isSetUpOpen()) {
      throw Problem.missing();
    }
    code.check(typedCode);
    PersonInput person =
        new PersonInput(name, email, Role.administrator, List.of(), Person.Kind.person).complete();
    Invalid invalid = new Invalid();
    person.check(invalid);
    password.check(invalid, person.name(), person.email());
    invalid.orThrow();
    String hash = passwords.hash(password.password());
    return jdbi.inTransaction(
        handle -> {
          peopleSql.lockAdministration();
          if (peopleSql.humanAdministrators() > 0) {
            throw Problem.missing();
          }
          String id = Ids.random();
          people.insert(id, person, hash);
          journal.write(id, "person.setUp", id);
          sql.forgetSetupCodes(clock.instant().plus(SetupCode.LASTING));
          notifications.send(Credentials.CHANGED, id);
          return start(id, hash, PASSWORD, browser);
        });
  }

  /**
   * @return the session's secret
   * @throws Problem 422 with one sentence for whatever is wrong, 429 after too many wrong passwords
   */
  String signIn(String typedEmail, String password, Browser browser) {
    requirePasswords();
    String email = Mail.toLookUp(typedEmail);
    Guesses.Guess guess = guesses.at(email, browser);
    SessionSql.Account account = sql.byEmail(email).orElse(null);
    String hash = account == null ? null : account.passwordHash();
    if (!passwords.matches(password, hash, guess.known()) || account == null || hash == null) {
      throw notFitting();
    }
    guesses.wasRight(guess);
    return jdbi.inTransaction(handle -> start(account.id(), hash, PASSWORD, browser));
  }

  private void requirePasswords() {
    if (!sql.passwordsOpen()) {
      throw Problem.conflict(
          "Passwords open nothing on this server. The sign-in page shows the way in.");
    }
  }

  private static Problem notFitting() {
    return Problem.invalid(
        "password", "The address and the password do not fit together. Look at both once more.");
  }

  /** Joins the caller's transaction. A new secret every time: one known before is worth nothing. */
  private String start(String personId, @Nullable String passwordHash, String by, Browser browser) {
    Instant now = clock.instant();
    String secret = Ids.secret();
    if (sql.insertSession(Ids.hash(secret), personId, passwordHash, now.plus(LASTING), browser)
        == 0) {
      throw notFitting(); // deactivated, or another password, since we looked
    }
    if (browser.session() != null) {
      sql.endSession(Ids.hash(browser.session()))
          .ifPresent(before -> notifications.send(Credentials.CHANGED, before));
    }
    sql.forgetExpired(now);
    guesses.remember(personId, browser);
    journal.write(personId, "person.signedIn", personId, Map.of("by", by));
    return secret;
  }

  /**
   * Lets somebody in whom another has vouched for. Joins the caller's transaction.
   *
   * @param by who has vouched, for the journal
   * @return the session's secret
   * @throws Problem 422 when the account has ended
   */
  public String enter(String personId, String by, Browser browser) {
    return start(personId, null, by, browser);
  }

  /** Ends one session, at once and on every node. */
  void signOut(Viewer viewer, String secret) {
    jdbi.useTransaction(
        handle -> {
          String of = sql.endSession(Ids.hash(secret)).orElse(viewer.personId());
          journal.write(viewer.personId(), "person.signedOut", viewer.personId());
          notifications.send(Credentials.CHANGED, of);
        });
  }

  /** Ends all sessions of the viewer, this one too. API tokens stay. */
  void signOutEverywhere(Viewer viewer) {
    jdbi.useTransaction(
        handle -> {
          sql.endSessions(viewer.personId());
          sql.forgetDevices(viewer.personId());
          journal.write(viewer.personId(), "person.signedOutEverywhere", viewer.personId());
          notifications.send(Credentials.CHANGED, viewer.personId());
        });
  }

  /**
   * Changes the viewer's password and ends all their sessions.
   *
   * @return the secret of a new session in the place of the one that this came from
   * @throws Problem 422 when the present password is wrong or the new one will not do
   */
  String changePassword(Viewer viewer, String present, NewPassword password, Browser browser) {
    SessionSql.Account account = sql.byId(viewer.personId()).orElseThrow(Problem::missing);
    Guesses.Guess guess = guesses.atOwn(account.id());
    if (!passwords.matches(present, account.passwordHash(), true)) {
      throw Problem.invalid("present", "This is not your present password.");
    }
    guesses.wasRight(guess);
    Invalid invalid = new Invalid();
    password.check(invalid, account.name(), account.email());
    invalid.orThrow();
    String hash = passwords.hash(password.password());
    return jdbi.inTransaction(
        handle -> {
          journal.write(account.id(), "person.passwordChanged", account.id());
          return enterWith(account.id(), hash, browser);
        });
  }

  /**
   * @throws Problem 404 when the invitation was used, has ended or never was
   */
  Invited invited(String secret) {
    requirePasswords();
    SessionSql.Account account =
        sql.invited(Ids.hash(secret), clock.instant()).orElseThrow(Problem::missing);
    return new Invited(account.name(), account.email());
  }

  /**
   * Uses an invitation up: sets the password, ends what sessions there are, and signs in.
   *
   * @return the session's secret
   */
  String accept(String invitation, NewPassword password, Browser browser) {
    requirePasswords();
    byte[] key = Ids.hash(invitation);
    SessionSql.Account account = sql.invited(key, clock.instant()).orElseThrow(Problem::missing);
    Invalid invalid = new Invalid();
    password.check(invalid, account.name(), account.email());
    invalid.orThrow();
    String hash = passwords.hash(password.password());
    return jdbi.inTransaction(
        handle -> {
          peopleSql.lock(account.id());
          if (sql.useInvitation(key, clock.instant()) == 0) {
            throw Problem.missing();
          }
          sql.endInvitations(account.id());
          journal.write(account.id(), "person.invitationAccepted", account.id());
          return enterWith(account.id(), hash, browser);
        });
  }

  /** The account is locked first, as in {@link People}, so that the two never wait in a circle. */
  private String enterWith(String personId, String hash, Browser browser) {
    sql.setPassword(personId, hash);
    sql.endSessions(personId);
    sql.forgetDevices(personId);
    notifications.send(Credentials.CHANGED, personId);
    return start(personId, hash, PASSWORD, browser);
  }
}
