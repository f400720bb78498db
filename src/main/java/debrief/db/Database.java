package debrief.db;

import com.codahale.metrics.MetricRegistry;
import io.dropwizard.db.ManagedDataSource;
import io.dropwizard.lifecycle.Managed;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.apache.tomcat.jdbc.pool.PoolConfiguration;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.postgres.PostgresPlugin;
import org.jdbi.v3.sqlobject.SqlObjectPlugin;
import org.jspecify.annotations.Nullable;

/** The open database: pool, JDBI and signals, and the embedded server where there is one. */
public final class Database implements Managed {
  private final @Nullable EmbeddedServer embedded;
  private final ManagedDataSource pool;
  private final Jdbi jdbi;
  private final Signals signals;

  private Database(@Nullable EmbeddedServer embedded, ManagedDataSource pool) {
    this.embedded = embedded;
    this.pool = pool;
    this.jdbi = jdbi(pool);
    this.signals = new Signals(pool, jdbi);
  }

  /**
   * Opens and migrates the database.
   *
   * @param dataFolder where the embedded one lives; not used for one outside
   * @throws StartRefused with a sentence for the operator
   */
  public static Database open(DatabaseSettings settings, Path dataFolder, MetricRegistry metrics) {
    EmbeddedServer embedded = settings.embedded() ? EmbeddedServer.start(dataFolder) : null;
    DatabaseSettings effective =
        embedded == null ? settings : embedded.settings(settings.connections());
    Database database = new Database(embedded, pool(effective, metrics));
    try {
      Migrations.run(database.pool);
    } catch (RuntimeException e) {
      database.stop();
      throw e;
    }
    return database;
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
    EmbeddedServer embedded = EmbeddedServer.start(dataFolder);
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
    return embedded.settings(settings.connections());
  }

  private static Jdbi jdbi(ManagedDataSource pool) {
    Jdbi jdbi = Jdbi.create(pool);
    jdbi.installPlugin(new SqlObjectPlugin()).installPlugin(new PostgresPlugin());
    jdbi.registerRowMapper(new Records());
    jdbi.registerArrayType(String.class, "text");
    jdbi.getConfig(SqlStatements.class).setUnusedBindingAllowed(true);
    return jdbi;
  }

  public Jdbi jdbi() {
    return jdbi;
  }

  public Signals signals() {
    return signals;
  }

  @Override
  public void start() throws Exception {
    pool.start(); // opens nothing more: it begins to count its connections
    signals.start();
  }

  @Override
  public void stop() {
    signals.close();
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
