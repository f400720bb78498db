package debrief.db;

import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * One moment for several statements: what is changed meanwhile is seen by none of them, so nothing
 * is missed that only gave way to something else.
 */
public final class Snapshot {
  private Snapshot() {}

  /** Everything that this thread reads within the work is of one moment; it writes nothing. */
  public static <T> T read(Jdbi jdbi, Supplier<T> work) {
    return jdbi.inTransaction(
        handle -> {
          begin(handle);
          return work.get();
        });
  }

  /** The same for a transaction that has read nothing yet. */
  public static void begin(Handle handle) {
    handle.execute("set transaction isolation level repeatable read, read only");
  }
}
