package debrief.privacy;

import debrief.access.Right;
import debrief.access.Viewer;
import debrief.account.Accounts;
import debrief.account.People;
import debrief.account.Person;
import debrief.cluster.Notifications;
import debrief.db.SqlObjects;
import debrief.event.PersonEvent;
import debrief.journal.Journal;
import debrief.web.Problem;
import debrief.web.Versions;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import org.jdbi.v3.core.Jdbi;

/**
 * The door for privacy law: all that is held about somebody, and its erasure.
 *
 * <p>Erasing makes an account a pseudonym. Whatever points to it stays true, the journal's chain
 * included, which names people by their id alone. Text that people wrote is not searched for names.
 * Rooms that hold more of a person listen to the line {@code person.erased}.
 */
public final class PersonalData {
  private final Jdbi jdbi;
  private final PersonalDataSql sql;
  private final PersonalDataExport export;
  private final ErasureSql erasure;
  private final Accounts accounts;
  private final Journal journal;
  private final Notifications notifications;
  private final Clock clock;

  public PersonalData(
      Jdbi jdbi, Accounts accounts, Journal journal, Notifications notifications, Clock clock) {
    this.jdbi = jdbi;
    this.sql = SqlObjects.of(jdbi, PersonalDataSql.class);
    this.export = new PersonalDataExport(sql, SqlObjects.of(jdbi, WrittenSql.class), journal);
    this.erasure = SqlObjects.of(jdbi, ErasureSql.class);
    this.accounts = accounts;
    this.journal = journal;
    this.notifications = notifications;
    this.clock = clock;
  }

  /** What writes itself to a stream, once it is known that it may. */
  interface Data {
    void write(OutputStream out) throws IOException;
  }

  /**
   * All that is held about somebody, for themselves and for administrators.
   *
   * @throws Problem 403 for others, 404 when there is nobody with this id
   */
  Data data(Viewer viewer, String id) {
    viewer.require(Right.READ);
    viewer.require(Right.EXPORT);
    if (!id.equals(viewer.personId())) {
      viewer.require(Right.ADMINISTER);
    }
    Person person = accounts.find(id).orElseThrow(Problem::missing);
    journal.write(viewer.personId(), new PersonEvent.Exported(id));
    sql.mentions(id, viewer); // administrators answer for what is restricted in it
    Viewer self = Viewer.signedIn(id, person.name(), person.role(), person.teams());
    return out -> export.write(self, out);
  }

  /**
   * Makes an account a pseudonym, for good. All ways in end with the same transaction.
   *
   * @throws Problem 412 when the account has changed since the caller saw it, 409 for the last
   *     administrator who can sign in, and for what was erased before
   */
  void erase(Viewer viewer, String id, Versions.IfMatch seen) {
    viewer.require(Right.ADMINISTER);
    jdbi.useTransaction(
        handle -> {
          accounts.lockAdministration();
          Person person = accounts.lock(id).orElseThrow(Problem::missing);
          if (!seen.allows(person.version())) {
            throw Problem.stale(person, Versions.etag(person.version()));
          }
          if (person.erased()) {
            throw Problem.conflict("This account was erased before.");
          }
          boolean administered = accounts.isAdministered();
          Instant now = clock.instant();
          erasure.disown(id, now);
          erasure.unshare(id, now);
          erasure.touchIncidents(id, now);
          erasure.nameByRole(id);
          erasure.endAllWaysIn(id);
          erasure.erase(id, now);
          if (administered && !accounts.isAdministered()) {
            throw Problem.conflict(
                "This is the last person who administers this server. Give another person that role"
                    + " first.");
          }
          journal.write(viewer.personId(), new PersonEvent.Erased(id));
          journal.forgetAddresses(id);
          notifications.send(People.CHANGED, id);
        });
  }
}
