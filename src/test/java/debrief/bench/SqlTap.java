package debrief.bench;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import debrief.db.Prepared;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;
import org.slf4j.LoggerFactory;

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
    Logger logger = (Logger) LoggerFactory.getLogger(Prepared.class);
    logger.setLevel(Level.TRACE);
    logger.setAdditive(false);
    logger.addAppender(tap.appender());
    return tap;
  }

  @Override
  public void logBeforeExecution(StatementContext context) {
    heard.add(
        new Statement(
            context.getParsedSql().getSql(),
            context.getParsedSql().getParameters().getParameterNames()));
  }

  /** What is sent past JDBI tells its log. */
  private AppenderBase<ILoggingEvent> appender() {
    AppenderBase<ILoggingEvent> appender =
        new AppenderBase<>() {
          @Override
          @SuppressWarnings("unchecked")
          protected void append(ILoggingEvent event) {
            Object[] said = event.getArgumentArray();
            heard.add(new Statement((String) said[0], (List<String>) said[1]));
          }
        };
    appender.start();
    return appender;
  }

  /** What was sent since the last call. */
  List<Statement> take() {
    List<Statement> taken = List.copyOf(heard);
    heard.clear();
    return taken;
  }
}
