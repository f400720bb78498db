package debrief.process;

import debrief.web.failure.ProblemMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.LoggerFactory;

/** A program that runs out of memory in one of the places where that can be noticed. */
final class Exhausted {
  /** What it ends with where nobody noticed. */
  static final int UNNOTICED = 42;

  private static final List<byte[]> KEPT = new ArrayList<>();

  private Exhausted() {}

  public static void main(String[] arguments) throws Exception {
    OutOfMemory.watchThreads();
    OutOfMemoryAppender.watchLog();
    switch (arguments[0]) {
      case "thread" -> {
        Thread thread = new Thread(Exhausted::fillMemory);
        thread.start();
        thread.join();
      }
      case "log" -> logWhatAThreadEndedBy();
      case "request" -> answer();
      default -> throw new IllegalArgumentException(arguments[0]);
    }
    System.exit(UNNOTICED);
  }

  private static void fillMemory() {
    while (true) {
      KEPT.add(new byte[1_000_000]);
    }
  }

  /** As a library's pool of threads does: it catches, says so and goes on. */
  private static void logWhatAThreadEndedBy() throws InterruptedException {
    ExecutorService pool = Executors.newSingleThreadExecutor();
    try {
      pool.submit(Exhausted::fillMemory).get();
    } catch (ExecutionException e) {
      LoggerFactory.getLogger("some.library").warn("Job failed", e);
    }
  }

  private static void answer() {
    try {
      fillMemory();
    } catch (OutOfMemoryError e) {
      new ProblemMapper().toResponse(new IllegalStateException(e));
    }
  }
}
