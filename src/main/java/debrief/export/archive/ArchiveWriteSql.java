package debrief.export.archive;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import debrief.db.Outage;
import debrief.web.Problem;
import debrief.web.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Update;

/** Writes the rows of an archive, as the database itself reads them from JSON. */
final class ArchiveWriteSql {
  private static final int ENOUGH_BYTES = 8 << 20;

  /** What PostgreSQL says to a role that may not do something. */
  private static final String NO_RIGHT = "42501";

  private final Handle handle;
  private final ArchiveZip zip;

  ArchiveWriteSql(Handle handle, ArchiveZip zip) {
    this.handle = handle;
    this.zip = zip;
  }

  /**
   * Writes all rows of a table.
   *
   * @param offset what is added to numbers that the database gives by itself
   * @throws Problem 422 where they are not as the manifest says, or no rows of this table
   */
  void add(ArchiveTable table, ArchiveManifest.Part part, long offset) throws IOException {
    ColumnTypesSql types = ColumnTypesSql.of(handle, table.table());
    try (InputStream in = zip.rows(part)) {
      RowLines lines = new RowLines(in, part.file());
      for (List<String> rows = lines.next(); !rows.isEmpty(); rows = lines.next()) {
        add(table, part, types, rows, offset, lines.rows());
      }
      if (lines.rows() != part.rows()) {
        throw ArchiveZip.changed(
            part.file() + " has " + lines.rows() + " rows and not " + part.rows());
      }
    }
    types.identities().forEach(column -> countOn(table.table(), column));
  }

  private void add(
      ArchiveTable table,
      ArchiveManifest.Part part,
      ColumnTypesSql types,
      List<String> rows,
      long offset,
      long last)
      throws IOException {
    try {
      if (part.files() > 0) {
        addWithBytes(table, part, types, rows);
        return;
      }
      String sql =
          insert(table, part, types, part.columns())
              + " from json_to_recordset(cast(:rows as json)) as x("
              + definition(types, part.columns())
              + ")";
      try (Update update = handle.createUpdate(sql)) {
        int done =
            update
                .bind("rows", "[" + String.join(",", rows) + "]")
                .bind("offset", offset)
                .execute();
        if (done != rows.size()) {
          throw ArchiveZip.changed(part.file() + " has lines that are no rows");
        }
      }
    } catch (JdbiException e) {
      throw refusal(e, "%s, rows %d to %d".formatted(part.file(), last - rows.size() + 1, last));
    }
  }

  private String insert(
      ArchiveTable table, ArchiveManifest.Part part, ColumnTypesSql types, List<String> read) {
    List<String> columns = new ArrayList<>(read);
    String values =
        read.stream().map(column -> value(types, column)).collect(Collectors.joining(", "));
    if (part.files() > 0) {
      columns.add(Objects.requireNonNull(table.file()).column());
      values += ", :bytes";
    }
    return "insert into %s (%s) overriding system value select %s"
        .formatted(table.table(), ColumnTypesSql.quoted(columns), values);
  }

  private static String value(ColumnTypesSql types, String column) {
    String plain = "x." + ColumnTypesSql.quoted(column);
    if (types.isVerbatim(column)) {
      return "cast(" + plain + " as json)";
    }
    return types.identities().contains(column) ? plain + " + :offset" : plain;
  }

  private static String definition(ColumnTypesSql types, List<String> columns) {
    return columns.stream()
        .map(
            column ->
                ColumnTypesSql.quoted(column)
                    + " "
                    + (types.isVerbatim(column) ? "text" : types.type(column)))
        .collect(Collectors.joining(", "));
  }

  private void addWithBytes(
      ArchiveTable table, ArchiveManifest.Part part, ColumnTypesSql types, List<String> rows)
      throws IOException {
    String file = Objects.requireNonNull(table.file()).column();
    List<String> read = part.columns().stream().filter(c -> !c.equals(file)).toList();
    String sql =
        insert(table, part, types, read)
            + " from json_to_record(cast(:row as json)) as x("
            + definition(types, read)
            + ")";
    PreparedBatch batch = handle.prepareBatch(sql);
    long waiting = 0;
    for (String row : rows) {
      byte[] bytes = bytes(row, file, part);
      batch.bind("row", row).bind("bytes", bytes).add();
      waiting += bytes.length;
      if (waiting > ENOUGH_BYTES) {
        batch.execute();
        waiting = 0;
      }
    }
    if (batch.size() > 0) {
      batch.execute();
    }
  }

  private byte[] bytes(String row, String column, ArchiveManifest.Part part) throws IOException {
    try {
      JsonNode file = Json.MAPPER.readTree(row).path(column);
      return zip.bytes(
          file.path("file").asText(), file.path("bytes").asLong(-1), file.path("sha256").asText());
    } catch (JacksonException e) {
      throw ArchiveZip.changed(part.file() + " has lines that are no rows");
    }
  }

  /** What comes next gets the next number. */
  private void countOn(String table, String column) {
    handle.execute(
        "select setval(pg_get_serial_sequence('%1$s', '%2$s'), max(t.\"%2$s\")) from %1$s t"
            .formatted(table, column));
  }

  /**
   * What it means that the database refuses something, in a sentence.
   *
   * @param where in the archive
   * @throws JdbiException the same, where no archive is to blame
   */
  static Problem refusal(JdbiException e, String where) {
    if (Outage.of(e).isPresent()) {
      throw e;
    }
    Throwable cause = e;
    while (cause != null && !(cause instanceof SQLException)) {
      cause = cause.getCause();
    }
    if (cause instanceof SQLException sql && NO_RIGHT.equals(sql.getSQLState())) {
      return Problem.conflict(
          "The role by which this server uses its database may not bring an archive in. Import it"
              + " with the command, as the role that owns the schema. Nothing was imported.");
    }
    return ArchiveZip.changed(where + ": this server can store no such row");
  }
}
