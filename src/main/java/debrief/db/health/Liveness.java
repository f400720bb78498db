package debrief.db.health;

import debrief.db.Database;
import debrief.db.Outage;
import io.dropwizard.lifecycle.Managed;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether the database serves at this moment, by the last look at it. A thread looks twice a
 * second, over a connection of its own; whoever asks never waits for the database. A look that does
 * not come back is an answer too: what is older than {@link #STALE_MILLIS} says so.
 */
public final class Liveness implements Managed {
  /** Five looks; so what is wrong is said within three seconds. */
  static final int STALE_MILLIS = 2_500;

  private static final Logger LOG = LoggerFactory.getLogger(Liveness.class);
  private static final int PATIENCE_SECONDS = 2;
  private static final long PAUSE_NANOS = 500_000_000L;
  private static final String NAME = "debrief health";

  /** What the last finished look has seen, and when it began; null for what it did not see. */
  private record Seen(long at, @Nullable Trouble trouble, @Nullable List<String> notDurable) {}

  private final Database database;
  private final StuckPool pool;
  private final Thread thread;
  private volatile Seen seen;
  private volatile boolean stopped;

  public Liveness(Database database) {
    this.database = database;
    this.pool = new StuckPool(database);
    this.seen = new Seen(System.nanoTime(), null, null); // it was migrated a moment ago
    this.thread = new Thread(this::run, "database-liveness");
    thread.setDaemon(true);
  }

  /** What is the matter, or null. Never waits. */
  public @Nullable Trouble trouble() {
    Seen last = seen;
    long millis = (System.nanoTime() - last.at()) / 1_000_000;
    if (last.trouble() == null && millis > STALE_MILLIS) {
      return new Trouble(
          Outage.GONE.sentence(), "The last look is %.1f s ago.".formatted(millis / 1000.0));
    }
    return last.trouble();
  }

  /**
   * Settings that are off at the last look, without which what was acknowledged may be lost; null
   * where it did not come so far.
   */
  @Nullable List<String> notDurable() {
    return seen.notDurable();
  }

  private void run() {
    while (!stopped) {
      long began = System.nanoTime();
      try (Connection connection = database.connect(NAME, PATIENCE_SECONDS);
          Probe probe = new Probe(connection)) {
        while (!stopped) {
          began = System.nanoTime();
          List<String> notDurable = probe.notDurable();
          Trouble trouble = probe.trouble();
          seen = new Seen(began, trouble == null ? pool.trouble() : trouble, notDurable);
          LockSupport.parkNanos(PAUSE_NANOS);
          if (trouble == null && !stopped) { // every second look is a cheap one
            began = System.nanoTime();
            probe.answers();
            seen = new Seen(began, pool.trouble(), notDurable);
            LockSupport.parkNanos(PAUSE_NANOS);
          }
        }
      } catch (Throwable t) { // it must go on looking, or the last answer would stand for ever
        failed(began, t);
      }
    }
  }

  private void failed(long began, Throwable t) {
    try {
      Outage outage = Outage.of(t).orElse(Outage.GONE);
      seen = new Seen(began, new Trouble(outage.sentence(), String.valueOf(t.getMessage())), null);
      LOG.debug("The database does not answer", t);
      Thread.interrupted();
      LockSupport.parkNanos(PAUSE_NANOS);
    } catch (Throwable again) { // out of memory for saying so: what is known grows old by itself
      LockSupport.parkNanos(PAUSE_NANOS);
    }
  }

  @Override
  public void start() {
    thread.start();
  }

  @Override
  public void stop() {
    stopped = true;
    LockSupport.unpark(thread);
  }

  /** The statements of a look. */
  private static final class Probe implements AutoCloseable {
    private static final String SETTINGS =
        """
        select name from pg_settings
        where name in ('fsync', 'synchronous_commit', 'full_page_writes') and setting = 'off'
        order by name
        """;

    /**
     * A quarter of a megabyte that does not fit into its memory, so PostgreSQL writes it to its
     * disk, and frees it, without touching a table.
     */
    private static final String SPILL = "select count(*) from generate_series(1, 8000)";

    private static final String SMALL_MEMORY = "set work_mem = '64kB'";
    private static final String READ_ONLY =
        "select pg_is_in_recovery() or current_setting('transaction_read_only') = 'on'";

    private final Statement statement;

    Probe(Connection connection) throws SQLException {
      statement = connection.createStatement();
      statement.execute(SMALL_MEMORY);
    }

    void answers() throws SQLException {
      statement.execute("select 1");
    }

    List<String> notDurable() throws SQLException {
      List<String> names = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery(SETTINGS)) {
        while (rows.next()) {
          names.add(rows.getString(1));
        }
      }
      return List.copyOf(names);
    }

    @Nullable Trouble trouble() throws SQLException {
      try (ResultSet row = statement.executeQuery(READ_ONLY)) {
        if (row.next() && row.getBoolean(1)) {
          return new Trouble(Outage.READ_ONLY.sentence(), "");
        }
      }
      try (ResultSet row = statement.executeQuery(SPILL)) {
        row.next();
        return null;
      } catch (SQLException e) {
        if (Outage.of(e).filter(outage -> outage == Outage.FULL).isPresent()) {
          return new Trouble(Outage.FULL.sentence(), String.valueOf(e.getMessage()));
        }
        throw e;
      }
    }

    @Override
    public void close() throws SQLException {
      statement.close();
    }
  }
}
