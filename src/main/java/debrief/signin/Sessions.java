package debrief.signin;

import debrief.access.Viewer;
import debrief.account.Accounts;
import debrief.account.Mail;
import debrief.account.PasswordAccount;
import debrief.account.People;
import debrief.cluster.Notifications;
import debrief.db.SqlObjects;
import debrief.event.PersonEvent;
import debrief.event.SignInEvent;
import debrief.journal.Journal;
import debrief.signin.password.NewPassword;
import debrief.signin.password.Passwords;
import debrief.signin.session.Browser;
import debrief.signin.session.OpenSessions;
import debrief.web.Invalid;
import debrief.web.Problem;
import java.time.Clock;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The door for coming in and going out: sign-in, invitations, passwords. */
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
  private final LoginAttempts attempts;

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
    this.attempts = new LoginAttempts(jdbi, clock);
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
    return jdbi.inTransaction(handle -> enterWithPassword(account.id(), hash, browser));
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
    journal.write(personId, new SignInEvent.SignedIn(personId, by));
    return secret;
  }

  /** Lets somebody in who has just chosen this password. Joins the caller's transaction. */
  String enterWithPassword(String personId, String passwordHash, Browser browser) {
    return start(personId, passwordHash, PASSWORD, browser);
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
          journal.write(viewer.personId(), new SignInEvent.SignedOut(viewer.personId()));
        });
  }

  /** Ends all sessions of the viewer, this one too. API tokens stay. */
  public void signOutEverywhere(Viewer viewer) {
    jdbi.useTransaction(
        handle -> {
          endAll(viewer.personId());
          journal.write(viewer.personId(), new SignInEvent.SignedOutEverywhere(viewer.personId()));
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
          journal.write(account.id(), new SignInEvent.PasswordChanged(account.id()));
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
    return enterWithPassword(personId, hash, browser);
  }
}
