package debrief.bench;

import debrief.bench.siege.Attack;
import debrief.bench.siege.Fill;
import debrief.bench.siege.Scenario;
import debrief.bench.siege.Scenarios;
import debrief.bench.siege.Target;
import debrief.web.json.Json;
import debrief.world.World;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Attacks the jar with 256 MB of heap, on loopback, kind after kind, and prints how somebody who
 * reads and saves meanwhile was answered, and when memory was back; then makes one of two nodes
 * deaf, and lets a reader send texts that cost much. Two arguments may be given: how many
 * connections (at most 2,000) and for how many seconds (at most 120) each kind lasts.
 */
public final class Siege {
  private static final int MOST_CONNECTIONS = 2_000;
  private static final int MOST_SECONDS = 120;
  private static final int MEMORY_SECONDS = 60;
  private static final double AS_BEFORE = 1.15;

  private Siege() {}

  public static void main(String[] arguments) throws Exception {
    int count = bounded(arguments, 0, 400, MOST_CONNECTIONS);
    Duration lasting = Duration.ofSeconds(bounded(arguments, 1, 30, MOST_SECONDS));
    Path folder = Files.createTempDirectory("debrief-siege");
    try (JarServer server = JarServer.start(folder.resolve("data"))) {
      server.draft("Under siege");
      fill(server);
      Target target = new Target(server.port(), reader(server), JarServer.TOKEN);
      Attack.calm(target, Duration.ofSeconds(10)); // warms it up
      System.out.println("calm             " + Attack.calm(target, Duration.ofSeconds(10)));
      for (Scenario scenario : Scenarios.ALL) {
        besiege(server, scenario, target, count, lasting);
      }
    }
    System.out.println("a node that does not hear the other");
    DeafNode.run(2, System.out);
    System.out.println("texts that cost much");
    try (World world = World.empty()) {
      System.out.println(CostlyTexts.run(world, lasting));
    }
    System.exit(0); // the tests' database ends with the process
  }

  private static void besiege(
      JarServer server, Scenario scenario, Target target, int count, Duration lasting)
      throws IOException {
    double before = server.heapMiB();
    Attack attack = Attack.run(scenario, target, count, lasting);
    long ended = System.nanoTime();
    double after = server.heapMiB();
    double now = after;
    while (now > before * AS_BEFORE && seconds(ended) < MEMORY_SECONDS) {
      now = server.heapMiB();
    }
    System.out.println(attack);
    System.out.printf(
        "%16s live heap before %.0f MiB, after %.0f MiB, %.0f MiB after %.0f s%n",
        "", before, after, now, seconds(ended));
    attack.bystander().failures().stream().distinct().limit(5).forEach(System.out::println);
  }

  private static double seconds(long since) {
    return (System.nanoTime() - since) / 1e9;
  }

  private static int bounded(String[] arguments, int index, int otherwise, int most) {
    int value = arguments.length > index ? Integer.parseInt(arguments[index]) : otherwise;
    return Math.max(1, Math.min(value, most));
  }

  /** The token of somebody who may only read and export. */
  private static String reader(JarServer server) {
    String id =
        server
            .call(
                "POST",
                "/api/v1/people",
                Json.text(Map.of("name", "A reading service", "role", "reader", "kind", "service")))
            .path("id")
            .asText();
    return server
        .call(
            "POST",
            "/api/v1/people/" + id + "/tokens",
            Json.text(Map.of("name", "siege", "scopes", List.of("read", "export"))))
        .path("token")
        .asText();
  }

  private static void fill(JarServer server) throws Exception {
    try (Connection connection =
            DriverManager.getConnection(server.jdbcUrl(), "debrief", server.password());
        Statement statement = connection.createStatement()) {
      Fill.items(
          sql -> {
            try {
              statement.execute(sql);
            } catch (SQLException e) {
              throw new IllegalStateException(e);
            }
          });
    }
  }
}
