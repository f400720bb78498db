package debrief.export.archive;

import debrief.db.TransactionMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** Reads rows for an archive, a few at a time, within one snapshot. */
final class ArchiveReadSql {
  private static final int AT_ONCE = 500;
  private static final int LARGE_AT_ONCE = 8;

  private final Handle handle;
  private final ArchiveTable.Reach reach;
  private final Naming naming;
  private final Long @Nullable [] incidents;

  /** The bytes of a row. */
  public record Body(String path, byte[] bytes) {}

  /**
   * @param incidents of which rows may be read; null for all there are
   */
  ArchiveReadSql(
      Handle handle, ArchiveTable.Reach reach, Naming naming, Long @Nullable [] incidents) {
    this.handle = handle;
    this.reach = reach;
    this.naming = naming;
    this.incidents = incidents;
  }

  /** From here on all that is read is of one moment, and times are written in UTC. */
  static void beginSnapshot(Handle handle) {
    TransactionMode.beginSnapshot(handle);
    handle.execute("set local time zone 'UTC'");
  }

  /** Rows as lines of JSON, in their order. To be closed. */
  Stream<String> rows(ArchiveTable table) {
    ColumnTypesSql types = ColumnTypesSql.of(handle, table.table());
    String columns =
        table.columns().stream()
            .map(column -> value(table, types, column) + " as " + ColumnTypesSql.quoted(column))
            .collect(Collectors.joining(", "));
    String sql =
        "select cast(row_to_json(x) as text) from (select " + columns + rest(table, types) + ") x";
    return query(sql, table).mapTo(String.class).stream();
  }

  /** The bytes that are files of their own, in the order of their rows. To be closed. */
  Stream<Body> bodies(ArchiveTable table) {
    ArchiveTable.Bytes file = Objects.requireNonNull(table.file());
    ColumnTypesSql types = ColumnTypesSql.of(handle, table.table());
    String sql =
        "select %s as path, t.%s as bytes"
            .formatted(file.path(), ColumnTypesSql.quoted(file.column()));
    return query(sql + rest(table, types), table).mapTo(Body.class).stream();
  }

  private Query query(String sql, ArchiveTable table) {
    Query query = handle.createQuery(sql).setFetchSize(table.large() ? LARGE_AT_ONCE : AT_ONCE);
    return incidents == null ? query : query.bind("incidents", incidents);
  }

  private String value(ArchiveTable table, ColumnTypesSql types, String column) {
    String told = naming == Naming.roles ? table.roles().get(column) : null;
    if (told != null) {
      return "(" + told + ")";
    }
    String plain = "t." + ColumnTypesSql.quoted(column);
    if (table.file() != null && table.file().column().equals(column)) {
      return "json_build_object('file', %2$s, 'bytes', length(%1$s), 'sha256', encode(sha256(%1$s), 'hex'))"
          .formatted(plain, table.file().path());
    }
    return types.isVerbatim(column) ? "cast(" + plain + " as text)" : plain;
  }

  private String rest(ArchiveTable table, ColumnTypesSql types) {
    List<String> conditions = new ArrayList<>();
    if (incidents != null) {
      conditions.add(Objects.requireNonNull(table.incident()) + " = any (:incidents)");
    }
    if (reach == ArchiveTable.Reach.reports && table.readers() != null) {
      conditions.add("(" + table.readers() + ")");
    }
    // Not in the order of the database's language: another server may have another one.
    String order =
        table.key().stream()
            .map(
                column ->
                    "t."
                        + ColumnTypesSql.quoted(column)
                        + (types.type(column).equals("text") ? " collate \"C\"" : ""))
            .collect(Collectors.joining(", "));
    return " from %s t%s order by %s"
        .formatted(
            table.table(),
            conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions),
            order);
  }

  /** How far the numbers are that are never given twice. */
  Map<String, @Nullable Long> sequences(List<String> names) {
    Map<String, @Nullable Long> values = new LinkedHashMap<>();
    for (String name : names) {
      values.put(
          name,
          handle
              .createQuery(
                  "select last_value from pg_sequences"
                      + " where schemaname = current_schema and sequencename = :name")
              .bind("name", name)
              .mapTo(Long.class)
              .one());
    }
    return values;
  }
}
