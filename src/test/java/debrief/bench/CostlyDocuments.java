package debrief.bench;

import debrief.intake.markdown.ArchiveReader;
import debrief.world.ThreadCpuTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Reads documents in which one sign or two are repeated in every place that a reader looks through:
 * {@code CostlyDocuments [BYTES [PATH]]}, 20,000 of them in {@code x.md} unless said otherwise. One
 * that takes more than a second goes through its signs again and again; each is printed with where
 * it was then.
 */
final class CostlyDocuments {
  private static final int BYTES = 20_000;
  private static final Duration LIMIT = Duration.ofSeconds(1);

  private static final List<String> SIGNS =
      List.of(
          " ",
          "*",
          "~",
          "_",
          "`",
          "[",
          "]",
          "(",
          ")",
          "-",
          ":",
          "|",
          "#",
          ">",
          "<",
          "\"",
          "'",
          ".",
          ",",
          "/",
          "\\",
          "=",
          "+",
          "&",
          "@",
          "!",
          "1",
          "x",
          "A",
          "–",
          "T",
          "10:00 ",
          "2026-03-01 ",
          "done ",
          "owner: ",
          "UTC ",
          "1. ",
          "Kim ",
          "to ",
          "and ");

  private static final List<String> PLACES =
      List.of(
          "# T\n\n## Action items\n\n- %sx\n",
          "# T\n\n## Action items\n\n%sx\n",
          "# T\n\n## Action items\n\n- Add %sx\n  - Owner: %1$sx\n",
          "# T\n\n## Action items\n\n| Action | Owner | Due |\n|---|---|---|\n| Add %s | %1$s | %1$s |\n",
          "# T\n\n## Action items\n\n### %s\n\n- Add it\n",
          "# T\n\n## Next steps\n\nWe will:\n\n* %s\n* Kim to %1$s (%1$s)\n",
          "# T\n\n## Timeline\n\n- %s\n",
          "# T\n\n## Timeline\n\n- 2026-03-01 10:00 UTC %sx\n",
          "# T\n\n## Timeline\n\n| Time | Event |\n|---|---|\n| %s | %1$sx |\n",
          "# T\n\n## Timeline\n\n### %s\n\nIt grew\n",
          "# %s\n\nText\n",
          "# T\n\n**Severity:** %sx\n**Start:** %1$s\n%1$s: x\n",
          "# T\n\n## %sx\n\n%1$s\n\n1. %1$s\n",
          "---\ntitle: %s\ndate: %1$s\n---\n%1$s\n",
          "# T\n\nOn 3 May it was down from %s to %1$s\n\n| a | b |\n|---|---|\n| Start | %1$s |\n");

  private CostlyDocuments() {}

  public static void main(String[] arguments) throws InterruptedException {
    int bytes = arguments.length > 0 ? Integer.parseInt(arguments[0]) : BYTES;
    String path = arguments.length > 1 ? arguments[1] : "x.md";
    List<String> documents = documents(bytes);
    int costly = 0;
    for (String document : documents) {
      String where = costs(path, document);
      costly += where.isEmpty() ? 0 : 1;
      System.out.print(where);
    }
    System.out.printf("%,d documents, %d took more than a second%n", documents.size(), costly);
    System.exit(costly == 0 ? 0 : 1); // what still runs is not waited for
  }

  /** The processor's time of the costliest of some, drawn by lot. */
  static Duration toy(int many) {
    List<String> documents = documents(4_000);
    Random random = new Random(5);
    Duration most = Duration.ZERO;
    for (int i = 0; i < many; i++) {
      String document = documents.get(random.nextInt(documents.size()));
      Duration took = ThreadCpuTime.of(() -> ArchiveReader.read("x.md", document));
      most = took.compareTo(most) > 0 ? took : most;
    }
    return most;
  }

  private static List<String> documents(int bytes) {
    List<String> documents = new ArrayList<>();
    for (String one : SIGNS) {
      for (String two : SIGNS) {
        String unit = one.equals(two) ? one : one + two;
        for (String place : PLACES) {
          documents.add(place.formatted(unit.repeat(bytes / unit.length())));
        }
      }
    }
    return documents;
  }

  /** Where a reader was after a second; empty where it had ended. */
  private static String costs(String path, String document) throws InterruptedException {
    FutureTask<Void> task =
        new FutureTask<>(
            () -> {
              ArchiveReader.read(path, document);
              return null;
            });
    Thread thread = new Thread(task, "reader");
    thread.setDaemon(true);
    thread.start();
    try {
      task.get(LIMIT.toMillis(), TimeUnit.MILLISECONDS);
      return "";
    } catch (TimeoutException e) {
      StringBuilder where =
          new StringBuilder(document.substring(0, Math.min(60, document.length())));
      for (StackTraceElement at : thread.getStackTrace()) {
        if (at.getClassName().startsWith("debrief.intake") && where.length() < 300) {
          where.append(" < ").append(at.getFileName()).append(':').append(at.getLineNumber());
        }
      }
      return where.toString().replace("\n", "⏎") + "\n";
    } catch (ExecutionException e) {
      return document.substring(0, 40).replace("\n", "⏎") + " ended with " + e.getCause() + "\n";
    }
  }
}
