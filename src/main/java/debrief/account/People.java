package debrief.account;

import com.fasterxml.jackson.databind.JsonNode;
import debrief.access.Right;
import debrief.access.Role;
import debrief.access.Viewer;
import debrief.cluster.Notifications;
import debrief.crypto.Ids;
import debrief.db.Cursor;
import debrief.db.SearchWords;
import debrief.db.Slice;
import debrief.db.SqlObjects;
import debrief.event.PersonEvent;
import debrief.journal.Journal;
import debrief.web.Problem;
import debrief.web.Versions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The door to accounts: for administrators, but where a method says otherwise. */
public final class People {
  /** The signal that ways in have changed; its key is the id of a person or of a token. */
  public static final String CHANGED = "people";

  private static final Duration INVITATION = Duration.ofDays(7);
  private static final Duration RESET = Duration.ofDays(1);

  /**
   * Somebody who was just added.
   *
   * @param invitation null for a service
   */
  public record Added(Person person, @Nullable Invitation invitation) {}

  private final Jdbi jdbi;
  private final PeopleSql sql;
  private final PasswordSql passwords;
  private final Accounts accounts;
  private final Journal journal;
  private final Notifications notifications;
  private final Clock clock;
  private final TimeZones timeZones;

  public People(
      Jdbi jdbi, Accounts accounts, Journal journal, Notifications notifications, Clock clock) {
    this.jdbi = jdbi;
    this.sql = SqlObjects.of(jdbi, PeopleSql.class);
    this.passwords = SqlObjects.of(jdbi, PasswordSql.class);
    this.accounts = accounts;
    this.journal = journal;
    this.notifications = notifications;
    this.clock = clock;
    this.timeZones = new TimeZones(jdbi, notifications);
  }

  public TimeZones timeZones() {
    return timeZones;
  }

  /**
   * For commands, which whoever runs the server gives: an administrator that is a service without a
   * token, so nobody can come in as it.
   */
  public Viewer operator() {
    return jdbi.inTransaction(
        handle ->
            Viewer.signedIn(
                accounts.ownService("Operator", "operator@localhost"),
                "Operator",
                Role.administrator,
                List.of()));
  }

  /** The viewer's own account. */
  public Person self(Viewer viewer) {
    return find(viewer.personId());
  }

  /** The newest first. */
  public Slice<Person> list(Viewer viewer, Cursor after, int limit) {
    viewer.require(Right.ADMINISTER);
    List<Person> rows = sql.list(after.at(), after.key(), limit + 1);
    return Slice.of(rows, limit, row -> new Cursor(row.createdAt(), row.id()).encode());
  }

  /**
   * @throws Problem 404 when there is nobody with this id
   */
  public Person get(Viewer viewer, String id) {
    viewer.require(Right.ADMINISTER);
    return find(id);
  }

  /**
   * Adds a person, with an invitation, or a service, without.
   *
   * @throws Problem 409 when somebody has this address already
   */
  public Added add(Viewer viewer, PersonInput input) {
    viewer.require(Right.ADMINISTER);
    PersonInput complete = input.complete();
    complete.check();
    return jdbi.inTransaction(
        handle -> {
          PersonInput named = complete.in(accounts.teams(viewer, complete.teamNames()));
          String id = accounts.add(named, null).orElseThrow(Accounts::taken);
          journal.write(
              viewer.personId(), new PersonEvent.Added(id, String.valueOf(complete.role())));
          notifications.send(CHANGED, id);
          Invitation invitation =
              complete.kind() == Person.Kind.service ? null : makeInvitation(viewer, id);
          return new Added(find(id), invitation);
        });
  }

  /**
   * A new way in for somebody who has not come yet, or has forgotten the password. Earlier
   * invitations end; sessions and password stay as they are until this one is used.
   */
  public Invitation invite(Viewer viewer, String id) {
    viewer.require(Right.ADMINISTER);
    return jdbi.inTransaction(
        handle -> {
          Person person = sql.lock(id).orElseThrow(Problem::missing);
          if (person.kind() == Person.Kind.service || !person.active()) {
            throw Problem.conflict("Only somebody with an active account can be invited.");
          }
          passwords.endInvitations(id);
          return makeInvitation(viewer, id);
        });
  }

