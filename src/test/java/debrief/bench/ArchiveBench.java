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

  /**
   * What one command took.
   *
   * @param mebibytes of memory at the most, as Linux counts it, without the database's
   */
  record Figure(String command, double seconds, double mebibytes) {}

  private final Path folder;

  private ArchiveBench(Path folder) {
    this.folder = folder;
  }

  public static void main(String[] arguments) throws Exception {
    int times = arguments.length == 0 ? TIMES : Integer.parseInt(arguments[0]);
    run(Files.createTempDirectory("debrief-archives"), times)
        .forEach(
            f ->
                System.out.printf(
                    "%-7s %,7d incidents %7.1f s %6.0f MiB%n",
                    f.command(), times * 10, f.seconds(), f.mebibytes()));
  }

  /**
   * @param times how often the examples are told
   */
  static List<Figure> run(Path folder, int times) throws Exception {
    ArchiveBench bench = new ArchiveBench(Files.createDirectories(folder));
    Path from = folder.resolve("from");
    Path archive = folder.resolve("archive.zip");
    bench.command(from, "demo");
    try (JarServer server = JarServer.fromClasses(from)) {
      tellAgain(server, times);
    }
    List<Figure> figures = new ArrayList<>();
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

  /** Runs a command of this program in a process of its own. */
  private Figure command(Path data, String... arguments) throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-cp",
                Program.ownClasses(),
                "debrief.Debrief"));
    command.addAll(Arrays.asList(arguments));
    command.add("config.yml");
    Path said = Files.createTempFile(folder, "said", ".log");
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile());
    builder.environment().put("DEBRIEF_DATA", data.toString());
    long before = System.nanoTime();
    Process process = builder.start();
    double most = 0;
    while (process.isAlive()) {
      most = Math.max(most, residentMiB(process.pid()));
      Thread.sleep(50);
    }
    double seconds = (System.nanoTime() - before) / 1e9;
    if (process.exitValue() != 0) {
      throw new IllegalStateException(Files.readString(said));
    }
    return new Figure(arguments[arguments.length > 1 ? 1 : 0], seconds, most);
  }

  /** The most until now; 0 where the process has just ended. */
  private static double residentMiB(long pid) throws IOException {
    Path status = Path.of("/proc/" + pid + "/status");
    if (!Files.exists(status)) {
      return 0;
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("VmHWM:"))
        .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
        .findFirst()
        .orElse(0);
  }
}
