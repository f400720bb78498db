package debrief.db;

import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/** Whether the database answers at this moment. */
public final class Liveness {
  private static final int PATIENCE_SECONDS = 2;

  private final Jdbi jdbi;

  public Liveness(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /**
   * False as well when it does not answer in time; how long a connection may take is the pool's.
   */
  public boolean answers() {
    try {
      return jdbi.withHandle(
          handle ->
              handle
                  .createQuery("select true")
                  .setQueryTimeout(PATIENCE_SECONDS)
                  .mapTo(Boolean.class)
                  .one());
    } catch (JdbiException e) {
      return false; // which is the answer; the log of the pool says why
    }
  }
}
