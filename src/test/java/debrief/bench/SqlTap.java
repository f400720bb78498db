package debrief.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Listens to what the doors really send, so that a benchmark compares with that very SQL and not
 * with a copy that may have aged.
 */
final class SqlTap implements SqlLogger {

  /** A statement with question marks, and the names of the values that belong to them. */
  record Statement(String sql, List<String> names) {

    PreparedStatement prepare(Connection connection, String prefix) throws SQLException {
      return connection.prepareStatement(prefix + sql);
    }

    void bind(PreparedStatement statement, Map<String, Object> values) throws SQLException {
      for (int i = 0; i < names.size(); i++) {
        Object value = values.get(names.get(i));
        if (value == null && !values.containsKey(names.get(i))) {
          throw new IllegalStateException("no value for " + names.get(i) + " of " + sql);
        }
        statement.setObject(
            i + 1, value instanceof java.time.Instant at ? java.sql.Timestamp.from(at) : value);
      }
    }
  }

  private final List<Statement> heard = new ArrayList<>();

  static SqlTap on(Jdbi jdbi) {
    SqlTap tap = new SqlTap();
    jdbi.setSqlLogger(tap);
    return tap;
  }

  @Override
  public void logBeforeExecution(StatementContext context) {
    heard.add(
        new Statement(
            context.getParsedSql().getSql(),
            context.getParsedSql().getParameters().getParameterNames()));
  }

  /** What was sent since the last call. */
  List<Statement> take() {
    List<Statement> taken = List.copyOf(heard);
    heard.clear();
    return taken;
  }
}
