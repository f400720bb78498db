package debrief.bench;

import com.codahale.metrics.MetricRegistry;
import debrief.Services;
import debrief.access.Role;
import debrief.access.Viewer;
import debrief.crypto.SecretBox;
import debrief.db.Cursor;
import debrief.db.Database;
import debrief.db.DatabaseSettings;
import debrief.world.SqlTap;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What lists cost with 100 and with 100,000 incidents, each with a report and an action item: the
 * home page, the pages and API lists of incidents, reports and action items, first page and far
 * into the list. A server for each size; both are warm, and they take turns with every request. It
 * prints the plans that PostgreSQL chose at the end.
 */
public final class ListBench {
  private static final int FEW = 100;
  private static final int MANY = 100_000;
  private static final int REQUESTS = 100;

  /** Both sides are asked so often before the first request that counts. */
  private static final int WARM_UP = 100;

  /** A path of both servers, and its median times in milliseconds. */
  record Row(String path, double few, double many) {}

  private final JarServer server;

  ListBench(JarServer server) {
    this.server = server;
  }

  public static void main(String[] arguments) throws Exception {
    Path folder = Files.createTempDirectory("debrief-lists");
    try (JarServer small = JarServer.start(folder.resolve("few"));
        JarServer large = JarServer.start(folder.resolve("many"))) {
      System.out.printf("%-58s %10s %10s %6s%n", "milliseconds, median", FEW, MANY, "ratio");
      for (Row row : run(small, FEW, large, MANY, WARM_UP, REQUESTS)) {
        System.out.printf(
            "%-58s %10.2f %10.2f %6.2f%n",
            row.path(), row.few(), row.many(), row.many() / row.few());
      }
      System.out.println();
      new ListBench(large).plans();
    }
  }

  static List<Row> run(
      JarServer small, int few, JarServer large, int many, int warmUp, int requests)
      throws Exception {
    ListBench one = new ListBench(small);
    ListBench other = new ListBench(large);
    one.seed(1, few);
    other.seed(1, many);
    List<Row> rows = new ArrayList<>();
    Map<String, String> there = other.paths();
    for (Map.Entry<String, String> path : one.paths().entrySet()) {
      String far = there.getOrDefault(path.getKey(), path.getKey());
      List<Double> fewTimes = new ArrayList<>();
      List<Double> manyTimes = new ArrayList<>();
      for (int i = 0; i < warmUp + requests; i++) {
        double here = one.time(path.getValue());
        double beside = other.time(far);
        if (i >= warmUp) {
          fewTimes.add(here);
          manyTimes.add(beside);
        }
      }
      rows.add(new Row(path.getKey(), Readings.median(fewTimes), Readings.median(manyTimes)));
    }
    return rows;
  }

  private Connection connect() throws Exception {
    return DriverManager.getConnection(server.jdbcUrl(), "debrief", server.password());
  }

  /** Incidents with all that lists touch, by SQL: through the doors it would take an hour. */
  private void seed(int from, int to) throws Exception {
    try (Connection connection = connect();
        Statement sql = connection.createStatement()) {
      for (String statement : SEED) {
        sql.execute(statement.formatted(from, to));
      }
      sql.execute("vacuum analyze");
    }
  }

