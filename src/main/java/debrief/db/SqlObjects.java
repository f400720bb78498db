package debrief.db;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
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

  /** An object that runs the statements of an interface. Any number of threads may use it. */
  public static <T> T of(Jdbi jdbi, Class<T> type) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(), new Class<?>[] {type}, new AtFirstCall(jdbi, type)));
  }

  /** Hands calls on to JDBI's own object, which is made when the first one comes. */
  private static final class AtFirstCall implements InvocationHandler {
    private final Jdbi jdbi;
    private final Class<?> type;
    private volatile @Nullable InvocationHandler made;

    AtFirstCall(Jdbi jdbi, Class<?> type) {
      this.jdbi = jdbi;
      this.type = type;
    }

    @Override
    public @Nullable Object invoke(
        Object proxy, Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
      InvocationHandler handler = made;
      return (handler == null ? make() : handler).invoke(proxy, method, arguments);
    }

    private synchronized InvocationHandler make() {
      InvocationHandler handler = made;
      if (handler == null) {
        Object object =
            jdbi.getConfig(Extensions.class)
                .findFor(type, new ThreadHandle(jdbi))
                .orElseThrow(() -> new IllegalArgumentException(type + " is no interface of SQL"));
        handler = Proxy.getInvocationHandler(object);
        made = handler;
      }
      return handler;
    }
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
