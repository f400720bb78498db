package debrief.db;

import java.sql.SQLException;
import java.util.Optional;
import org.jdbi.v3.core.transaction.TransactionException;

/**
 * What keeps the database from doing something that would be done at another time: nobody's request
 * is wrong, and the same one may come again.
 */
public enum Outage {
  /** There is no room on its disk. */
  FULL("The disk of the database is full."),
  /** It takes no changes: a standby, or switched so by its operator. */
  READ_ONLY("The database only lets itself be read just now."),
  /** All connections are taken, or others hold what is needed for too long. */
  BUSY("The database has more to do than it can just now."),
  /** It does not answer, or not in time. */
  GONE("The database does not answer just now."),
  /** It went away in the moment of the commit: nobody knows which side of it. */
  UNSURE("The database went away in the moment of saving.");

  private static final int MOST_CAUSES = 20;

  private final String sentence;

  Outage(String sentence) {
    this.sentence = sentence;
  }

  /** What is the matter, in a sentence that tells nothing of machines. */
  public String sentence() {
    return sentence;
  }

  /** What stands behind a failure; empty where it is something else. */
  public static Optional<Outage> of(Throwable thrown) {
    boolean committing = false;
    Throwable t = thrown;
    for (int depth = 0; t != null && depth < MOST_CAUSES; depth++) {
      if (t instanceof TransactionException && isCommit(t)) {
        committing = true;
      }
      if (t instanceof SQLException sql) {
        boolean unsure = committing;
        return of(sql).map(outage -> outage == GONE && unsure ? UNSURE : outage);
      }
      t = t.getCause();
    }
    return Optional.empty();
  }

  private static boolean isCommit(Throwable t) {
    return t.getMessage() != null && t.getMessage().contains("commit");
  }

  private static Optional<Outage> of(SQLException e) {
    String state = e.getSQLState();
    if (state == null || state.startsWith("08") || state.startsWith("57P")) {
      // Without a state it comes from the pool: no connection was to be had in time.
      return Optional.of(state == null ? BUSY : GONE);
    }
    return switch (state) {
      case "53100" -> Optional.of(FULL);
      case "25006" -> Optional.of(READ_ONLY);
      case "58030" -> Optional.of(GONE); // an input or output error of its machine
      // Too long, waited too long for a lock, or in each other's way: all may do the next time.
      case "57014", "55P03", "40001", "40P01", "25P03" -> Optional.of(BUSY);
      default -> state.startsWith("53") ? Optional.of(BUSY) : Optional.empty();
    };
  }
}
