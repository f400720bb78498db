package debrief.bench;

import com.codahale.metrics.MetricRegistry;
import debrief.Services;
import debrief.access.Role;
import debrief.access.Viewer;
import debrief.crypto.SecretBox;
import debrief.db.Cursor;
import debrief.db.Database;
import debrief.db.DatabaseSettings;
import debrief.report.ReportFilter;
import debrief.world.SqlTap;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * What lists cost with 1,000 and with 100,000 incidents, as {@link ListData} writes them: the home
 * page, what waits, the pages and API lists of incidents, reports and action items, filtered and in
 * every order, first page and far into the list; for an administrator and for an author. A server
 * for each size; both are warm, and they take turns with every request. It prints the plans that
 * PostgreSQL chose at the end. An argument is an expression for the paths to ask for; all without.
 */
public final class ListBench {
  private static final int FEW = 1_000;
  private static final int MANY = 100_000;
  private static final int REQUESTS = 60;

  /** Both sides are asked so often before the first request that counts. */
  private static final int WARM_UP = 20;

  /** In milliseconds. */
  record Times(double median, double p95) {
    static Times of(List<Double> times) {
      return new Times(Readings.median(times), Readings.p95(times));
    }
  }

  /** A path of both servers, and what it took somebody of a role. */
  record Row(String path, String who, Times few, Times many) {}

  private final JarServer server;

  ListBench(JarServer server) {
    this.server = server;
  }

  public static void main(String[] arguments) throws Exception {
    Path folder = Files.createTempDirectory("debrief-lists");
    try (JarServer small = JarServer.start(folder.resolve("few"));
        JarServer large = JarServer.start(folder.resolve("many"))) {
      System.out.printf(
          "%-60s %-13s %8s %8s %8s %8s %6s%n",
          "milliseconds", "for", FEW, "p95", MANY, "p95", "ratio");
      Pattern paths = Pattern.compile(arguments.length == 0 ? "" : arguments[0]);
      run(small, FEW, large, MANY, WARM_UP, REQUESTS, paths, ListBench::print);
      System.out.println();
      new ListBench(large).plans();
    }
  }

  private static void print(Row row) {
    System.out.printf(
        "%-60s %-13s %8.1f %8.1f %8.1f %8.1f %6.2f%n",
        row.path(),
        row.who(),
        row.few().median(),
        row.few().p95(),
        row.many().median(),
        row.many().p95(),
        row.many().median() / row.few().median());
  }

  static void run(
      JarServer small,
      int few,
      JarServer large,
      int many,
      int warmUp,
      int requests,
      Pattern paths,
      Consumer<Row> receiver)
      throws Exception {
    ListBench one = new ListBench(small);
    ListBench other = new ListBench(large);
    one.seed(few);
    other.seed(many);
    for (ListData.Someone who : List.of(ListData.ADMINISTRATOR, ListData.AUTHOR)) {
      Map<String, String> there = other.paths(who);
      for (Map.Entry<String, String> path : one.paths(who).entrySet()) {
        if (!paths.matcher(path.getKey()).find()) {
          continue;
        }
        String far = there.getOrDefault(path.getKey(), path.getKey());
        List<Double> fewTimes = new ArrayList<>();
        List<Double> manyTimes = new ArrayList<>();
        for (int i = 0; i < warmUp + requests; i++) {
          double here = one.time(who, path.getValue());
          double beside = other.time(who, far);
          if (i >= warmUp) {
            fewTimes.add(here);
            manyTimes.add(beside);
          }
        }
        receiver.accept(
            new Row(path.getKey(), who.role(), Times.of(fewTimes), Times.of(manyTimes)));
      }
    }
  }

  private void seed(int incidents) throws Exception {
    try (Connection connection = connect()) {
      ListData.seed(connection, incidents);
    }
  }

  private Connection connect() throws Exception {
    return DriverManager.getConnection(server.jdbcUrl(), "debrief", server.password());
  }

  /** What is asked for, by its name in the table; a cursor differs from server to server. */
  private Map<String, String> paths(ListData.Someone who) {
    Map<String, String> paths = new LinkedHashMap<>();
    ListPaths.ALL.forEach(path -> paths.put(path, path));
    String list = "/api/v1/incidents?limit=1";
    String newest = server.call("GET", list, "", headers(who)).at("/items/0/ref").asText();
    paths.put("/api/v1/incidents/INC-…/similar", "/api/v1/incidents/" + newest + "/similar");
    for (String path : List.of("/api/v1/incidents", "/api/v1/reports", "/api/v1/action-items")) {
      String cursor = "";
      for (int page = 0; page < 6; page++) {
        String next =
            server
                .call("GET", path + "?limit=15&cursor=" + cursor, "", headers(who))
                .path("next")
                .asText("");
        cursor = next.isEmpty() || next.equals("null") ? cursor : next;
      }
      paths.put(path + "?cursor=… (page 6)", path + "?cursor=" + cursor);
    }
    return paths;
  }

  /** In milliseconds. */
  private double time(ListData.Someone who, String path) {
    long before = System.nanoTime();
    server.send("GET", path, "", headers(who));
    return (System.nanoTime() - before) / 1e6;
  }

  private static String[] headers(ListData.Someone who) {
    return new String[] {
      "Accept", "text/html,application/json", "Authorization", "Bearer " + who.token()
    };
  }

  /** The statements that the doors send for first pages, explained on the large database. */
  void plans() throws Exception {
    DatabaseSettings settings =
        new DatabaseSettings(server.jdbcUrl(), "debrief", server.password(), 2);
    Database database = Database.open(settings, Path.of("unused"), new MetricRegistry());
    try {
      Services services = Services.build(database, SecretBox.of("", ""), Clock.systemUTC());
      Viewer reader = Viewer.signedIn("nobody", "Reader", Role.reader, List.of());
      SqlTap tap = SqlTap.on(database.jdbi());
      services.incidents().list(reader, debrief.incident.IncidentFilter.ALL, Cursor.START, 50);
      explain("incidents", tap.take());
      services.reports().list(reader, ReportFilter.ALL, Cursor.START, 50);
      explain("reports", tap.take());
      services
          .actionLists()
          .list()
          .page(
              reader,
              debrief.action.list.ActionFilter.ALL,
              debrief.action.list.ActionSort.NEWEST,
              null,
              50);
      explain("action items", tap.take());
    } finally {
      database.stop();
    }
  }

  private void explain(String what, List<SqlTap.Statement> statements) throws Exception {
    for (SqlTap.Statement statement : statements) {
      try (Connection connection = connect();
          PreparedStatement explain =
              statement.prepare(connection, "explain (analyze, buffers, costs off) ")) {
        statement.bindAgain(explain);
        System.out.println("-- " + what);
        try (var rows = explain.executeQuery()) {
          while (rows.next()) {
            System.out.println("   " + rows.getString(1));
          }
        }
      }
    }
  }
}
