package debrief.db.pool;

import java.sql.Connection;
import java.sql.SQLException;
import org.apache.tomcat.jdbc.pool.Validator;

/**
 * Whether a connection still carries, asked before it is lent. A query of the pool's own would wait
 * for as long as any statement may; this one gives a connection up after two seconds.
 */
public final class ConnectionCheck implements Validator {
  private static final int PATIENCE_SECONDS = 2;

  @Override
  public boolean validate(Connection connection, int validateAction) {
    try {
      return connection.isValid(PATIENCE_SECONDS);
    } catch (SQLException e) {
      return false; // which is the answer
    }
  }
}
