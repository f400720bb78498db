package debrief.db.pool;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.apache.tomcat.jdbc.pool.PooledConnection;
import org.apache.tomcat.jdbc.pool.Validator;

/**
 * Whether a connection still carries, asked before it is lent. A query of the pool's own would wait
 * for as long as any statement may; this one gives a connection up after two seconds.
 *
 * <p>A new connection is told to speak of times in UTC: the driver asks for this machine's zone,
 * and what it asks for while it connects overrides every option.
 */
public final class ConnectionCheck implements Validator {
  private static final int PATIENCE_SECONDS = 2;

  @Override
  public boolean validate(Connection connection, int validateAction) {
    try {
      boolean valid = connection.isValid(PATIENCE_SECONDS);
      if (valid && validateAction == PooledConnection.VALIDATE_INIT) {
        try (Statement statement = connection.createStatement()) {
          statement.execute("set time zone 'UTC'");
        }
      }
      return valid;
    } catch (SQLException e) {
      return false; // which is the answer
    }
  }
}