  private static final List<String> SEED =
      List.of(
          """
          insert into incident (number, title, summary, severity, origin, services, started_at,
            detected_at, resolved_at, visibility)
          select 1000 + n, 'Incident number ' || n || ' of the shop',
            'The checkout answered slowly while a queue filled, round ' || n,
            'SEV' || 1 + n %% 4, (array['internal','vendor','customer','unknown'])[1 + n %% 4],
            array[(array['checkout','search','orders','identity'])[1 + n %% 4], 'service-' || n %% 500],
            timestamptz '2020-01-01' + n * interval '20 minutes',
            timestamptz '2020-01-01' + n * interval '20 minutes' + interval '3 minutes',
            case when n %% 3 > 0 then timestamptz '2020-01-01' + n * interval '20 minutes' + interval '1 hour' end,
            case when n %% 50 = 0 then 'restricted' else 'organization' end
          from generate_series(%d, %d) n""",
          """
          insert into participant (incident_number, position, name, role, email)
          select 1000 + n, p, 'Somebody ' || n || p, 'On-call engineer', n %% 1000 || '@shop.example'
          from generate_series(%d, %d) n, generate_series(0, 1) p""",
          """
          insert into postmortem (incident_number, template, state)
          select 1000 + n, 'standard', 'published' from generate_series(%d, %d) n""",
          """
          insert into trust_tag (incident_number, principle, effect, explanation)
          select 1000 + n, (array['security','privacy','scalability','availability','reliability',
            'performance','observability'])[1 + n %% 7], 'strained', 'It was strained.'
          from generate_series(%d, %d) n""",
          """
          insert into report (slug, incident_number, title, summary, severity, origin, services,
            principles, started_at, edition, first_published_at, published_at)
          select 'incident-' || i.number, i.number, i.title, i.summary, i.severity, i.origin,
            i.services, array[(select principle from trust_tag t where t.incident_number = i.number)],
            i.started_at, 1, i.started_at + interval '3 days', i.started_at + interval '3 days'
          from incident i where i.number between 1000 + %d and 1000 + %d""",
          """
          insert into edition (slug, number, published_at)
          select r.slug, 1, r.published_at
          from report r where r.incident_number between 1000 + %d and 1000 + %d""",
          """
          insert into edition_rendering (slug, number, audience, content_format, content,
            content_hash, article)
          select r.slug, 1, 'organization', 2, json_build_object('trust', json_build_array(
              json_build_object('principle', r.principles[1], 'name', initcap(r.principles[1]),
                'effect', 'strained', 'explanation', 'It was strained.'))),
            md5(r.slug), '<p>Words.</p>'
          from report r where r.incident_number between 1000 + %d and 1000 + %d""",
          """
          insert into action_item (number, incident_number, title, team, due_on, state, created_at)
          select 1000 + n, 1000 + n, 'Promise number ' || n, (array['checkout','search','platform'])[1 + n %% 3],
            date '2020-02-01' + n / 72, (array['proposed','committed','inProgress'])[1 + n %% 3],
            timestamptz '2020-01-02' + n * interval '20 minutes'
          from generate_series(%d, %d) n""");

  private static final List<String> PATHS =
      List.of(
          "/",
          "/incidents",
          "/action-items",
          "/trust/availability",
          "/api/v1/incidents",
          "/api/v1/incidents?state=ongoing",
          "/api/v1/incidents?service=checkout",
          "/api/v1/incidents?service=service-7",
          "/api/v1/incidents?severity=SEV1&from=2020-01-01",
          "/api/v1/reports",
          "/api/v1/reports?principle=availability",
          "/api/v1/reports?q=%22number+77%22",
          "/api/v1/action-items",
          "/api/v1/action-items?state=committed",
          "/api/v1/action-items?team=checkout&overdue=true");

  /** What is asked for, by its name in the table; a cursor differs from server to server. */
  private Map<String, String> paths() {
    Map<String, String> paths = new LinkedHashMap<>();
    PATHS.forEach(path -> paths.put(path, path));
    for (String path : List.of("/api/v1/incidents", "/api/v1/reports", "/api/v1/action-items")) {
      String cursor = "";
      for (int page = 0; page < 6; page++) {
        String next =
            server.call("GET", path + "?limit=15&cursor=" + cursor, "").path("next").asText("");
        cursor = next.isEmpty() || next.equals("null") ? cursor : next;
      }
      paths.put(path + "?cursor=… (page 6)", path + "?cursor=" + cursor);
    }
    return paths;
  }

  /** In milliseconds. */
  private double time(String path) {
    long before = System.nanoTime();
    server.send("GET", path, "", "Accept", "text/html,application/json");
    return (System.nanoTime() - before) / 1e6;
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
      services.reports().newest(reader, Cursor.START, 50);
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
