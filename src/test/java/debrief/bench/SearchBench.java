package debrief.bench;

import debrief.web.Urls;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What a search costs among many reports, as {@link SearchData} writes them, by a fixed list of 200
 * queries: rare and common words, several, phrases, beginnings, misspelt ones and filters. It
 * prints the slowest. An argument says how many reports; 100,000 without.
 */
public final class SearchBench {
  private static final int QUERIES = 200;
  private static final int ROUNDS = 3;

  /**
   * In milliseconds.
   *
   * @param slowest the queries that took longest
   */
  record Figures(double median, double p95, List<String> slowest) {}

  private record Timed(String query, double time) {}

  private SearchBench() {}

  public static void main(String[] arguments) throws Exception {
    int reports = arguments.length == 0 ? 100_000 : Integer.parseInt(arguments[0]);
    Path folder = Files.createTempDirectory("debrief-search");
    try (JarServer server = JarServer.fromClasses(folder.resolve("data"))) {
      Figures found = run(server, reports, QUERIES, ROUNDS);
      System.out.printf(
          "%d reports: median %.1f ms, p95 %.1f ms%n", reports, found.median(), found.p95());
      found.slowest().forEach(System.out::println);
    }
  }

  static Figures run(JarServer server, int reports, int queries, int rounds) throws Exception {
    try (Connection connection =
        DriverManager.getConnection(server.jdbcUrl(), "debrief", server.password())) {
      SearchData.seed(connection, reports);
    }
    List<Timed> times = new ArrayList<>();
    for (int round = 0; round <= rounds; round++) {
      for (String query : queries(queries)) {
        long before = System.nanoTime();
        server.send(
            "GET",
            "/api/v1/search?limit=20&q=" + Urls.encode(query),
            "",
            "Authorization",
            "Bearer " + JarServer.TOKEN);
        if (round > 0) {
          times.add(new Timed(query, (System.nanoTime() - before) / 1e6));
        }
      }
    }
    List<Double> all = times.stream().map(Timed::time).toList();
    return new Figures(
        Readings.median(all),
        Readings.p95(all),
        times.stream()
            .sorted(Comparator.comparingDouble(Timed::time).reversed())
            .limit(20)
            .map(timed -> "%8.1f ms  %s".formatted(timed.time(), timed.query()))
            .toList());
  }

  /** The same for everybody, in the same order. */
  static List<String> queries(int count) {
    List<String> queries = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String common = SearchData.word(i % 40);
      String other = SearchData.word((i * 7 + 3) % 60);
      String rare = SearchData.word(200 + i * 53);
      queries.add(
          switch (i % 8) {
            case 0 -> rare + " ";
            case 1 -> common + " " + other + " ";
            case 2 -> "\"" + common + " " + other + "\"";
            case 3 -> common + " " + rare.substring(0, 4);
            case 4 -> common.substring(0, 2) + common.substring(3) + "x " + other;
            case 5 -> common + " -" + other + " service:service-" + i % 200;
            case 6 -> common + " severity:SEV1 after:2021-01-01";
            default -> common + " " + other + " " + rare + " " + SearchData.word(i * 11 % 300);
          });
    }
    return queries;
  }
}
