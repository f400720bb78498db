package debrief.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How long a whole archive takes out of one server and into an empty one, and what memory the
 * commands need for it, with 256 MB of heap: the worked examples, told over and over by SQL. Takes
 * how often, 1,000 times the ten of them unless said otherwise.
 */
final class ArchiveBench {
  private static final int TIMES = 1_000;

  /** What hangs on an incident, in the order in which it may be written. */
  private static final List<String> TABLES =
      List.of(
          "incident",
          "participant",
          "timeline_entry",
          "postmortem",
          "section",
          "section_revision",
          "factor",
          "lesson",
          "trust_tag",
          "action_item",
          "action_history",
          "report",
          "edition",
          "edition_rendering",
          "edition_file");

  /** What tells a copy apart from what it was made of; the rest is the same. */
  private static final Map<String, String> OTHERWISE =
      Map.of(
          "number", "%1$s + 1000 * n",
          "incident_number", "%1$s + 1000 * n",
          "action_number", "%1$s + 1000 * n",
          "id", "%1$s || '-' || n",
          "slug", "rtrim(left(%1$s, 50), '-') || '-again-' || n");

  private final Path folder;
  private final List<String> flags;

  private ArchiveBench(Path folder, List<String> flags) {
    this.folder = folder;
    this.flags = flags;
  }

  public static void main(String[] arguments) throws Exception {
    int times = arguments.length == 0 ? TIMES : Integer.parseInt(arguments[0]);
    run(Files.createTempDirectory("debrief-archives"), times, List.of())
        .forEach(
            f ->
                System.out.printf(
                    "%-7s %,7d incidents %7.1f s %6.0f MiB%n",
                    f.command(), times * 10, f.seconds(), f.mebibytes()));
  }

  /**
   * @param times how often the examples are told
   * @param flags for Java, besides that of the heap
   */
  static List<MeasuredCommand.Figure> run(Path folder, int times, List<String> flags)
      throws Exception {
    ArchiveBench bench = new ArchiveBench(Files.createDirectories(folder), flags);
    Path from = folder.resolve("from");
    Path archive = folder.resolve("archive.zip");
    bench.command(from, "demo");
    try (JarServer server = JarServer.fromClasses(from, flags)) {
      tellAgain(server, times);
    }
    List<MeasuredCommand.Figure> figures = new ArrayList<>();
    figures.add(bench.command(from, "archive", "export", archive.toString()));
    figures.add(bench.command(folder.resolve("to"), "archive", "import", archive.toString()));
    System.out.printf("%,d bytes%n", Files.size(archive));
    return figures;
  }

  private static void tellAgain(JarServer server, int times) throws SQLException, IOException {
    try (Connection database =
            DriverManager.getConnection(server.jdbcUrl(), "debrief", server.password());
        Statement statement = database.createStatement()) {
      for (String table : TABLES) {
        List<String> columns = columns(statement, table);
        String values =
            columns.stream()
                .map(
                    column ->
                        OTHERWISE
                            .getOrDefault(
                                table.startsWith("edition") && column.equals("number")
                                    ? ""
                                    : column,
                                "%1$s")
                            .formatted("t.\"" + column + "\""))
                .collect(Collectors.joining(", "));
        statement.execute(
            "insert into %s (\"%s\") select %s from %s t, generate_series(1, %d) n"
                .formatted(table, String.join("\", \"", columns), values, table, times - 1));
      }
    }
  }

  private static List<String> columns(Statement statement, String table) throws SQLException {
    List<String> columns = new ArrayList<>();
    try (ResultSet rows =
        statement.executeQuery(
            "select column_name from information_schema.columns where table_name = '"
                + table
                + "' and is_generated = 'NEVER' and is_identity = 'NO' order by ordinal_position")) {
      while (rows.next()) {
        columns.add(rows.getString(1));
      }
    }
    return columns;
  }

  private MeasuredCommand.Figure command(Path data, String... arguments) throws Exception {
    List<String> all = new ArrayList<>(Arrays.asList(arguments));
    all.add("config.yml");
    String name = arguments[arguments.length > 1 ? 1 : 0];
    List<String> java = new ArrayList<>(flags);
    java.add("-Xmx256m");
    return MeasuredCommand.run(name, folder, data, java, all.toArray(new String[0]));
  }
}
