package debrief.export.archive;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Of which type columns are, as the database knows it, and how statements name them. */
final class ColumnTypesSql {
  private static final String TYPES =
      """
      select a.attname as name, format_type(a.atttypid, a.atttypmod) as type,
        a.attidentity <> '' as identity
      from pg_attribute a where a.attrelid = cast(:table as regclass) and a.attnum > 0
        and not a.attisdropped
      """;

  private final Map<String, Column> columns = new LinkedHashMap<>();

  /**
   * A column of a table.
   *
   * @param identity whether the database numbers it by itself
   */
  public record Column(String name, String type, boolean identity) {}

  private ColumnTypesSql(List<Column> columns) {
    columns.forEach(column -> this.columns.put(column.name(), column));
  }

  static ColumnTypesSql of(Handle handle, String table) {
    return new ColumnTypesSql(
        handle.createQuery(TYPES).bind("table", table).mapTo(Column.class).list());
  }

  /** As it is called in the catalogue, such as {@code text[]}. */
  String type(String column) {
    Column found = columns.get(column);
    if (found == null) {
      throw new IllegalStateException("there is no column " + column);
    }
    return found.type();
  }

  /** Of those that the database numbers by itself. */
  List<String> identities() {
    return columns.values().stream().filter(Column::identity).map(Column::name).toList();
  }

  /** Whether its text must not be read and written again, or it would be another one. */
  boolean isVerbatim(String column) {
    return type(column).equals("json");
  }

  static String quoted(String name) {
    return '"' + name + '"';
  }

  static String quoted(List<String> names) {
    return names.stream().map(ColumnTypesSql::quoted).collect(Collectors.joining(", "));
  }
}
