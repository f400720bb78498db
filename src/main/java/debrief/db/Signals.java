package debrief.db;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells every node, this one included, that something which they may have cached is no longer so.
 *
 * <p>A signal travels with the transaction that causes it: PostgreSQL delivers it after the commit
 * and never without one. While the listening connection is down, {@link #listening} is false and
 * caches must ask the database.
 */
public final class Signals implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Signals.class);
  private static final String CHANNEL = "debrief";
  private static final int POLL_MILLIS = 1_000;
  private static final int RETRY_MILLIS = 1_000;

  private final DataSource dataSource;
  private final Jdbi jdbi;
  private final Map<String, Runnable> listeners = new ConcurrentHashMap<>();
  private final Thread thread;
  private volatile boolean listening;
  private volatile boolean closed;

  Signals(DataSource dataSource, Jdbi jdbi) {
    this.dataSource = dataSource;
    this.jdbi = jdbi;
    this.thread = new Thread(this::listen, "signals");
    thread.setDaemon(true);
  }

  /** Sets what is to be done at a signal. Called from another thread than the sender's. */
  public void on(String name, Runnable action) {
    if (listeners.putIfAbsent(name, action) != null) {
      throw new IllegalStateException("two listeners for the signal " + name);
    }
  }

  /**
   * Sends a signal with the current transaction. On this node the listener also runs at once after
   * the commit, so that whoever made a change reads it.
   */
  public void send(String name) {
    jdbi.useHandle(
        handle -> {
          handle.execute("select pg_notify(?, ?)", CHANNEL, name);
          Runnable action = listeners.get(name);
          if (action != null) {
            handle.afterCommit(action);
          }
        });
  }

  /**
   * Whether signals of other nodes arrive at the moment; nothing may be cached while they don't.
   */
  public boolean listening() {
    return listening;
  }

  void start() {
    thread.start();
  }

  private void listen() {
    while (!closed) {
      try (Connection connection = dataSource.getConnection();
          Statement statement = connection.createStatement()) {
        PGConnection postgres = connection.unwrap(PGConnection.class);
        statement.execute("listen " + CHANNEL);
        listeners.values().forEach(Runnable::run); // what was missed while nobody listened
        listening = true;
        while (!closed) {
          for (PGNotification signal : postgres.getNotifications(POLL_MILLIS)) {
            Runnable action = listeners.get(signal.getParameter());
            if (action != null) {
              action.run();
            }
          }
          statement.execute(""); // notices a connection that died without a word
        }
        statement.execute("unlisten *");
      } catch (SQLException e) {
        listening = false;
        if (!closed) {
          LOG.warn("Not listening to other nodes for the moment: {}", e.getMessage());
          pause();
        }
      }
    }
    listening = false;
  }

  private static void pause() {
    try {
      Thread.sleep(RETRY_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    closed = true;
    thread.interrupt();
  }
}
