package debrief.bench;

import debrief.noego.AdversarialTexts;
import debrief.noego.Review;
import debrief.redaction.Named;
import debrief.world.ThreadCpuTime;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What the review costs: the first text, 10 KB warm at the median, the heap that stays, texts made
 * to cost much; beside {@code alex}, {@code write-good} and {@code languagetool} where they are on
 * the path, each as a program of its own on the same text (so their figures hold their start, as
 * does that of our own command). {@code ReviewBench [TEXT.md]}: without a text, an invented one.
 */
public final class ReviewBench {
  private static final int WARM = 300;

  /** Milliseconds of the first sentence and of 10 KB when warm, megabytes of heap that stay. */
  record Figures(double first, double warm, double heap) {}

  private static final int SIZE = 10 * 1024;
  private static final String INVENTED =
      """
      ## What happened

      At 14:02 the on-call engineer deployed build 4127 to every region. The queue grew to 340,000 messages, since the
      consumers waited for a lock that the migration held. The team should have tested the migration on a full copy.

      - 14:09 the alert `QueueDepth` fired, and Ada Byron paged the database team.
      - 14:20 nobody noticed that the second replica was out of memory.

      The health check failed to see the deadlock, and the proxy ignored the header. Remind everyone to check the dashboard.

      """;

  private ReviewBench() {}

  public static void main(String[] arguments) throws Exception {
    String text = arguments.length > 0 ? Files.readString(Path.of(arguments[0])) : "";
    String tenKb = tenKb(text.isEmpty() ? INVENTED : text);
    Figures found = run(tenKb, WARM);
    System.out.printf("first sentence, with the model read   %8.0f ms%n", found.first());
    System.out.printf("10 KB, warm, median                   %8.1f ms%n", found.warm());
    System.out.printf("heap that stays                       %8.1f MB%n", found.heap());
    hardTexts();
    others(tenKb);
  }

  /** A megabyte of each should take some four times what a quarter of it takes. */
  private static void hardTexts() {
    Review review = Review.of(List.of(new Named("Ada Byron", "On-call engineer, checkout")));
    AdversarialTexts.kinds()
        .forEach(
            kind ->
                System.out.printf(
                    "1 MB of %-29s %8d ms, of a quarter %d ms%n",
                    kind, millis(review, kind, 1_000_000), millis(review, kind, 250_000)));
  }

  private static long millis(Review review, String kind, int length) {
    String text = AdversarialTexts.of(kind, length);
    return ThreadCpuTime.of(() -> review.markdown(text)).toMillis();
  }

  static Figures toy() throws InterruptedException {
    return run(tenKb(INVENTED), 2);
  }

  private static String tenKb(String text) {
    return text.repeat(SIZE / text.length() + 1).substring(0, SIZE);
  }

  private static Figures run(String tenKb, int times) throws InterruptedException {
    long before = heap();
    long began = System.nanoTime();
    Review review = Review.of(List.of(new Named("Ada Byron", "On-call engineer, checkout")));
    review.markdown("We should have tested it.");
    double first = (System.nanoTime() - began) / 1e6;
    double[] warm = new double[times];
    for (int i = 0; i < 2 * times; i++) {
      long start = System.nanoTime();
      review.markdown(tenKb);
      warm[i % times] = (System.nanoTime() - start) / 1e6;
    }
    Arrays.sort(warm);
    return new Figures(first, warm[times / 2], (heap() - before) / 1e6);
  }

  private static long heap() throws InterruptedException {
    for (int i = 0; i < 3; i++) {
      System.gc();
      Thread.sleep(50);
    }
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  /** Whole programs on the same text: ours too, so that like is beside like. */
  private static void others(String text) throws IOException, InterruptedException {
    Path file = Files.createTempFile("review", ".md");
    Files.writeString(file, text);
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    time("debrief review", List.of(java, "-jar", "target/debrief.jar", "review", "" + file));
    for (String program : List.of("alex", "write-good", "languagetool")) {
      Optional<Path> found =
          Arrays.stream(System.getenv().getOrDefault("PATH", "").split(":"))
              .map(folder -> Path.of(folder, program))
              .filter(Files::isExecutable)
              .findFirst();
      if (found.isEmpty()) {
        System.out.printf("%-37s not on the path%n", program);
      } else {
        time(program, List.of(found.get().toString(), file.toString()));
      }
    }
    Files.delete(file);
  }

  private static void time(String name, List<String> command)
      throws IOException, InterruptedException {
    double[] times = new double[5];
    for (int i = 0; i < times.length; i++) {
      long start = System.nanoTime();
      int status =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor();
      times[i] = (System.nanoTime() - start) / 1e6;
      // With findings it ends with 1.
      if (name.startsWith("debrief") && status > 1) {
        throw new IllegalStateException("ended with " + status + "; is the jar built?");
      }
    }
    Arrays.sort(times);
    System.out.printf("%-37s %8.0f ms   (a run of the program)%n", name, times[2]);
  }
}
