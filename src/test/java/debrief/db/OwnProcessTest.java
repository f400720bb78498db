package debrief.db;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import debrief.Debrief;
import debrief.web.json.Json;
import debrief.world.OwnJvm;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server as an operator starts it, with nothing set but its ports and its folder. */
public class OwnProcessTest {
  private static final String TOKEN = "a-first-token-for-a-server-of-its-own-0123";

  private final HttpClient http = HttpClient.newHttpClient();
  private final List<Process> started = new ArrayList<>();

  @TempDir private Path parent;

  @AfterEach
  void stop() throws InterruptedException {
    for (Process process : started) {
      process.destroy();
      assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    }
  }

  /** The data folder lies behind a space, as some do. */
  @Test
  void whatWasAcknowledgedSurvivesAKill() throws Exception {
    Path data = parent.resolve("the data");
    int port = freePort();
    Process first = start(data, port);
    awaitPage(port, first);
    assertThat(data).isDirectory();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data)))
        .isEqualTo("rwx------");
    assertThat(health(port)).isEqualTo(200);
    aStrangerIsKeptOutOfTheDatabase(data);
    aSecondServerOnTheFolderSaysWhyNot(data);

    List<String> acknowledged = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      acknowledged.add(declare(port, "Incident " + i));
    }
    first.destroyForcibly().waitFor();

    Process second = start(data, port);
    awaitPage(port, second);
    for (String ref : acknowledged) {
      assertThat(get(port, "/api/v1/incidents/" + ref).statusCode()).isEqualTo(200);
    }
  }

  private void aStrangerIsKeptOutOfTheDatabase(Path data) throws IOException {
    List<String> pidFile = Files.readAllLines(data.resolve("postgres").resolve("postmaster.pid"));
    String url = "jdbc:postgresql://127.0.0.1:" + pidFile.get(3).strip() + "/debrief";
    Assertions.assertThatThrownBy(
            () -> DriverManager.getConnection(url, "postgres", "guessed").close())
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("password authentication failed");
  }

  private void aSecondServerOnTheFolderSaysWhyNot(Path data) throws Exception {
    Process second = start(data, freePort());
    String said = new String(second.getInputStream().readAllBytes(), UTF_8);
    assertThat(second.waitFor()).isNotZero();
    assertThat(said)
        .contains("Another Debrief server is using the data folder")
        .doesNotContain("\tat ");
  }

  private Process start(Path data, int port) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(OwnJvm.brief(Debrief.class.getName(), "server", "config.yml"));
    builder.environment().put("DEBRIEF_DATA", data.toString());
    builder.environment().put("DEBRIEF_PORT", "" + port);
    builder.environment().put("DEBRIEF_ADMIN_PORT", "" + freePort());
    builder.environment().put("DEBRIEF_BOOTSTRAP_TOKEN", TOKEN);
    Process process = builder.redirectErrorStream(true).start();
    started.add(process);
    return process;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private void awaitPage(int port, Process process) throws Exception {
    Instant giveUp = Instant.now().plus(Duration.ofMinutes(2));
    while (Instant.now().isBefore(giveUp)) {
      if (!process.isAlive()) {
        throw new AssertionError(new String(process.getInputStream().readAllBytes(), UTF_8));
      }
      try {
        if (health(port) == 200) {
          return;
        }
      } catch (IOException e) {
        Thread.sleep(50); // not listening yet
      }
    }
    throw new AssertionError("no page after two minutes");
  }

  private int health(int port) throws Exception {
    return get(port, "/health").statusCode();
  }

  private HttpResponse<String> get(int port, String path) throws Exception {
    return http.send(request(port, path).build(), HttpResponse.BodyHandlers.ofString());
  }

  private String declare(int port, String title) throws Exception {
    String body = Json.text(Map.of("title", title, "startedAt", "2026-03-01T14:02:00Z"));
    HttpResponse<String> answer =
        http.send(
            request(port, "/api/v1/incidents")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(201);
    return Json.read(answer.body(), JsonNode.class).get("ref").asText();
  }

  private static HttpRequest.Builder request(int port, String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
        .header("Authorization", "Bearer " + TOKEN);
  }
}
