package debrief.privacy;

import com.fasterxml.jackson.core.JsonGenerator;
import debrief.access.Right;
import debrief.access.Viewer;
import debrief.account.Accounts;
import debrief.account.People;
import debrief.account.Person;
import debrief.cluster.Notifications;
import debrief.db.SqlObjects;
import debrief.event.PersonEvent;
import debrief.journal.Journal;
import debrief.journal.JournalFilter;
import debrief.web.Problem;
import debrief.web.Versions;
import debrief.web.json.Json;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Jdbi;

/**
 * The door for privacy law: all that is held about somebody, and its erasure.
 *
 * <p>Erasing makes an account a pseudonym. Whatever points to it stays true, the journal's chain
 * included, which names people by their id alone. Text that people wrote is not searched for names.
 * Rooms that hold more of a person listen to the line {@code person.erased}.
 */
public final class PersonalData {
  private static final Pattern ZERO = Pattern.compile("(:\\d\\d(?:\\.\\d+)?)\\+00:00\"");

  /** Rows that an export has in memory at once. */
  private static final int AT_ONCE = 500;

  private final Jdbi jdbi;
  private final PersonalDataSql sql;
  private final WrittenSql written;
  private final ErasureSql erasure;
  private final Accounts accounts;
  private final Journal journal;
  private final Notifications notifications;
  private final Clock clock;

  public PersonalData(
      Jdbi jdbi, Accounts accounts, Journal journal, Notifications notifications, Clock clock) {
    this.jdbi = jdbi;
    this.sql = SqlObjects.of(jdbi, PersonalDataSql.class);
    this.written = SqlObjects.of(jdbi, WrittenSql.class);
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
    return out -> write(self, out);
  }

  /**
   * @param self the person themselves: what others may have put in the place of their words since
   *     is theirs to read only where they may see the incident
   */
  private void write(Viewer self, OutputStream out) throws IOException {
    String id = self.personId();
    try (JsonGenerator json = Json.MAPPER.createGenerator(out)) {
      json.writeStartObject();
      json.writeFieldName("account");
      json.writeRawValue(inOurForm(sql.account(id)));
      list(json, "sessions", sql.sessions(id));
      list(json, "tokens", sql.tokens(id));
      list(json, "identities", sql.identities(id));
      list(json, "invitations", sql.invitations(id));
      list(json, "devices", sql.devices(id));
      many(json, "participations", after -> sql.participations(id, after, AT_ONCE));
      many(json, "sharedIncidents", after -> sql.shares(id, after, AT_ONCE));
      writeWords(json, self);
      writeJournal(json, id);
      json.writeEndObject();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private void writeWords(JsonGenerator json, Viewer self) throws IOException {
    String id = self.personId();
    many(json, "incidents", after -> written.incidents(id, self, after, AT_ONCE));
    many(json, "timelineEntries", after -> written.timelineEntries(id, self, after, AT_ONCE));
    many(json, "earlierTexts", after -> written.earlierTexts(id, self, after, AT_ONCE));
    many(json, "postmortems", after -> written.postmortems(id, after, AT_ONCE));
    many(json, "revisions", after -> written.revisions(id, after, AT_ONCE));
    many(json, "keptFindings", after -> written.keptFindings(id, after, AT_ONCE));
    many(json, "editions", after -> written.editions(id, after, AT_ONCE));
    many(json, "actionItems", after -> written.actionItems(id, self, after, AT_ONCE));
    many(json, "actionChanges", after -> written.actionChanges(id, after, AT_ONCE));
  }

  private void writeJournal(JsonGenerator json, String id) throws IOException {
    json.writeArrayFieldStart("journal");
    journal.each(
        new JournalFilter(id, null, null, null, null),
        entry -> {
          try {
            json.writePOJO(entry);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
    json.writeEndArray();
  }

  /** PostgreSQL writes UTC as an offset of zero, we as a Z. */
  private static String inOurForm(String json) {
    return ZERO.matcher(json).replaceAll("$1Z\"");
  }

  private static void list(JsonGenerator json, String name, List<String> values)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (String value : values) {
      json.writeRawValue(inOurForm(value));
    }
    json.writeEndArray();
  }

  /**
   * Writes a list part by part, with neither a connection nor more than one part held in between.
   */
  private static void many(
      JsonGenerator json,
      String name,
      Function<PersonalDataSql.Piece, List<PersonalDataSql.Piece>> read)
      throws IOException {
    json.writeArrayFieldStart(name);
    PersonalDataSql.Piece after = PersonalDataSql.Piece.START;
    List<PersonalDataSql.Piece> part;
    do {
      part = read.apply(after);
      for (PersonalDataSql.Piece piece : part) {
        json.writeRawValue(inOurForm(piece.json()));
        after = piece;
      }
    } while (part.size() == AT_ONCE);
    json.writeEndArray();
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
