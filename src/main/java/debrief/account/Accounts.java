package debrief.account;

import debrief.access.Role;
import debrief.access.Viewer;
import debrief.crypto.Ids;
import debrief.db.SqlObjects;
import debrief.team.TeamNames;
import debrief.web.Problem;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * The door to accounts for the rooms that let people in, make tokens or erase. It asks nobody for a
 * right and writes no journal: that is for the door that comes through it, whose transaction all of
 * this joins. What viewers do with accounts goes through {@link People}.
 */
public final class Accounts {
  private final PeopleSql sql;
  private final PasswordSql passwords;
  private final TeamNames teams;
  private final Clock clock;

  public Accounts(Jdbi jdbi, TeamNames teams, Clock clock) {
    this.sql = SqlObjects.of(jdbi, PeopleSql.class);
    this.passwords = SqlObjects.of(jdbi, PasswordSql.class);
    this.teams = teams;
    this.clock = clock;
  }

  public Optional<Person> find(String id) {
    return sql.find(id);
  }

  /**
   * Whoever has this address, active or not; a service too.
   *
   * @param email as somebody wrote it
   */
  public Optional<Person> byAddress(String email) {
    return sql.idOf(Mail.toLookUp(email)).flatMap(sql::find);
  }

  /** Until the transaction ends nobody else changes this account. */
  public Optional<Person> lock(String id) {
    return sql.lock(id);
  }

  /** Until the transaction ends nobody else changes who administers; before any account. */
  public void lockAdministration() {
    sql.lockAdministration();
  }

  /** Whether there is a person who administers this server and can sign in to do so. */
  public boolean isAdministered() {
    return sql.humanAdministrators() > 0;
  }

  /** Whether somebody can sign in, and be it as a reader. */
  public boolean canAnybodySignIn() {
    return sql.anybodyCanSignIn();
  }

  /** Whether anybody has a password, active or not. */
  public boolean hasPasswords() {
    return passwords.anyPassword();
  }

  /**
   * Makes an account.
   *
   * @param input complete and checked
   * @param passwordHash null for somebody without a password
   * @return its id; empty when the address is taken
   */
  public Optional<String> add(PersonInput input, @Nullable String passwordHash) {
    String id = Ids.random();
    return sql.insert(id, input.addressed(id), passwordHash, clock.instant()) == 0
        ? Optional.empty()
        : Optional.of(id);
  }

  /** That an address is taken, beside its field. */
  public static Problem taken() {
    String sentence = "Somebody here has this address already.";
    return Problem.conflict(sentence, List.of(new Problem.FieldError("email", sentence)));
  }

  /**
   * What teams are called that an account or a rule names.
   *
   * @param viewer null for a provider
   */
  public List<String> teams(@Nullable Viewer viewer, List<String> said) {
    return teams.mention(viewer, said);
  }

  /** Writes what somebody may be called and do from now on. */
  public void update(String id, PersonChange change) {
    sql.update(id, change.complete(), clock.instant());
  }

  /** The id of a service that Debrief makes for itself, at its first need: an administrator. */
  public String ownService(String name, String email) {
    return sql.idOf(email)
        .orElseGet(
            () ->
                add(
                        new PersonInput(
                            name, email, Role.administrator, List.of(), Person.Kind.service),
                        null)
                    .or(() -> sql.idOf(email)) // another node was faster
                    .orElseThrow());
  }

  /**
   * Whoever may come in with a password at this address.
   *
   * @param email in the form that is looked up
   */
  public Optional<PasswordAccount> withPassword(String email) {
    return passwords.byEmail(email);
  }

  /** Somebody who may have a password, by id. */
  public Optional<PasswordAccount> withPasswordOf(String id) {
    return passwords.byId(id);
  }

  /**
   * Whether an account still lets somebody in, and with that password; until the transaction ends
   * it stays so.
   *
   * @param passwordHash null for somebody who came without a password
   */
  public boolean isOpen(String id, @Nullable String passwordHash) {
    return passwords.lockOpen(id, passwordHash).isPresent();
  }

  public void setPassword(String id, String passwordHash) {
    passwords.setPassword(id, passwordHash, clock.instant());
  }

  /** Whom an invitation is for; empty when it was used, has ended or never was. */
  public Optional<PasswordAccount> invited(String secret) {
    return passwords.invited(Ids.hash(secret), clock.instant());
  }

  /**
   * Uses an invitation up and ends the others that this person has. The account is locked first, as
   * in {@link People}, so that the two never wait in a circle.
   *
   * @throws Problem 404 when another request was faster
   */
  public void useInvitation(String id, String secret) {
    sql.lock(id);
    if (passwords.useInvitation(Ids.hash(secret), clock.instant()) == 0) {
      throw Problem.missing();
    }
    passwords.endInvitations(id);
  }
}
