package debrief.world;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import debrief.db.Prepared;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * Listens to what is really sent to the database, so that a test can count it and a benchmark
 * compare with that very SQL and not with a copy that may have aged.
 */
public final class SqlTap implements SqlLogger {

  /** A value that was sent, to be sent again. */
  public interface Value {
    void bind(int position, PreparedStatement statement) throws SQLException;
  }

  /**
   * A statement with question marks.
   *
   * @param names of the values that belong to them, in order
   * @param values which were sent, in the same order
   * @param thread the name of the one that sent it
   */
  public record Statement(String sql, List<String> names, List<Value> values, String thread) {

    public PreparedStatement prepare(Connection connection, String prefix) throws SQLException {
      return connection.prepareStatement(prefix + sql);
    }

    /** Binds values by their names. */
    public void bind(PreparedStatement statement, Map<String, Object> given) throws SQLException {
      for (int i = 0; i < names.size(); i++) {
        Object value = given.get(names.get(i));
        if (value == null && !given.containsKey(names.get(i))) {
          throw new IllegalStateException("no value for " + names.get(i) + " of " + sql);
        }
        statement.setObject(
            i + 1, value instanceof java.time.Instant at ? java.sql.Timestamp.from(at) : value);
      }
    }

    /** Binds the values that were sent. */
    public void bindAgain(PreparedStatement statement) throws SQLException {
      for (int i = 0; i < values.size(); i++) {
        values.get(i).bind(i + 1, statement);
      }
    }

    /** Whether it was sent by work that nobody waits for. */
    public boolean isOfJob() {
      return thread.startsWith("db-scheduler");
    }

    /** On one line, for a person to read. */
    public String line() {
      return sql.strip().replaceAll("\\s+", " ");
    }
  }

  private final List<Statement> heard = new CopyOnWriteArrayList<>();
  private final Jdbi jdbi;
  private final AppenderBase<ILoggingEvent> appender = appender();

  private SqlTap(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Listens from now on; what other threads send is heard as well. */
  public static SqlTap on(Jdbi jdbi) {
    SqlTap tap = new SqlTap(jdbi);
    jdbi.setSqlLogger(tap);
    Logger logger = log();
    logger.setLevel(Level.TRACE);
    logger.setAdditive(false);
    logger.addAppender(tap.appender);
    return tap;
  }

  /** Listens no longer. */
  public void off() {
    jdbi.setSqlLogger(SqlLogger.NOP_SQL_LOGGER);
    log().detachAppender(appender);
    log().setLevel(null);
  }

  private static Logger log() {
    return (Logger) LoggerFactory.getLogger(Prepared.class);
  }

  // JDBI offers no other way to look at what was bound.
  @SuppressWarnings("removal")
  @Override
  public void logBeforeExecution(StatementContext context) {
    List<String> names = context.getParsedSql().getParameters().getParameterNames();
    List<Value> values = new ArrayList<>();
    for (String name : names) {
      Argument value =
          context
              .getBinding()
              .findForName(name, context)
              .or(() -> context.getBinding().findForPosition(values.size()))
              .orElseThrow();
      values.add((position, statement) -> value.apply(position, statement, context));
    }
    String thread = Thread.currentThread().getName();
    heard.add(new Statement(context.getParsedSql().getSql(), names, values, thread));
  }

  /** What is sent past JDBI tells its log. */
  private AppenderBase<ILoggingEvent> appender() {
    AppenderBase<ILoggingEvent> listening =
        new AppenderBase<>() {
          @Override
          @SuppressWarnings("unchecked")
          protected void append(ILoggingEvent event) {
            Object[] said = event.getArgumentArray();
            heard.add(
                new Statement(
                    (String) said[0],
                    (List<String>) said[1],
                    Arrays.stream((@Nullable Object[]) said[2]).map(SqlTap::argument).toList(),
                    event.getThreadName()));
          }
        };
    listening.start();
    return listening;
  }

  private static Value argument(@Nullable Object value) {
    return (position, statement) -> statement.setObject(position, value);
  }

  /** What was sent since the last call. */
  public List<Statement> take() {
    List<Statement> taken = List.copyOf(heard);
    heard.clear();
    return taken;
  }
}
