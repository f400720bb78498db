package debrief.db.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import debrief.Debrief;
import debrief.db.DatabaseSettings;
import debrief.web.json.Json;
import debrief.world.Await;
import debrief.world.Client;
import debrief.world.Client.Answer;
import debrief.world.OwnJvm;
import debrief.world.World;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server whose disk fills up, on a small file system of its own. */
class FullDiskTest {
  private static final Duration SAYS_SO = Duration.ofSeconds(3);

  @TempDir private Path parent;
  private Path disk;
  private boolean mounted;

  @BeforeEach
  void mount() throws Exception {
    disk = Files.createDirectory(parent.resolve("disk"));
    mounted = run("mount", "-t", "tmpfs", "-o", "size=256m", "debrief-test", disk.toString());
    if (!mounted) {
      System.out.println("SKIPPED: FullDiskTest needs the right to mount a tmpfs");
    }
    Assumptions.assumeTrue(mounted, "no right to mount a tmpfs");
  }

  @AfterEach
  void unmount() throws Exception {
    if (mounted) {
      run("umount", "-l", disk.toString());
    }
  }

  private static boolean run(String... command) throws Exception {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      process.getInputStream().readAllBytes();
      return process.waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  private void fill() throws IOException {
    byte[] block = new byte[1 << 12];
    try (OutputStream out = Files.newOutputStream(disk.resolve("filler"))) {
      while (true) {
        out.write(block);
      }
    } catch (IOException e) {
      assertThat(e.getMessage()).contains("No space left");
    }
  }

  private void makeRoom() throws IOException {
    Files.delete(disk.resolve("filler"));
  }

  /** A server with its own PostgreSQL, as an operator's first start makes it. */
  private static World embedded(Path folder) {
    return World.at(
        new DatabaseSettings("", "", "", 8), World.ADMIN_TOKEN, "dataFolder", folder.toString());
  }

  private static Answer declare(World world, String title) {
    byte[] noise = new byte[20_000];
    new Random(title.hashCode()).nextBytes(noise);
    return world
        .admin()
        .post(
            "/api/v1/incidents",
            Json.text(
                Map.of(
                    "title",
                    title,
                    "startedAt",
                    "2026-03-01T14:02:00Z",
                    "summary",
                    java.util.Base64.getEncoder().encodeToString(noise))));
  }

  private static Answer untilRefused(World world) {
    for (int i = 0; i < 3_000; i++) {
      Answer answer = declare(world, "Filling " + i);
      if (answer.status() != 201) {
        return answer;
      }
    }
    throw new AssertionError("the disk was never full");
  }

  private static int health(World world) {
    return world.stranger().get("/health").status();
  }

  @Test
  void whatCannotBeSavedIsSaidAndAllGoesOnWhenThereIsRoomAgain() throws Exception {
    try (World world = embedded(disk.resolve("data"))) {
      String kept = declare(world, "Before").json().path("ref").asText();
      fill();
      Await.within(SAYS_SO, "/health says so", () -> health(world) == 503);
      assertThat(world.stranger().get("/health").json().path("reason").asText())
          .isEqualTo("The disk of the database is full.");
      assertThat(Client.anonymous(world.adminUrl()).get("/healthcheck").text())
          .contains("The disk of the database is full.");
      Answer refused = untilRefused(world);
      assertThat(refused.status()).as(refused.text()).isEqualTo(503);
      assertThat(refused.text()).contains("disk of the database is full", "Nothing was saved");
      assertThat(refused.header("Retry-After")).isNotEmpty();
      assertThat(world.admin().get("/api/v1/incidents/" + kept).status()).isEqualTo(200);
      makeRoom();
      Await.within(SAYS_SO, "/health is well", () -> health(world) == 200);
      assertThat(declare(world, "After").status()).isEqualTo(201);

      fill();
      panic(disk.resolve("data"));
      Await.until("/health says so", () -> health(world) == 503);
      assertThat(declare(world, "In between").status()).isEqualTo(503);
      makeRoom();
      Await.within(Duration.ofSeconds(30), "it is started again", () -> health(world) == 200);
      assertThat(world.admin().get("/api/v1/incidents/" + kept).status()).isEqualTo(200);
      assertThat(declare(world, "After all").status()).isEqualTo(201);
    }
  }

  /** Has PostgreSQL begin new segments of its log until there is no room, which ends it. */
  private static void panic(Path data) throws Exception {
    Path pid = data.resolve("postgres").resolve("postmaster.pid");
    String url = "jdbc:postgresql://127.0.0.1:" + Files.readAllLines(pid).get(3).strip();
    String password = Files.readString(data.resolve("password")).strip();
    for (int i = 0; i < 40 && EmbeddedWatch.isRunning(data.resolve("postgres")); i++) {
      try (Connection connection =
              DriverManager.getConnection(url + "/debrief", "postgres", password);
          Statement statement = connection.createStatement()) {
        statement.execute("select pg_logical_emit_message(false, 'test', 'x'), pg_switch_wal()");
      } catch (SQLException e) {
        Thread.sleep(100); // it is on its way down
      }
    }
    Await.until("PostgreSQL has ended", () -> isDown(data));
  }

  private static boolean isDown(Path data) {
    try {
      return !EmbeddedWatch.isRunning(data.resolve("postgres"));
    } catch (IOException e) {
      return false;
    }
  }

  @Test
  void aStartOnAFullDiskSaysSoAndEnds() throws Exception {
    fill();
    ProcessBuilder builder =
        new ProcessBuilder(OwnJvm.brief(Debrief.class.getName(), "server", "config.yml"));
    builder.environment().put("DEBRIEF_DATA", disk.resolve("data").toString());
    builder.environment().put("DEBRIEF_PORT", "0");
    builder.environment().put("DEBRIEF_ADMIN_PORT", "0");
    Process process = builder.redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).isEqualTo(1);
    assertThat(said).contains("Debrief did not start. The disk that holds").doesNotContain("\tat ");
  }
}
