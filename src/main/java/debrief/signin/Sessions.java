package debrief.signin;

import debrief.access.Role;
import debrief.access.Viewer;
import debrief.account.Accounts;
import debrief.account.Mail;
import debrief.account.PasswordAccount;
import debrief.account.People;
import debrief.account.Person;
import debrief.account.PersonInput;
import debrief.cluster.Notifications;
import debrief.db.SqlObjects;
import debrief.event.PersonEvent;
import debrief.journal.Journal;
import debrief.signin.password.NewPassword;
import debrief.signin.password.Passwords;
import debrief.signin.session.Browser;
import debrief.signin.session.OpenSessions;
import debrief.web.Invalid;
import debrief.web.Problem;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The door for coming in and going out: set-up, sign-in, invitations, passwords. */
public final class Sessions {
  private static final String PASSWORD = "password";

  /** Whom an open invitation is for. */
  public record Invited(String name, String email) {}

  private final Jdbi jdbi;
  private final SignInSql sql;
  private final Accounts accounts;
  private final OpenSessions open;
  private final Journal journal;
  private final Notifications notifications;
  private final Clock clock;
  private final Passwords passwords = new Passwords();
  private final SetupCode code;
  private final LoginAttempts attempts;
  private volatile boolean setUp;

  public Sessions(
      Jdbi jdbi,
      Accounts accounts,
      OpenSessions open,
      Journal journal,
      Notifications notifications,
      Clock clock) {
    this.jdbi = jdbi;
    this.sql = SqlObjects.of(jdbi, SignInSql.class);
    this.accounts = accounts;
    this.open = open;
    this.journal = journal;
    this.notifications = notifications;
    this.clock = clock;
    this.code = new SetupCode(sql, clock);
    this.attempts = new LoginAttempts(jdbi, clock);
  }

  /**
   * Whether this server still waits for the first person to administer it. Once it has one it never
   * is without, so it is not asked again.
   */
  public boolean isSetUpOpen() {
    if (!setUp) {
      setUp = accounts.isAdministered();
    }
    return !setUp;
  }

  /** Whether nobody can sign in yet, so that the sign-in page would be a dead end. */
  boolean isNobodyHere() {
    return isSetUpOpen() && !accounts.canAnybodySignIn();
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
          accounts.lockAdministration();
          if (accounts.isAdministered()) {
            throw Problem.missing();
          }
          String id = accounts.add(person, hash).orElseThrow(Accounts::taken);
          journal.write(id, new PersonEvent.SetUp(id));
          sql.forgetSetupCodes(clock.instant().plus(SetupCode.LASTING));
          notifications.send(People.CHANGED, id);
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
    LoginAttempts.Attempt attempt = attempts.at(email, browser);
    PasswordAccount account = accounts.withPassword(email).orElse(null);
    String hash = account == null ? null : account.passwordHash();
    if (!passwords.matches(password, hash, attempt.known()) || account == null || hash == null) {
      throw notFitting();
    }
    attempts.wasRight(attempt);
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

  /** Joins the caller's transaction. */
  private String start(String personId, @Nullable String passwordHash, String by, Browser browser) {
    if (!accounts.isOpen(personId, passwordHash)) {
      throw notFitting(); // deactivated, or another password, since we looked
    }
    String secret = open.begin(personId, browser);
    attempts.remember(personId, browser);
    journal.write(personId, new PersonEvent.SignedIn(personId, by));
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

  /** Forgets what guards sign-ins and is too old to matter. A job does it, over and over. */
  public void forgetAttempts() {
    attempts.forgetOld();
    sql.forgetSetupCodes(clock.instant());
  }

  /** Ends one session, at once and on every node. */
  void signOut(Viewer viewer, String secret) {
    jdbi.useTransaction(
        handle -> {
          if (open.endWith(secret).isEmpty()) {
            notifications.send(People.CHANGED, viewer.personId());
          }
          journal.write(viewer.personId(), new PersonEvent.SignedOut(viewer.personId()));
        });
  }

  /** Ends all sessions of the viewer, this one too. API tokens stay. */
  public void signOutEverywhere(Viewer viewer) {
    jdbi.useTransaction(
        handle -> {
          endAll(viewer.personId());
          journal.write(viewer.personId(), new PersonEvent.SignedOutEverywhere(viewer.personId()));
        });
  }

  /**
   * Ends all sessions of somebody, and no browser is known by them any more. Joins the caller's
   * transaction.
   */
  public void endAll(String personId) {
    open.endAll(personId);
    attempts.forgetDevices(personId);
  }

  /**
   * Changes the viewer's password and ends all their sessions.
   *
   * @return the secret of a new session in the place of the one that this came from
   * @throws Problem 422 when the present password is wrong or the new one will not do
   */
  public String changePassword(
      Viewer viewer, String present, NewPassword password, Browser browser) {
    PasswordAccount account =
        accounts.withPasswordOf(viewer.personId()).orElseThrow(Problem::missing);
    LoginAttempts.Attempt attempt = attempts.atOwn(account.id());
    if (!passwords.matches(present, account.passwordHash(), true)) {
      throw Problem.invalid("present", "This is not your present password.");
    }
    attempts.wasRight(attempt);
    Invalid invalid = new Invalid();
    password.check(invalid, account.name(), account.email());
    invalid.orThrow();
    String hash = passwords.hash(password.password());
    return jdbi.inTransaction(
        handle -> {
          journal.write(account.id(), new PersonEvent.PasswordChanged(account.id()));
          return enterWith(account.id(), hash, browser);
        });
  }

  /**
   * @throws Problem 404 when the invitation was used, has ended or never was
   */
  Invited invited(String secret) {
    requirePasswords();
    PasswordAccount account = accounts.invited(secret).orElseThrow(Problem::missing);
    return new Invited(account.name(), account.email());
  }

  /**
   * Uses an invitation up: sets the password, ends what sessions there are, and signs in.
   *
   * @return the session's secret
   */
  String accept(String invitation, NewPassword password, Browser browser) {
    requirePasswords();
    PasswordAccount account = accounts.invited(invitation).orElseThrow(Problem::missing);
    Invalid invalid = new Invalid();
    password.check(invalid, account.name(), account.email());
    invalid.orThrow();
    String hash = passwords.hash(password.password());
    return jdbi.inTransaction(
        handle -> {
          accounts.useInvitation(account.id(), invitation);
          journal.write(account.id(), new PersonEvent.InvitationAccepted(account.id()));
          return enterWith(account.id(), hash, browser);
        });
  }

  /** The account is locked first, as in {@link People}, so that the two never wait in a circle. */
  private String enterWith(String personId, String hash, Browser browser) {
    accounts.setPassword(personId, hash);
    endAll(personId);
    return start(personId, hash, PASSWORD, browser);
  }
}
