package debrief.db.pool;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jdbi.v3.core.ConnectionFactory;

/**
 * The pool, with a bound on how many may wait at it. Without one a database that stands still would
 * hold every thread of the server, and nobody could even be told so.
 */
public final class BoundedConnections implements ConnectionFactory {
  /** Half of the server's threads; whoever comes after them is told at once to come back. */
  public static final int MOST_WAITING = 64;

  private static final String TOO_MANY_CONNECTIONS = "53300";

  private final DataSource pool;
  private final AtomicInteger waiting = new AtomicInteger();

  public BoundedConnections(DataSource pool) {
    this.pool = pool;
  }

  @Override
  public Connection openConnection() throws SQLException {
    try {
      if (waiting.incrementAndGet() > MOST_WAITING) {
        throw new SQLTransientConnectionException(
            MOST_WAITING + " others wait for a connection already", TOO_MANY_CONNECTIONS);
      }
      return pool.getConnection();
    } finally {
      waiting.decrementAndGet();
    }
  }
}
