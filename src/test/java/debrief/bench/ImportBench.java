package debrief.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * How long a folder of documents takes to come in by the command {@code import}, again when nothing
 * has changed, and until search finds all of it (the server does that beside its work), with 512 MB
 * of heap. The documents are made here, about 5 KB each. Takes how many, 10,000 unless said
 * otherwise.
 */
final class ImportBench {
  private static final int MANY = 10_000;
  private static final String HEAP = "-Xmx512m";

  private static final List<String> WORDS =
      List.of(
          "checkout",
          "queue",
          "replica",
          "deploy",
          "cache",
          "latency",
          "alert",
          "certificate",
          "database",
          "timeout",
          "retry",
          "region",
          "node",
          "disk",
          "customer",
          "mail",
          "search",
          "index",
          "gateway",
          "token",
          "the",
          "a",
          "of",
          "and",
          "was",
          "were",
          "behind",
          "after",
          "until",
          "again",
          "slow",
          "full",
          "restarted",
          "noticed",
          "found",
          "increased");

  private ImportBench() {}

  public static void main(String[] arguments) throws Exception {
    int many = arguments.length == 0 ? MANY : Integer.parseInt(arguments[0]);
    run(Files.createTempDirectory("debrief-imports"), many, List.of())
        .forEach(
            f ->
                System.out.printf(
                    "%-9s %,7d documents %7.1f s %6.0f MiB%n",
                    f.command(), many, f.seconds(), f.mebibytes()));
  }

  /**
   * @param flags for Java, besides that of the heap
   */
  static List<MeasuredCommand.Figure> run(Path folder, int many, List<String> flags)
      throws Exception {
    Path documents = Files.createDirectories(folder.resolve("documents"));
    long bytes = write(documents, many);
    System.out.printf("%,d documents, %,d bytes%n", many, bytes);
    Path data = folder.resolve("data");
    List<String> java = new ArrayList<>(flags);
    java.add(HEAP);
    List<MeasuredCommand.Figure> figures = new ArrayList<>();
    for (String name : List.of("import", "unchanged")) {
      figures.add(
          MeasuredCommand.run(
              name, folder, data, java, "import", documents.toString(), "config.yml"));
    }
    figures.add(
        MeasuredCommand.run("search", folder, data, java, "search", "rebuild", "config.yml"));
    return figures;
  }

  private static long write(Path folder, int many) throws IOException {
    Random random = new Random(7);
    long bytes = 0;
    for (int i = 0; i < many; i++) {
      Path year = Files.createDirectories(folder.resolve("20" + (10 + i % 15)));
      String text = document(random, i);
      bytes += text.length();
      Files.writeString(year.resolve("%05d.md".formatted(i)), text);
    }
    return bytes;
  }

  private static String document(Random random, int number) {
    int year = 2010 + number % 15;
    int month = 1 + random.nextInt(12);
    int day = 1 + random.nextInt(28);
    String date = "%d-%02d-%02d".formatted(year, month, day);
    StringBuilder text = new StringBuilder();
    text.append("# ").append(sentence(random, 6)).append(" (").append(number).append(")\n\n");
    text.append("Severity: SEV-").append(1 + random.nextInt(4)).append("\nDate: ").append(date);
    text.append("\n\n## Summary\n\n").append(paragraph(random, 5));
    text.append("\n\n## Impact\n\n").append(paragraph(random, 4)).append("\n\n## Timeline\n\n");
    int minute = random.nextInt(400);
    for (int i = 0; i < 10; i++) {
      minute += 1 + random.nextInt(12);
      text.append("- %s %02d:%02d UTC ".formatted(date, minute / 60, minute % 60))
          .append(sentence(random, 14))
          .append('\n');
    }
    for (String heading :
        List.of("Root cause", "Resolution", "What went well", "Lessons learned")) {
      text.append("\n## ").append(heading).append("\n\n").append(paragraph(random, 6)).append('\n');
    }
    text.append("\n## Action items\n\n");
    for (int i = 0; i < 5; i++) {
      text.append("- [ ] Add ").append(sentence(random, 8)).append('\n');
    }
    return text.toString();
  }

  private static String paragraph(Random random, int sentences) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < sentences; i++) {
      text.append(sentence(random, 16)).append(i % 3 == 2 ? ".\n" : ". ");
    }
    return text.toString().strip();
  }

  private static String sentence(Random random, int words) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < words; i++) {
      text.append(i == 0 ? "" : " ").append(WORDS.get(random.nextInt(WORDS.size())));
    }
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
