package debrief.db;

import com.codahale.metrics.MetricRegistry;
import debrief.db.embedded.EmbeddedServer;
import debrief.db.pool.BoundedConnections;
import debrief.process.StartRefused;
import io.dropwizard.db.ManagedDataSource;
import io.dropwizard.lifecycle.Managed;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.apache.tomcat.jdbc.pool.DataSourceProxy;
import org.apache.tomcat.jdbc.pool.PoolConfiguration;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.StatementExceptions.MessageRendering;
import org.jdbi.v3.postgres.PostgresPlugin;
import org.jdbi.v3.sqlobject.SqlObjectPlugin;
import org.jspecify.annotations.Nullable;

/** The open database: pool and JDBI, and the embedded server where there is one. */
public final class Database implements Managed {
  private final @Nullable EmbeddedServer embedded;
  private final ManagedDataSource pool;
  private final Jdbi jdbi;
  private final DatabaseSettings settings;

  private Database(
      @Nullable EmbeddedServer embedded, DatabaseSettings settings, MetricRegistry metrics) {
    this.embedded = embedded;
    this.settings = settings;
    this.pool = pool(settings, metrics);
    this.jdbi = taught(Jdbi.create(new BoundedConnections(pool)));
  }

  /**
   * Opens and migrates the database.
   *
   * @param dataFolder where the embedded one lives; not used for one outside
   * @throws StartRefused with a sentence for the operator
   */
  public static Database open(DatabaseSettings settings, Path dataFolder, MetricRegistry metrics) {
    EmbeddedServer embedded =
        settings.embedded() ? EmbeddedServer.start(dataFolder, Migrations::warmUp) : null;
    DatabaseSettings effective =
        embedded == null ? settings : reaching(embedded, settings.connections());
    Database database = new Database(embedded, effective, metrics);
    try {
      Migrations.run(database.pool, () -> effective.connect("debrief migrations", 0));
    } catch (RuntimeException e) {
      database.stop();
      throw e;
    }
    return database;
  }

  private static DatabaseSettings reaching(EmbeddedServer embedded, int connections) {
    return new DatabaseSettings(embedded.url(), embedded.user(), embedded.password(), connections);
  }

  private static ManagedDataSource pool(DatabaseSettings settings, MetricRegistry metrics) {
    ManagedDataSource pool = settings.pool().build(metrics, "database");
    if (pool instanceof PoolConfiguration configuration) {
      // It would wrap every statement and result in a reflective proxy, to compare statements that
      // nobody compares.
      configuration.setUseStatementFacade(false);
    }
    return pool;
  }

  /**
   * Where a command of Liquibase's finds the database. The embedded one is started for it and stops
   * with the process.
   *
   * @throws StartRefused with a sentence for the operator
   */
  public static DatabaseSettings settingsForCommand(DatabaseSettings settings, Path dataFolder) {
    if (!settings.embedded()) {
      return settings;
    }
    EmbeddedServer embedded = EmbeddedServer.start(dataFolder, Migrations::warmUp);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  try {
                    embedded.close();
                  } catch (java.io.IOException e) {
                    throw new UncheckedIOException(e);
                  }
                }));
    return reaching(embedded, settings.connections());
  }

  private static Jdbi taught(Jdbi jdbi) {
    jdbi.installPlugin(new SqlObjectPlugin()).installPlugin(new PostgresPlugin());
    jdbi.registerRowMapper(new Records());
    jdbi.registerArrayType(String.class, "text");
    jdbi.getConfig(SqlStatements.class).setUnusedBindingAllowed(true);
    // What people wrote would stand in the log, as the values of the statement that failed.
    jdbi.getConfig(StatementExceptions.class).setMessageRendering(MessageRendering.NONE);
    return jdbi;
  }

  public Jdbi jdbi() {
    return jdbi;
  }

  /**
   * For work of minutes: each handle has a connection of its own, which nobody waits for, and may
   * take as long as it takes.
   *
   * @param name what PostgreSQL's list of connections calls it
   */
  public Jdbi unhurried(String name) {
    return taught(Jdbi.create(() -> connect(name, 0)));
  }

  /** The pool itself, for a library that speaks JDBC. */
  public DataSource source() {
    return pool;
  }

  /**
   * Opens a connection that is no pool's: for what must not wait behind the requests of people.
   *
   * @param name what PostgreSQL's list of connections calls it
   * @param patienceSeconds after how long of silence connecting or a statement fails
   */
  public Connection connect(String name, int patienceSeconds) throws SQLException {
    return settings.connect(name, patienceSeconds);
  }

  /** As {@link #connect}, for hearing the signals of other nodes. */
  public Connection listen(int patienceSeconds) throws SQLException {
    return connect("debrief listens", patienceSeconds);
  }

  /** Whether every connection that the pool may have is lent. */
  public boolean isExhausted() {
    return pool instanceof DataSourceProxy proxy
        && proxy.getPool().getActive() >= settings.connections();
  }

  /** How often a connection was given back to the pool since the start. */
  public long returned() {
    return pool instanceof DataSourceProxy proxy ? proxy.getPool().getReturnedCount() : 0;
  }

  @Override
  public void start() throws Exception {
    pool.start(); // opens nothing more: it begins to count its connections
  }

  @Override
  public void stop() {
    try {
      pool.stop();
      if (embedded != null) {
        embedded.close();
      }
    } catch (Exception e) {
      throw new IllegalStateException("the database did not close", e);
    }
  }
}
