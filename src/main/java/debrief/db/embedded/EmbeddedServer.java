package debrief.db.embedded;

import debrief.process.StartRefused;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real PostgreSQL beside this process, with its data in the {@link DataFolder}.
 *
 * <p>The library that starts it was made for tests: it switches durability off, trusts everyone and
 * deletes its data. Each of these is turned round here, and {@link Durability} watches that it
 * stays so.
 */
public final class EmbeddedServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedServer.class);
  private static final String OWNER = "debrief";
  private static final String LOCKED_DOOR =
      """
      # Written by Debrief: only this machine, only with the password.
      host all all 127.0.0.1/32 scram-sha-256
      host all all ::1/128      scram-sha-256
      """;
  private static final String OPEN_DOOR =
      """
      # Written by Debrief for the seconds in which the password is set.
      host all all 127.0.0.1/32 trust
      host all all ::1/128      trust
      """;

  private final DataFolder folder;
  private final String password;
  private final EmbeddedWatch watch;
  private volatile EmbeddedPostgres postgres;

  private EmbeddedServer(DataFolder folder, EmbeddedPostgres postgres, String password) {
    this.folder = folder;
    this.postgres = postgres;
    this.password = password;
    this.watch = new EmbeddedWatch(folder.cluster(), this::startAgain);
  }

  /**
   * @param meanwhile what may be done beside the long work of a first start
   * @throws StartRefused when the folder is in use or PostgreSQL does not come up
   */
  public static EmbeddedServer start(Path dataFolder, Runnable meanwhile) {
    DataFolder folder = DataFolder.open(dataFolder);
    try {
      stopOrphan(folder.cluster());
      folder.requireRoom();
      EmbeddedServer server = open(folder, meanwhile);
      server.watch.start();
      return server;
    } catch (IOException | SQLException | RuntimeException e) {
      closeQuietly(folder, e);
      throw e instanceof StartRefused refused
          ? refused
          : new StartRefused(
              "The embedded PostgreSQL under "
                  + folder.cluster()
                  + " did not start: "
                  + e.getMessage(),
              e);
    }
  }

  private static EmbeddedServer open(DataFolder folder, Runnable meanwhile)
      throws IOException, SQLException {
    String password = folder.password();
    Path sealed = folder.cluster().resolve("debrief.sealed");
    boolean first = !Files.exists(sealed);
    if (first) {
      // One that was cut off before the seal has acknowledged nothing: begin again.
      PostgresPrograms.delete(folder.cluster());
      LOG.info("Making the embedded database under {}", folder.cluster());
      Thread warmUp = new Thread(meanwhile, "warm-up");
      warmUp.setDaemon(true);
      warmUp.start();
    }
    EmbeddedPostgres postgres = launch(folder, password, first ? OPEN_DOOR : LOCKED_DOOR, 0);
    EmbeddedServer server = new EmbeddedServer(folder, postgres, password);
    if (first) {
      try {
        server.seal(sealed);
      } catch (IOException | SQLException | RuntimeException e) {
        postgres.close();
        throw e;
      }
    }
    return server;
  }

  /**
   * Under its old port, so that whoever knows it goes on. The library's lock is that of the server
   * which has ended; ours, on the folder, has been held all the time.
   */
  private void startAgain() throws IOException {
    Files.deleteIfExists(folder.cluster().resolve("epg-lock"));
    postgres = launch(folder, password, LOCKED_DOOR, postgres.getPort());
  }

  /**
   * @param port 0 for any that is free
   */
  private static EmbeddedPostgres launch(DataFolder folder, String password, String door, int port)
      throws IOException {
    EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder();
    PostgresPrograms.prepare(builder, folder.programs());
    EmbeddedPostgres postgres =
        builder
            .setDataDirectory(folder.cluster())
            .setCleanDataDirectory(false)
            .setRegisterShutdownHook(false)
            .setPort(port)
            .setPGStartupWait(Duration.ofSeconds(60))
            .setLocaleConfig("locale", "C")
            .setServerConfig("fsync", "on")
            .setServerConfig("synchronous_commit", "on")
            .setServerConfig("full_page_writes", "on")
            .setServerConfig("listen_addresses", "127.0.0.1")
            .setServerConfig("unix_socket_directories", "")
            .setServerConfig("max_connections", "100")
            .setServerConfig("shared_buffers", "128MB")
            .setConnectConfig("password", password)
            .setDataDirectoryCustomizer(cluster -> writeDoor(cluster, door))
            .start();
    // The library opens it to all, and what others could have changed is unpacked anew.
    OwnFolder.shut(folder.programs());
    return postgres;
  }

  private static void writeDoor(File cluster, String rules) {
    try {
      Files.writeString(cluster.toPath().resolve("pg_hba.conf"), rules);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Sets the passwords, makes our database, shuts the door and leaves a mark that it is shut. */
  private void seal(Path mark) throws IOException, SQLException {
    DataSource postgresDatabase = postgres.getPostgresDatabase();
    try (Connection connection = postgresDatabase.getConnection();
        Statement statement = connection.createStatement()) {
      // What is drawn at random from 192 bits needs no slow hash; 4096 rounds a connection would
      // be a tenth of a start.
      statement.execute("set scram_iterations = 1");
      // The password is hexadecimal and ours; these statements take no parameters.
      statement.execute("alter user postgres password '" + password + "'");
      statement.execute("create role " + OWNER + " login password '" + password + "'");
      statement.execute("create database " + OWNER + " owner " + OWNER);
      writeDoor(folder.cluster().toFile(), LOCKED_DOOR);
      try (ResultSet reloaded = statement.executeQuery("select pg_reload_conf()")) {
        reloaded.next();
      }
      try (ResultSet others =
          statement.executeQuery(
              "select count(pg_terminate_backend(pid)) from pg_stat_activity"
                  + " where pid <> pg_backend_pid() and backend_type = 'client backend'")) {
        others.next();
      }
    }
    Files.writeString(mark, "The password is set and the door is shut.\n");
  }

  /**
   * A server that was killed leaves its PostgreSQL running. We hold the folder's lock, so whoever
   * started it is gone: ask it to finish, which keeps all that it has acknowledged.
   */
  private static void stopOrphan(Path cluster) throws IOException {
    Path pidFile = cluster.resolve("postmaster.pid");
    if (!Files.exists(pidFile)) {
      return;
    }
    var lines = Files.readAllLines(pidFile);
    if (lines.isEmpty()) {
      return;
    }
    long pid = Long.parseLong(lines.get(0).strip());
    var orphan =
        ProcessHandle.of(pid)
            .filter(process -> process.info().command().orElse("").contains("postgres"));
    if (orphan.isEmpty()) {
      return;
    }
    LOG.info("Stopping the PostgreSQL (process {}) that an earlier server left running", pid);
    CompletableFuture<ProcessHandle> gone = orphan.get().onExit();
    orphan.get().destroy();
    try {
      gone.get(60, TimeUnit.SECONDS);
    } catch (TimeoutException | ExecutionException e) {
      throw new StartRefused(
          "A PostgreSQL (process "
              + pid
              + ") that an earlier server left running does not stop. Stop it by hand, then start"
              + " again.",
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StartRefused("Interrupted while waiting for process " + pid + " to stop.", e);
    }
  }

  public String url() {
    return "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/" + OWNER;
  }

  public String user() {
    return OWNER;
  }

  public String password() {
    return password;
  }

  private static void closeQuietly(DataFolder folder, Exception cause) {
    try {
      folder.close();
    } catch (IOException e) {
      cause.addSuppressed(e);
    }
  }

  @Override
  public void close() throws IOException {
    watch.stop();
    try {
      postgres.close();
    } finally {
      folder.close();
    }
  }
}
