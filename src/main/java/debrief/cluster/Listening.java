package debrief.cluster;

import debrief.process.OutOfMemory;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The thread that listens. Whatever ends its work, an error of the machine's too, is said at once
 * and followed by a new beginning on a new connection.
 */
final class Listening implements Runnable {
  static final String CHANNEL = "debrief";

  private static final Logger LOG = LoggerFactory.getLogger(Listening.class);

  /**
   * How often a round trip proves that the connection carries; three of them fit into the trust.
   */
  private static final int BEAT_MILLIS = 500;

  /** After this silence of a statement the connection is given up for a new one. */
  private static final int PATIENCE_SECONDS = 2;

  private static final long RETRY_NANOS = 500_000_000L;
  private static final String ECHO = "echo ";

  private final Notifications notifications;
  private final Notifications.Connector connector;
  private final Thread thread;
  private volatile boolean stopped;
  private volatile @Nullable String lastFault;

  Listening(Notifications notifications, Notifications.Connector connector) {
    this.notifications = notifications;
    this.connector = connector;
    this.thread = new Thread(this, "notifications");
    thread.setDaemon(true);
  }

  void start() {
    thread.start();
  }

  void stop() {
    stopped = true;
    LockSupport.unpark(thread);
  }

  @Nullable String lastFault() {
    return lastFault;
  }

  @Override
  public void run() {
    while (!stopped) {
      try {
        listen();
      } catch (Throwable t) { // there is none after which a node may stay deaf and go on
        notifications.deaf();
        recover(t);
      }
    }
    notifications.deaf();
  }

  private void recover(Throwable t) {
    try {
      OutOfMemory.endIf(t);
      if (!stopped) {
        lastFault = String.valueOf(t.getMessage());
        LOG.warn("This node does not hear the others for the moment: {}", t.toString());
      }
      Thread.interrupted(); // an interrupt is no reason to end, and would cut every pause short
      LockSupport.parkNanos(RETRY_NANOS);
    } catch (Throwable again) { // out of memory for saying so: only to begin anew still matters
      lastFault = null;
    }
  }

  private void listen() throws SQLException {
    try (Connection connection = connector.open(PATIENCE_SECONDS);
        Statement statement = connection.createStatement()) {
      PGConnection postgres = connection.unwrap(PGConnection.class);
      statement.execute("listen " + CHANNEL);
      hearOneself(connection, postgres);
      while (!stopped) {
        long since = System.nanoTime();
        statement.execute("select 1");
        // What came with the answer is told before it counts as a proof.
        hear(postgres.getNotifications());
        notifications.proven(since);
        hear(postgres.getNotifications(BEAT_MILLIS));
      }
    }
  }

  /**
   * A connection through a pooler may answer well and never carry a signal. So the first that is
   * waited for is one of our own.
   */
  private void hearOneself(Connection connection, PGConnection postgres) throws SQLException {
    String echo = ECHO + UUID.randomUUID();
    try (PreparedStatement notify = connection.prepareStatement("select pg_notify(?, ?)")) {
      notify.setString(1, CHANNEL);
      notify.setString(2, echo);
      notify.execute();
    }
    long end = System.nanoTime() + PATIENCE_SECONDS * 1_000_000_000L;
    while (System.nanoTime() - end < 0) {
      if (hear(postgres.getNotifications(BEAT_MILLIS), echo)) {
        return;
      }
    }
    throw new SQLException(
        "a signal to oneself did not arrive; a pooler between must be in session mode");
  }

  private void hear(PGNotification @Nullable [] signals) {
    hear(signals, "");
  }

  /** Tells what came in; returns whether the echo was among it. */
  private boolean hear(PGNotification @Nullable [] signals, String echo) {
    boolean found = false;
    if (signals != null) {
      for (PGNotification signal : signals) {
        String payload = signal.getParameter();
        if (payload.startsWith(ECHO)) {
          found |= payload.equals(echo);
        } else {
          notifications.received(payload);
        }
      }
    }
    return found;
  }
}
