package debrief.db;

import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** How a transaction runs where it is not as usual; each holds until the transaction ends. */
public final class TransactionMode {
  private TransactionMode() {}

  /**
   * Everything that this thread reads within the work is of one moment, and it writes nothing. What
   * is changed meanwhile is seen by none of its statements, so nothing is missed that only gave way
   * to something else.
   */
  public static <T> T snapshot(Jdbi jdbi, Supplier<T> work) {
    return jdbi.inTransaction(
        handle -> {
          beginSnapshot(handle);
          return work.get();
        });
  }

  /** The same for a transaction that has read nothing yet. */
  public static void beginSnapshot(Handle handle) {
    handle.execute("set transaction isolation level repeatable read, read only");
  }

  /**
   * Its commit does not wait for the disk: a crash of the database within the next second may lose
   * it whole. Only for what is found missing and made again.
   */
  public static void asynchronousCommit(Handle handle) {
    handle.execute("set local synchronous_commit = off");
  }

  /**
   * PostgreSQL plans each statement once for all values. For many statements that ask by a key,
   * where planning them anew takes longer than doing them.
   */
  public static void genericPlans(Handle handle) {
    handle.execute("set local plan_cache_mode = force_generic_plan");
  }
}
