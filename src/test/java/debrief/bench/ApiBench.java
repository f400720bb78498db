package debrief.bench;

import com.fasterxml.jackson.databind.JsonNode;
import debrief.web.json.Json;
import debrief.world.Client;
import debrief.world.SqlTap;
import debrief.world.World;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.io.IOException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Jdbi;

/**
 * Reading through the API and its pages, each beside an empty resource of the same server whose
 * only work is the same SQL through bare JDBC: what is lost between the two is what our code, JDBI,
 * JSON and templates cost. The two take turns, and the load generator shares the machine with them.
 */
public final class ApiBench {
  private static final int CONNECTIONS = 8;

  private static final Effort FULL = new Effort(5, 4, 20);

  /** A path, and how its rate compares. */
  record Row(String name, int statements, double ours, double bare, double ratio) {}

  private final World world;
  private final Effort effort;

  private ApiBench(World world, Effort effort) {
    this.world = world;
    this.effort = effort;
  }

  public static void main(String[] arguments) throws Exception {
    System.out.printf(
        "%-28s %10s %12s %12s %6s%n", "path", "statements", "Debrief/s", "bare SQL/s", "ratio");
    for (Row row : measure(FULL, 60)) {
      System.out.printf(
          "%-28s %10d %,12.0f %,12.0f %6.2f%n",
          row.name(), row.statements(), row.ours(), row.bare(), row.ratio());
    }
    System.exit(0); // the tests' database ends with the process
  }

  /**
   * @param others incidents besides the one that is read
   */
  static List<Row> measure(Effort effort, int others) throws Exception {
    try (World world = World.with(new BareSql())) {
      BareSql.jdbi = world.jdbi();
      return new ApiBench(world, effort).rows(others);
    }
  }

  private List<Row> rows(int others) throws Exception {
    String ref = incident();
    for (int i = 0; i < others; i++) {
      incident();
    }
    Map<String, String> paths = new LinkedHashMap<>();
    paths.put("me", "/api/v1/me");
    paths.put("incident", "/api/v1/incidents/" + ref);
    paths.put("section", "/api/v1/incidents/" + ref + "/postmortem/sections/summary");
    paths.put("incident-page", "/incidents/" + ref);
    paths.put("list", "/api/v1/incidents");
    paths.put("list-page", "/incidents");
    List<Row> rows = new ArrayList<>();
    for (Map.Entry<String, String> path : paths.entrySet()) {
      rows.add(row(path.getKey(), path.getValue()));
    }
    return rows;
  }

  private Row row(String name, String path) throws IOException {
    Client reader = world.admin();
    reader.get(path);
    SqlTap tap = world.tap();
    reader.get(path);
    tap.off();
    List<SqlTap.Statement> statements = tap.take();
    BareSql.CASES.put(name, statements);
    String ours = world.url() + path;
    String bare = world.url() + "/bare/" + name;
    if (effort.warms()) {
      load(ours, effort.warmUp());
      load(bare, effort.warmUp());
    }
    List<Double> our = new ArrayList<>();
    List<Double> their = new ArrayList<>();
    List<Double> ratios = new ArrayList<>();
    for (int round = 0; round < effort.rounds(); round++) {
      our.add(load(ours, effort.seconds()));
      their.add(load(bare, effort.seconds()));
      ratios.add(our.get(round) / their.get(round));
    }
    return new Row(
        name,
        statements.size(),
        Readings.median(our),
        Readings.median(their),
        Readings.median(ratios));
  }

  /** An incident with a timeline, a draft and an action item. */
  private String incident() {
    Client admin = world.admin();
    String ref =
        admin
            .post(
                "/api/v1/incidents",
                Json.text(
                    Map.of(
                        "title",
                        "Checkout answered 503 for 14 minutes",
                        "startedAt",
                        "2026-03-01T14:02:00Z",
                        "services",
                        List.of("checkout"),
                        "participants",
                        List.of(Map.of("name", "Ada Byron", "role", "On-call engineer")))))
            .json()
            .path("ref")
            .asText();
    String path = "/api/v1/incidents/" + ref;
    for (int i = 0; i < 12; i++) {
      admin.post(
          path + "/timeline",
          "{\"occurredAt\":\"2026-03-01T14:%02d:00Z\",\"kind\":\"alert\",\"text\":\"Queue *depth* over %d\"}"
              .formatted(10 + i, i * 100));
    }
    admin.post(path + "/postmortem", "{\"template\":\"standard\"}");
    JsonNode item =
        admin.post(path + "/action-items", "{\"title\":\"Alert on queue depth\"}").json();
    return item.path("incident").asText(ref);
  }

  private static double load(String url, int seconds) throws IOException {
    String output =
        Program.run(
            List.of(
                "wrk",
                "-t1",
                "-c" + CONNECTIONS,
                "-d" + seconds + "s",
                "-H",
                "Authorization: Bearer " + World.ADMIN_TOKEN,
                "-H",
                "Accept: text/html, application/json",
                url));
    Program.refuseErrors(output);
    return Program.requestsPerSecond(output);
  }

  /** Sends what a path was heard to send, reads every value of every row, and answers a word. */
  @Path("/bare/{name}")
  public static final class BareSql {
    private static final Map<String, List<SqlTap.Statement>> CASES = new ConcurrentHashMap<>();
    private static Jdbi jdbi = Jdbi.create("jdbc:none");

    @GET
    public String run(@PathParam("name") String name) throws SQLException {
      return jdbi.withHandle(
          handle -> {
            int values = 0;
            for (SqlTap.Statement statement : CASES.getOrDefault(name, List.of())) {
              try (PreparedStatement prepared = statement.prepare(handle.getConnection(), "")) {
                statement.bindAgain(prepared);
                values += prepared.execute() ? read(prepared.getResultSet()) : 0;
              }
            }
            return "read " + values;
          });
    }

    private static int read(ResultSet rows) throws SQLException {
      int values = 0;
      int columns = rows.getMetaData().getColumnCount();
      while (rows.next()) {
        for (int i = 1; i <= columns; i++) {
          values += rows.getObject(i) == null ? 0 : 1;
        }
      }
      return values;
    }
  }
}
