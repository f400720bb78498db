package debrief.db;

import java.sql.Connection;
import java.sql.Statement;
import javax.sql.DataSource;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.UpdateSummaryOutputEnum;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.ui.LoggerUIService;

/** Brings the schema to this version's state before anything else touches it. */
public final class Migrations {
  /** The list of migrations, as Liquibase finds it on the class path. */
  public static final String LIST = "migrations/migrations.yaml";

  /** Any number will do, as long as every node takes the same one. */
  private static final long TURN = 0x6465627269656600L;

  private Migrations() {}

  /**
   * Nodes that start together take turns on an advisory lock, which PostgreSQL lets go when its
   * holder dies; Liquibase's own lock row outlives a killed process, so it is cleared once it is
   * our turn.
   */
  static void run(DataSource dataSource) {
    try (Connection turn = dataSource.getConnection();
        Connection work = dataSource.getConnection()) {
      try (Statement statement = turn.createStatement()) {
        statement.execute("select pg_advisory_lock(" + TURN + ")");
        try {
          // Liquibase talks to the console unless told to use the log.
          Scope.child(Scope.Attr.ui, new LoggerUIService(), () -> update(work));
        } finally {
          statement.execute("select pg_advisory_unlock(" + TURN + ")");
        }
      }
    } catch (Exception e) { // Liquibase's scope declares no less
      throw new StartRefused("The database could not be brought up to date: " + e.getMessage(), e);
    }
  }

  private static void update(Connection connection) throws LiquibaseException {
    try (Liquibase liquibase =
        new Liquibase(LIST, new ClassLoaderResourceAccessor(), new JdbcConnection(connection))) {
      liquibase.setShowSummaryOutput(UpdateSummaryOutputEnum.LOG);
      liquibase.forceReleaseLocks();
      liquibase.update("");
    }
  }
}
