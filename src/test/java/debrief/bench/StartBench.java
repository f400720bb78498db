package debrief.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * How long a server takes to its first page, and what CPU time that costs Java: in an empty folder,
 * in one that is there, and with the archive of classes that the operators' guide tells of. Takes
 * the path of another jar and the folder of its {@code config.yml}; it starts in turns with ours.
 */
final class StartBench {
  /** One start, in seconds. */
  record Figure(double wall, double cpu) {}

  /** How a server is started on a folder; with what Java is told besides. */
  interface Starter {
    JarServer start(Path data, List<String> flags) throws IOException;
  }

  private static final Path ARGUMENTS = Path.of("docs", "start.args");

  private StartBench() {}

  public static void main(String[] arguments) throws IOException {
    Map<String, Starter> jars = new LinkedHashMap<>();
    if (arguments.length > 0) {
      Path other = Path.of(arguments[0]);
      Path folder = Path.of(arguments[1]);
      jars.put("other", (data, flags) -> JarServer.of(other, folder, data, flags));
    }
    Path ours = Path.of("target", "debrief.jar");
    jars.put("ours", (data, flags) -> JarServer.of(ours, Path.of(""), data, flags));
    run(jars, new Effort(5, 0, 0)).forEach(StartBench::print);
  }

  /** All starts of all sides; those with the archive are ours alone, and come last. */
  static Map<String, List<Figure>> run(Map<String, Starter> sides, Effort effort)
      throws IOException {
    Map<String, List<Figure>> found = new LinkedHashMap<>();
    Starter ours = Objects.requireNonNull(sides.get("ours"));
    Path folder = Files.createTempDirectory("debrief-start");
    Path archive = folder.resolve("classes.jsa");
    List<String> quick = new ArrayList<>(List.of("-XX:SharedArchiveFile=" + archive));
    for (String line : Files.readAllLines(ARGUMENTS)) {
      if (line.startsWith("-XX:Tier")) {
        quick.add(line);
      }
    }
    for (int round = 0; round < effort.rounds(); round++) {
      for (var side : sides.entrySet()) {
        Path data = folder.resolve(side.getKey() + round);
        note(found, side.getKey() + ", first start", side.getValue(), data, List.of());
        note(found, side.getKey() + ", second start", side.getValue(), data, List.of());
      }
      Path data = folder.resolve("ours" + round);
      if (round == 0) {
        ours.start(data, List.of("-XX:ArchiveClassesAtExit=" + archive)).close();
      }
      note(found, "ours, with the archive", ours, data, quick);
    }
    return found;
  }

  private static void note(
      Map<String, List<Figure>> found, String what, Starter starter, Path data, List<String> flags)
      throws IOException {
    try (JarServer server = starter.start(data, flags)) {
      Figure figure = new Figure(server.startUp().toMillis() / 1000.0, server.cpuSeconds());
      found.computeIfAbsent(what, none -> new ArrayList<>()).add(figure);
    }
  }

  private static void print(String what, List<Figure> figures) {
    System.out.printf(
        "%-24s %5.1f s, %5.2f s of CPU%n",
        what,
        Readings.median(figures.stream().map(Figure::wall).toList()),
        Readings.median(figures.stream().map(Figure::cpu).toList()));
  }
}
