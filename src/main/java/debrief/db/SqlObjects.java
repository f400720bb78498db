package debrief.db;

import java.util.concurrent.Callable;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.extension.ExtensionContext;
import org.jdbi.v3.core.extension.Extensions;
import org.jdbi.v3.core.extension.HandleSupplier;
import org.jspecify.annotations.Nullable;

/**
 * JDBI's SqlObjects, built once. {@code Jdbi.onDemand} builds the handlers of all methods of an
 * interface anew at every call of one of them, at a cost that grows with the interface and is more
 * than the database's own for a small read. An object from here is built when the house is, and
 * looks up the thread's handle at each call, so that it joins the transaction of its thread just
 * the same.
 */
public final class SqlObjects {
  private SqlObjects() {}

  /**
   * An object that runs the statements of an interface. It may be used by any number of threads.
   *
   * @throws IllegalArgumentException when {@code type} is no interface of SQL
   */
  public static <T> T of(Jdbi jdbi, Class<T> type) {
    return jdbi.getConfig(Extensions.class)
        .findFor(type, new ThreadHandle(jdbi))
        .orElseThrow(() -> new IllegalArgumentException(type + " is no interface of SQL"));
  }

  /** Gives a call the handle of its thread's transaction, or a new one where there is none. */
  private static final class ThreadHandle implements HandleSupplier {
    private static final ThreadLocal<@Nullable Handle> CURRENT = new ThreadLocal<>();

    private final Jdbi jdbi;

    ThreadHandle(Jdbi jdbi) {
      this.jdbi = jdbi;
    }

    @Override
    public Handle getHandle() {
      Handle handle = current();
      if (handle == null) {
        throw new IllegalStateException("no handle outside of a call");
      }
      return handle;
    }

    @Override
    public Jdbi getJdbi() {
      return jdbi;
    }

    @Override
    public ConfigRegistry getConfig() {
      Handle handle = current();
      return handle == null ? jdbi.getConfig() : handle.getConfig();
    }

    /**
     * No method here has settings of its own, so the context that carries them is not handed on.
     */
    @Override
    public <V> V invokeInContext(ExtensionContext context, Callable<V> task) throws Exception {
      if (current() != null) {
        return task.call(); // a default method that calls another one
      }
      Handle outer = CURRENT.get();
      return jdbi.withHandle(
          handle -> {
            CURRENT.set(handle);
            try {
              return task.call();
            } finally {
              CURRENT.set(outer);
            }
          });
    }

    /** The handle of the call that this thread is in, if it is one of this database's. */
    private @Nullable Handle current() {
      Handle handle = CURRENT.get();
      return handle != null && handle.getJdbi() == jdbi ? handle : null;
    }
  }
}
