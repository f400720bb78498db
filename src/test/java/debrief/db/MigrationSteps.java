package debrief.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import liquibase.Liquibase;
import liquibase.UpdateSummaryOutputEnum;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.ClassLoaderResourceAccessor;

/** Goes back to an earlier version of a database, and forth. */
final class MigrationSteps {
  private MigrationSteps() {}

  interface Work {
    void with(Liquibase liquibase) throws Exception;
  }

  static void run(DatabaseSettings database, Work work) throws Exception {
    try (Connection connection =
            DriverManager.getConnection(database.url(), database.user(), database.password());
        Liquibase liquibase =
            new Liquibase(
                Migrations.LIST,
                new ClassLoaderResourceAccessor(),
                new JdbcConnection(connection))) {
      liquibase.setShowSummaryOutput(UpdateSummaryOutputEnum.LOG);
      work.with(liquibase);
    }
  }

  /** Takes back a change and all that came after it. */
  static void back(DatabaseSettings database, Connection connection, String change)
      throws Exception {
    String later =
        "select count(*)::text from databasechangelog where orderexecuted >="
            + " (select orderexecuted from databasechangelog where id = '%s')";
    int changes = Integer.parseInt(one(connection, later.formatted(change)));
    assertThat(changes).as(change).isPositive();
    run(database, liquibase -> liquibase.rollback(changes, ""));
  }

  static String one(Connection connection, String sql) throws SQLException {
    try (ResultSet row = connection.createStatement().executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }
}
