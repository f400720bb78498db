package debrief.world;

import com.codahale.metrics.MetricRegistry;
import debrief.db.Database;
import debrief.db.DatabaseSettings;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/** One PostgreSQL for all tests of this JVM; each world gets a copy of a migrated template. */
final class TestDatabase {
  private static final EmbeddedPostgres POSTGRES = start();
  private static final AtomicInteger COUNT = new AtomicInteger();

  private TestDatabase() {}

  private static EmbeddedPostgres start() {
    try {
      EmbeddedPostgres postgres = EmbeddedPostgres.builder().setLocaleConfig("locale", "C").start();
      execute(postgres, "create database debrief_template");
      Database.open(settings(postgres, "debrief_template"), Path.of("unused"), new MetricRegistry())
          .stop();
      return postgres;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A new database with the schema of today and nothing in it. */
  static DatabaseSettings fresh() {
    String name = "world_" + COUNT.incrementAndGet();
    execute(POSTGRES, "create database " + name + " template debrief_template");
    return settings(POSTGRES, name);
  }

  private static DatabaseSettings settings(EmbeddedPostgres postgres, String name) {
    return new DatabaseSettings(
        "jdbc:postgresql://localhost:" + postgres.getPort() + "/" + name, "postgres", "", 8);
  }

  private static void execute(EmbeddedPostgres postgres, String sql) {
    try (Connection connection = postgres.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  static void execute(DatabaseSettings database, String sql) {
    try (Connection connection =
            java.sql.DriverManager.getConnection(database.url(), database.user(), "");
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
