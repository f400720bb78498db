package debrief.db;

import debrief.process.StartRefused;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.UpdateSummaryOutputEnum;
import liquibase.changelog.ChangeLogParameters;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.parser.ChangeLogParserFactory;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.resource.ResourceAccessor;
import liquibase.ui.LoggerUIService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the schema to this version's state before anything else touches it.
 *
 * <p>Where the last start has left a mark that says so, and nothing was rolled back since,
 * Liquibase is not even loaded: it takes longer than all the rest of a start.
 */
public final class Migrations {
  /** The list of migrations, as Liquibase finds it on the class path. */
  public static final String LIST = "migrations/migrations.yaml";

  /** Any number will do, as long as every node takes the same one. */
  private static final long TURN = 0x6465627269656600L;

  private static final Logger LOG = LoggerFactory.getLogger(Migrations.class);
  private static final Pattern FILE = Pattern.compile("file: ([^}\\s]+)");

  /** Opens a connection whose statements may take as long as a large table needs. */
  @FunctionalInterface
  interface Unhurried {
    Connection open() throws SQLException;
  }

  private Migrations() {}

  /**
   * Nodes that start together take turns on an advisory lock, which PostgreSQL lets go when its
   * holder dies; Liquibase's own lock row outlives a killed process, so it is cleared once it is
   * our turn.
   */
  static void run(DataSource pool, Unhurried unhurried) {
    try {
      String fingerprint = fingerprint();
      try (Connection look = pool.getConnection()) {
        if (isCurrent(look, fingerprint)) {
          return;
        }
      }
      try (Connection turn = unhurried.open();
          Statement statement = turn.createStatement();
          Connection work = unhurried.open()) {
        statement.execute("select pg_advisory_lock(" + TURN + ")");
        try {
          // Liquibase talks to the console unless told to use the log.
          Scope.child(Scope.Attr.ui, new LoggerUIService(), () -> update(work));
          mark(turn, fingerprint);
        } finally {
          statement.execute("select pg_advisory_unlock(" + TURN + ")");
        }
      }
    } catch (Exception e) { // Liquibase's scope declares no less
      throw new StartRefused(
          Outage.of(e).map(Outage::sentence).map(sentence -> sentence + " ").orElse("")
              + "The database could not be brought up to date: "
              + e.getMessage(),
          e);
    }
  }

  /**
   * Reads the migrations once for nothing. On a first start Liquibase's own start would come after
   * that of PostgreSQL; so the two come side by side.
   */
  static void warmUp() {
    ResourceAccessor files = new ClassLoaderResourceAccessor();
    try {
      ChangeLogParserFactory.getInstance()
          .getParser(LIST, files)
          .parse(LIST, new ChangeLogParameters(), files);
    } catch (LiquibaseException e) {
      // The real run meets the same fault a moment later, and reports it.
      LOG.debug("Not warmed up", e);
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

  /** Of the list and of every file that it names. */
  private static String fingerprint() throws IOException, NoSuchAlgorithmException {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    byte[] list = read(LIST);
    digest.update(list);
    Matcher files = FILE.matcher(new String(list, StandardCharsets.UTF_8));
    while (files.find()) {
      digest.update(read(files.group(1)));
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static byte[] read(String resource) throws IOException {
    try (InputStream in = Migrations.class.getClassLoader().getResourceAsStream(resource)) {
      if (in == null) {
        throw new IOException("no resource " + resource);
      }
      return in.readAllBytes();
    }
  }

  private static boolean isCurrent(Connection connection, String fingerprint) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      try (ResultSet there =
          statement.executeQuery("select to_regclass('schema_fingerprint') is not null")) {
        there.next();
        if (!there.getBoolean(1)) {
          return false;
        }
      }
      try (PreparedStatement mark =
          connection.prepareStatement(
              "select 1 from schema_fingerprint where fingerprint = ?"
                  + " and changes = (select count(*) from databasechangelog)")) {
        mark.setString(1, fingerprint);
        try (ResultSet row = mark.executeQuery()) {
          return row.next();
        }
      }
    }
  }

  private static void mark(Connection connection, String fingerprint) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "create table if not exists schema_fingerprint"
              + " (fingerprint text not null, changes bigint not null)");
      statement.execute("delete from schema_fingerprint");
      statement.execute("drop table if exists schema_mark"); // its name before
    }
    try (PreparedStatement mark =
        connection.prepareStatement(
            "insert into schema_fingerprint select ?, count(*) from databasechangelog")) {
      mark.setString(1, fingerprint);
      mark.executeUpdate();
    }
  }
}
