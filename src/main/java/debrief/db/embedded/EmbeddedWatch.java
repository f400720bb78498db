package debrief.db.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts the embedded PostgreSQL again when it has ended by itself. It does so on a full disk: what
 * it cannot write to its log of changes it does not acknowledge, it stops. So it is started when
 * there is room again, and what was acknowledged is there.
 */
final class EmbeddedWatch implements Runnable {
  /** Three segments of PostgreSQL's log of changes, which recovery can need. */
  static final long ROOM_MEGABYTES = 48;

  /** Starts that have failed in spite of room; after so many a person has to look. */
  private static final int MOST_FAILURES = 10;

  private static final long LOOK_NANOS = 500_000_000L;
  private static final long LONGEST_PAUSE_NANOS = 30_000_000_000L;
  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedWatch.class);

  /** Starts PostgreSQL where it was. */
  @FunctionalInterface
  interface Start {
    void again() throws IOException;
  }

  private final Path cluster;
  private final Start start;
  private final Thread thread;
  private final CompletableFuture<Boolean> ended = new CompletableFuture<>();
  private volatile boolean stopped;

  EmbeddedWatch(Path cluster, Start start) {
    this.cluster = cluster;
    this.start = start;
    this.thread = new Thread(this, "embedded-postgres-watch");
    thread.setDaemon(true);
  }

  void start() {
    thread.start();
  }

  /** Returns when no start is under way any more, and there will be none. */
  void stop() {
    stopped = true;
    LockSupport.unpark(thread);
    ended.join();
  }

  @Override
  public void run() {
    try {
      watch();
    } finally {
      ended.complete(true);
    }
  }

  private void watch() {
    int failures = 0;
    while (!stopped && failures < MOST_FAILURES) {
      LockSupport.parkNanos(LOOK_NANOS);
      try {
        if (stopped || isRunning(cluster)) {
          continue;
        }
        LOG.error("The embedded PostgreSQL has ended. It is started again when there is room.");
        awaitRoom();
        if (!stopped) {
          start.again();
          failures = 0;
          LOG.warn("The embedded PostgreSQL runs again");
        }
      } catch (IOException | RuntimeException e) {
        failures++;
        LOG.error("The embedded PostgreSQL did not start again: {}", e.getMessage());
        LockSupport.parkNanos(Math.min(LONGEST_PAUSE_NANOS, LOOK_NANOS << failures));
      }
    }
    if (!stopped) {
      LOG.error("The embedded PostgreSQL stays down after {} tries. Restart Debrief.", failures);
    }
  }

  private void awaitRoom() throws IOException {
    while (!stopped && freeMegabytes(cluster) < ROOM_MEGABYTES) {
      LockSupport.parkNanos(LOOK_NANOS);
    }
  }

  static long freeMegabytes(Path folder) throws IOException {
    return Files.getFileStore(folder).getUsableSpace() >> 20;
  }

  /** Whether the process that the cluster names as its own is there. */
  static boolean isRunning(Path cluster) throws IOException {
    Path file = cluster.resolve("postmaster.pid");
    if (!Files.exists(file)) {
      return false;
    }
    List<String> lines = Files.readAllLines(file);
    return !lines.isEmpty()
        && ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
            .filter(ProcessHandle::isAlive)
            .filter(process -> process.info().command().orElse("").contains("postgres"))
            .isPresent();
  }
}