  private Invitation makeInvitation(Viewer viewer, String id) {
    String secret = Ids.secret();
    boolean reset = passwords.byId(id).map(account -> account.passwordHash() != null).orElse(false);
    Instant now = clock.instant();
    Instant until = now.plus(reset ? RESET : INVITATION);
    passwords.insertInvitation(Ids.hash(secret), id, until, now);
    sql.touch(id, now);
    journal.write(
        viewer.personId(), reset ? new PersonEvent.ResetStarted(id) : new PersonEvent.Invited(id));
    notifications.send(CHANGED, id);
    return new Invitation(Invitation.PATH + secret, until);
  }

  /**
   * Changes what the patch names. Who is deactivated is out at once: invitations end with the same
   * transaction, and so does whatever listens to {@link PersonEvent.Deactivated}, sessions and
   * tokens.
   *
   * @throws Problem 412 when the account has changed since the caller saw it, 409 for the last
   *     administrator who can sign in
   */
  public Person change(Viewer viewer, String id, Versions.IfMatch seen, JsonNode patch) {
    return change(viewer, id, seen, current -> current.patched(patch));
  }

  /** Replaces what a form shows in full. */
  public Person replace(Viewer viewer, String id, Versions.IfMatch seen, PersonChange change) {
    return change(viewer, id, seen, current -> change);
  }

  private Person change(
      Viewer viewer, String id, Versions.IfMatch seen, UnaryOperator<PersonChange> edit) {
    viewer.require(Right.ADMINISTER);
    return jdbi.inTransaction(
        handle -> {
          // Two administrators who demote each other at the same moment must not both succeed.
          sql.lockAdministration();
          Person current = sql.lock(id).orElseThrow(Problem::missing);
          if (!seen.allows(current.version())) {
            throw Problem.stale(current, Versions.etag(current.version()));
          }
          if (current.erased()) {
            throw Problem.conflict("This account was erased. There is nothing left to change.");
          }
          PersonChange wanted = edit.apply(current.toChange()).complete();
          wanted.check();
          PersonChange change = wanted.in(accounts.teams(viewer, wanted.teamNames()));
          boolean administered = sql.humanAdministrators() > 0;
          sql.update(id, change, clock.instant());
          if (administered && sql.humanAdministrators() == 0) {
            throw Problem.conflict(
                "This is the last person who administers this server. Give another person that role"
                    + " first; they must have accepted their invitation.");
          }
          if (current.active() && !Objects.requireNonNull(change.active())) {
            passwords.endInvitations(id);
          }
          tell(viewer, current, change);
          return find(id);
        });
  }

  private void tell(Viewer viewer, Person before, PersonChange after) {
    String id = before.id();
    String from = String.valueOf(before.role());
    String to = String.valueOf(after.role());
    journal.write(
        viewer.personId(),
        before.active() == Objects.requireNonNull(after.active())
            ? new PersonEvent.Changed(id, from, to)
            : before.active()
                ? new PersonEvent.Deactivated(id, from, to)
                : new PersonEvent.Reactivated(id, from, to));
    notifications.send(CHANGED, before.id());
  }

  /** A team is called otherwise from now on; joins the transaction that says so. */
  public void renameTeam(String from, String to) {
    sql.renameTeam(from, to, clock.instant()).forEach(id -> notifications.send(CHANGED, id));
  }

  private Person find(String id) {
    return sql.find(id).orElseThrow(Problem::missing);
  }

  /**
   * People to choose from, for those who draft: any word of whose name or address begins with each
   * word that was typed.
   */
  public List<Person> beginning(Viewer viewer, String typed, int limit) {
    viewer.require(Right.READ);
    String words = SearchWords.beginnings(typed);
    if (words == null || !viewer.seesTeamText()) {
      return List.of();
    }
    String address = typed.contains("@") ? typed.replaceAll("[\\\\%_]", "\\\\$0") + "%" : "";
    return sql.beginning(words, address, limit);
  }
}
