package debrief.bench;

import debrief.web.Urls;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What a search costs among many reports, as {@link SearchData} writes them, by a fixed list of 200
 * queries: rare and common words, several, phrases, beginnings, misspelt ones and filters. In turns
 * with the server the database is asked for the twenty best by one statement, as one writes it by
 * hand. It prints the slowest. An argument says how many reports; 100,000 without.
 */
public final class SearchBench {
  private static final int QUERIES = 200;
  private static final int ROUNDS = 3;

  private static final String BY_HAND =
      """
      select d.subject, d.title, ts_rank(d.words, q) as score
      from search_document d, to_tsquery('english', ?) q
      where d.part = 0 and d.incident_visibility = 'organization' and d.words @@ q
      """;

  /**
   * A query as it is typed, and by hand.
   *
   * @param words for {@code to_tsquery}
   * @param filter SQL that begins with {@code and}, or empty
   */
  record Asked(String typed, String words, String filter) {}

  /**
   * In milliseconds.
   *
   * @param slowest the queries that took longest
   */
  record Figures(
      double median, double p95, double bareMedian, double bareP95, List<String> slowest) {}

  private record Timed(Asked asked, double ours, double bare) {}

  private final JarServer server;
  private final Connection connection;

  private SearchBench(JarServer server, Connection connection) {
    this.server = server;
    this.connection = connection;
  }

  public static void main(String[] arguments) throws Exception {
    int reports = arguments.length == 0 ? 100_000 : Integer.parseInt(arguments[0]);
    Path folder = Files.createTempDirectory("debrief-search");
    try (JarServer server = JarServer.fromClasses(folder.resolve("data"))) {
      Figures found = run(server, reports, QUERIES, ROUNDS);
      System.out.printf(
          "%d reports: median %.1f ms, p95 %.1f ms; by hand median %.1f ms, p95 %.1f ms;"
              + " of p95 %.2f%n",
          reports,
          found.median(),
          found.p95(),
          found.bareMedian(),
          found.bareP95(),
          found.p95() / found.bareP95());
      found.slowest().forEach(System.out::println);
    }
  }

  static Figures run(JarServer server, int reports, int queries, int rounds) throws Exception {
    try (Connection connection = connect(server)) {
      SearchData.seed(connection, reports);
    }
    return measure(server, queries, rounds);
  }

  static Figures measure(JarServer server, int queries, int rounds) throws Exception {
    try (Connection connection = connect(server)) {
      SearchBench bench = new SearchBench(server, connection);
      List<Timed> times = new ArrayList<>();
      for (int round = 0; round <= rounds; round++) {
        for (Asked asked : queries(queries)) {
          Timed timed = new Timed(asked, bench.ours(asked), bench.byHand(asked));
          if (round > 0) {
            times.add(timed);
          }
        }
      }
      List<Double> ours = times.stream().map(Timed::ours).toList();
      List<Double> bare = times.stream().map(Timed::bare).toList();
      return new Figures(
          Readings.median(ours),
          Readings.p95(ours),
          Readings.median(bare),
          Readings.p95(bare),
          slowest(times));
    }
  }

  private static List<String> slowest(List<Timed> times) {
    return times.stream()
        .sorted(Comparator.comparingDouble(Timed::ours).reversed())
        .limit(20)
        .map(
            timed ->
                "%8.1f ms, by hand %8.1f ms  %s"
                    .formatted(timed.ours(), timed.bare(), timed.asked().typed()))
        .toList();
  }

  private static Connection connect(JarServer server) throws Exception {
    return DriverManager.getConnection(server.jdbcUrl(), "debrief", server.password());
  }

  private double ours(Asked asked) throws Exception {
    long before = System.nanoTime();
    server.send(
        "GET",
        "/api/v1/search?limit=20&q=" + Urls.encode(asked.typed()),
        "",
        "Authorization",
        "Bearer " + JarServer.TOKEN);
    return (System.nanoTime() - before) / 1e6;
  }

  private double byHand(Asked asked) throws SQLException {
    long before = System.nanoTime();
    try (PreparedStatement statement =
        connection.prepareStatement(
            BY_HAND + asked.filter() + " order by score desc, d.subject desc limit 20")) {
      statement.setString(1, asked.words());
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          rows.getString(2);
        }
      }
    }
    return (System.nanoTime() - before) / 1e6;
  }

  /** The same for everybody, in the same order. */
  static List<Asked> queries(int count) {
    List<Asked> queries = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String common = SearchData.word(i % 40);
      String other = SearchData.word((i * 7 + 3) % 60);
      String rare = SearchData.word(200 + i * 53);
      queries.add(asked(i, common, other, rare));
    }
    return queries;
  }

  private static Asked asked(int i, String common, String other, String rare) {
    return switch (i % 8) {
      case 0 -> new Asked(rare + " ", rare, "");
      case 1 -> new Asked(common + " " + other + " ", common + " & " + other, "");
      case 2 -> new Asked("\"" + common + " " + other + "\"", common + " <-> " + other, "");
      case 3 -> {
        String beginning = rare.substring(0, 4);
        yield new Asked(common + " " + beginning, common + " & " + beginning + ":*", "");
      }
      case 4 -> {
        String misspelt = common.substring(0, 2) + common.substring(3) + "x";
        yield new Asked(misspelt + " " + other, misspelt + " & " + other + ":*", "");
      }
      case 5 ->
          new Asked(
              common + " -" + other + " service:service-" + i % 200,
              common + " & !" + other,
              " and d.services @> array['service-" + i % 200 + "']");
      case 6 ->
          new Asked(
              common + " severity:SEV1 after:2021-01-01",
              common,
              " and d.severity = 'SEV1' and d.started_at >= '2021-01-01Z'");
      default -> {
        String last = SearchData.word(i * 11 % 300);
        yield new Asked(
            String.join(" ", common, other, rare, last),
            String.join(" & ", common, other, rare, last + ":*"),
            "");
      }
    };
  }
}
