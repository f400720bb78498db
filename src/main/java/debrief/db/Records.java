package debrief.db;

import java.lang.reflect.Type;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.Optional;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.generic.GenericTypes;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.RowMapperFactory;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * The one row mapper: a record is built from the columns that bear its components' names, and noted
 * by {@link RowAudit} where its query asks for that.
 */
final class Records implements RowMapperFactory {
  @Override
  public Optional<RowMapper<?>> build(Type type, ConfigRegistry config) {
    Class<?> raw = GenericTypes.getErasedType(type);
    return raw.isRecord()
        ? ConstructorMapper.factory(raw).build(type, config).map(Noting::new)
        : Optional.empty();
  }

  private record Noting<T>(RowMapper<T> plain) implements RowMapper<T> {
    @Override
    public T map(ResultSet rows, StatementContext context) throws SQLException {
      return specialize(rows, context).map(rows, context);
    }

    @Override
    public RowMapper<T> specialize(ResultSet rows, StatementContext context) throws SQLException {
      RowMapper<T> ready = plain.specialize(rows, context);
      return isAudited(rows.getMetaData())
          ? (row, c) -> RowAudit.note(ready.map(row, c), row)
          : ready;
    }
  }

  private static boolean isAudited(ResultSetMetaData columns) throws SQLException {
    for (int i = columns.getColumnCount(); i > 0; i--) {
      if (columns.getColumnLabel(i).equals(RowAudit.COLUMN)) {
        return true;
      }
    }
    return false;
  }
}
