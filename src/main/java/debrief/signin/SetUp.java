package debrief.signin;

import debrief.access.Role;
import debrief.account.Accounts;
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
import debrief.web.Invalid;
import debrief.web.Problem;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The door to a server that nobody administers yet: its first account, and the code for that. */
public final class SetUp {
  private final Jdbi jdbi;
  private final SignInSql sql;
  private final Accounts accounts;
  private final Sessions sessions;
  private final Journal journal;
  private final Notifications notifications;
  private final Clock clock;
  private final Passwords passwords = new Passwords();
  private final SetupCode code;
  private volatile boolean done;

  public SetUp(
      Jdbi jdbi,
      Accounts accounts,
      Sessions sessions,
      Journal journal,
      Notifications notifications,
      Clock clock) {
    this.jdbi = jdbi;
    this.sql = SqlObjects.of(jdbi, SignInSql.class);
    this.accounts = accounts;
    this.sessions = sessions;
    this.journal = journal;
    this.notifications = notifications;
    this.clock = clock;
    this.code = new SetupCode(sql, clock);
  }

  /**
   * Whether this server still waits for the first person to administer it. Once it has one it never
   * is without, so it is not asked again.
   */
  public boolean isOpen() {
    if (!done) {
      done = accounts.isAdministered();
    }
    return !done;
  }

  /** Whether nobody can sign in yet, so that the sign-in page would be a dead end. */
  boolean isNobodyHere() {
    return isOpen() && !accounts.canAnybodySignIn();
  }

  /** Where to set this server up; only the server's log may say so. */
  public Optional<String> path() {
    return isOpen() ? Optional.of("/setup?code=" + code.publish()) : Optional.empty();
  }

  /**
   * Makes the first administrator and signs them in.
   *
   * @return the session's secret
   * @throws Problem 404 when that is done, 422 for a wrong code too
   */
  String finish(
      String typedCode,
      @Nullable String name,
      @Nullable String email,
      NewPassword password,
      Browser browser) {
    if (!isOpen()) {
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
          return sessions.enterWithPassword(id, hash, browser);
        });
  }
}
