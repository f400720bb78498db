package debrief.db.pool;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.apache.tomcat.jdbc.pool.PoolExhaustedException;
import org.jdbi.v3.core.ConnectionFactory;
import org.jspecify.annotations.Nullable;

/**
 * The pool, with a bound on how many may wait at it, and for how long in vain. Without one a
 * database that stands still would hold every thread of the server, and nobody could even be told
 * so; and whoever has many requests under way would wait for each in turn.
 */
public final class BoundedConnections implements ConnectionFactory {
  /** Half of the server's threads; whoever comes after them is told at once to come back. */
  public static final int MOST_WAITING = 64;

  private static final String TOO_MANY_CONNECTIONS = "53300";
  private static final String NO_CONNECTION = "08001";

  /** After a connection could not be had, nobody tries for this long: they are told at once. */
  private static final long PAUSE_NANOS = 500_000_000L;

  private final DataSource pool;
  private final AtomicInteger waiting = new AtomicInteger();

  /** On the clock of {@link System#nanoTime}; null where the last try went well. */
  private volatile @Nullable Long tryAgainAt;

  public BoundedConnections(DataSource pool) {
    this.pool = pool;
  }

  @Override
  public Connection openConnection() throws SQLException {
    Long next = tryAgainAt;
    if (next != null && System.nanoTime() - next < 0) {
      throw new SQLTransientConnectionException(
          "there was no connection to be had a moment ago", NO_CONNECTION);
    }
    try {
      if (waiting.incrementAndGet() > MOST_WAITING) {
        throw new SQLTransientConnectionException(
            MOST_WAITING + " others wait for a connection already", TOO_MANY_CONNECTIONS);
      }
      Connection connection = pool.getConnection();
      tryAgainAt = null;
      return connection;
    } catch (PoolExhaustedException e) {
      throw e; // it answers others: one of theirs will come back
    } catch (SQLException e) {
      if (!TOO_MANY_CONNECTIONS.equals(e.getSQLState())) {
        tryAgainAt = System.nanoTime() + PAUSE_NANOS;
      }
      throw e;
    } finally {
      waiting.decrementAndGet();
    }
  }
}
