package debrief.db;

import java.lang.reflect.Type;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.generic.GenericTypes;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.RowMapperFactory;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * The one row mapper: a record is built from the columns that bear its components' names, and noted
 * by {@link RowAudit} where its query asks for that. Which column goes where is found out once for
 * each list of columns and not at every query.
 */
final class Records implements RowMapperFactory {
  // Here and not in the mappers: JDBI asks for a mapper anew with each statement.
  private final Map<Type, Fitted<?>> mappers = new ConcurrentHashMap<>();

  @Override
  public Optional<RowMapper<?>> build(Type type, ConfigRegistry config) {
    Class<?> raw = GenericTypes.getErasedType(type);
    if (!raw.isRecord()) {
      return Optional.empty();
    }
    Fitted<?> known = mappers.get(type);
    if (known == null) {
      known = ConstructorMapper.factory(raw).build(type, config).map(Fitted::new).orElseThrow();
      mappers.put(type, known);
    }
    return Optional.of(known);
  }

  /** Remembers how a record is read from each list of columns that it has met. */
  private record Fitted<T>(RowMapper<T> plain, Map<List<String>, RowMapper<T>> known)
      implements RowMapper<T> {
    Fitted(RowMapper<T> plain) {
      this(plain, new ConcurrentHashMap<>());
    }

    @Override
    public T map(ResultSet rows, StatementContext context) throws SQLException {
      return specialize(rows, context).map(rows, context);
    }

    @Override
    public RowMapper<T> specialize(ResultSet rows, StatementContext context) throws SQLException {
      List<String> columns = columns(rows.getMetaData());
      RowMapper<T> fitted = known.get(columns);
      if (fitted == null) {
        RowMapper<T> ready = plain.specialize(rows, context);
        fitted =
            columns.contains(RowAudit.COLUMN)
                ? (row, c) -> RowAudit.note(ready.map(row, c), row)
                : ready;
        known.put(columns, fitted);
      }
      return fitted;
    }

    private static List<String> columns(ResultSetMetaData data) throws SQLException {
      List<String> labels = new ArrayList<>(data.getColumnCount());
      for (int i = 1; i <= data.getColumnCount(); i++) {
        labels.add(data.getColumnLabel(i));
      }
      return labels;
    }
  }
}
