package debrief.signin;

import debrief.access.Role;
import debrief.account.Accounts;
import debrief.account.People;
import debrief.account.Person;
import debrief.account.PersonChange;
import debrief.account.PersonInput;
import debrief.cluster.Notifications;
import debrief.event.PersonEvent;
import debrief.journal.Journal;
import debrief.web.Invalid;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The door for people whom somebody else vouches for: a provider of single sign-on. All of it joins
 * the caller's transaction.
 */
public final class AccountProvisioning {
  private final Accounts accounts;
  private final Journal journal;
  private final Notifications notifications;

  public AccountProvisioning(Accounts accounts, Journal journal, Notifications notifications) {
    this.accounts = accounts;
    this.journal = journal;
    this.notifications = notifications;
  }

  public Optional<Person> find(String id) {
    return accounts.find(id);
  }

  /**
   * Whether an address is written in the one form that is stored. Another that only looks like it
   * may be somebody else's.
   */
  public static boolean isPlain(String email) {
    return Normalizer.isNormalized(email, Normalizer.Form.NFKC)
        && email.equals(email.strip())
        && email.indexOf('@') > 0;
  }

  /** Whoever has this address here, active or not; a service too. */
  public Optional<Person> byAddress(String email) {
    return accounts.byAddress(email);
  }

  /** What the teams are called that somebody's groups stand for. */
  public List<String> teams(List<String> given) {
    return accounts.teams(null, given);
  }

  /**
   * Makes an account.
   *
   * @param by who vouches, for the journal
   * @return empty where the name or the address will not do, or is taken
   */
  public Optional<Person> add(
      @Nullable String name, String email, Role role, List<String> teams, String by) {
    PersonInput input = new PersonInput(name, email, role, teams, Person.Kind.person).complete();
    Invalid invalid = new Invalid();
    input.check(invalid);
    Optional<String> added = invalid.isEmpty() ? accounts.add(input, null) : Optional.empty();
    added.ifPresent(
        id -> {
          journal.write(id, new PersonEvent.Provisioned(id, String.valueOf(role), by));
          notifications.send(People.CHANGED, id);
        });
    return added.flatMap(accounts::find);
  }

  /**
   * Gives somebody the role and the teams that their groups stand for. The last who can administer
   * this server stays an administrator, whatever a provider says.
   *
   * @param by who says so, for the journal
   */
  public void settle(String id, Role role, List<String> teams, String by) {
    Person seen = accounts.find(id).orElseThrow();
    if (seen.role() == role && new HashSet<>(seen.teams()).equals(new HashSet<>(teams))) {
      return;
    }
    accounts.lockAdministration(); // before the person, as in People
    Person person = accounts.lock(id).orElseThrow();
    boolean administered = accounts.isAdministered();
    accounts.update(id, new PersonChange(person.name(), role, teams, person.active()));
    Role given = role;
    if (administered && !accounts.isAdministered()) {
      given = person.role();
      accounts.update(id, new PersonChange(person.name(), given, teams, person.active()));
    }
    journal.write(id, new PersonEvent.Settled(id, person.role().name(), given.name(), by));
    notifications.send(People.CHANGED, id);
  }
}
