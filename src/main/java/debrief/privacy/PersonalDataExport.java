package debrief.privacy;

import com.fasterxml.jackson.core.JsonGenerator;
import debrief.access.Viewer;
import debrief.journal.Journal;
import debrief.journal.JournalFilter;
import debrief.web.json.Json;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Writes all that is held about somebody, as JSON. */
final class PersonalDataExport {
  private static final Pattern ZERO = Pattern.compile("(:\\d\\d(?:\\.\\d+)?)\\+00:00\"");

  /** Rows that an export has in memory at once. */
  private static final int AT_ONCE = 500;

  private final PersonalDataSql sql;
  private final WrittenSql written;
  private final Journal journal;

  PersonalDataExport(PersonalDataSql sql, WrittenSql written, Journal journal) {
    this.sql = sql;
    this.written = written;
    this.journal = journal;
  }

  /**
   * @param self the person themselves: what others may have put in the place of their words since
   *     is theirs to read only where they may see the incident
   */
  void write(Viewer self, OutputStream out) throws IOException {
    String id = self.personId();
    try (JsonGenerator json = Json.MAPPER.createGenerator(out)) {
      json.writeStartObject();
      json.writeFieldName("account");
      json.writeRawValue(inOurForm(sql.account(id)));
      list(json, "sessions", sql.sessions(id));
      list(json, "tokens", sql.tokens(id));
      list(json, "feedAddresses", sql.feedAddresses(id));
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
    many(json, "removedEntries", after -> written.removedEntries(id, after, AT_ONCE));
    many(json, "earlierTexts", after -> written.earlierTexts(id, self, after, AT_ONCE));
    many(json, "postmortems", after -> written.postmortems(id, after, AT_ONCE));
    many(json, "reviews", after -> written.reviews(id, after, AT_ONCE));
    many(json, "revisions", after -> written.revisions(id, self, after, AT_ONCE));
    many(json, "keptFindings", after -> written.keptFindings(id, self, after, AT_ONCE));
    many(json, "editions", after -> written.editions(id, after, AT_ONCE));
    many(json, "imports", after -> written.imports(id, self, after, AT_ONCE));
    many(json, "importBatches", after -> written.importBatches(id, after, AT_ONCE));
    many(json, "shareLinks", after -> written.shareLinks(id, after, AT_ONCE));
    many(json, "actionItems", after -> written.actionItems(id, self, after, AT_ONCE));
    many(json, "actionChanges", after -> written.actionChanges(id, self, after, AT_ONCE));
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
}
