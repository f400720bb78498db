package debrief.publish.format;

import debrief.web.Problem;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Files that take long are made one at a time on a node, so that they never take more than one core
 * and the memory of one. A few wait for a moment; the others are told when to come back.
 */
public final class FileQueue {
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);
  private static final int MOST_WAITING = 8;

  private final Semaphore turn = new Semaphore(1, true);

  /**
   * @throws Problem 503 when its turn does not come soon
   */
  public <T> T take(Supplier<T> work) {
    if (!comes()) {
      throw Problem.unavailable(
          "Other files are being made at the moment, and this one comes after them. Please ask for"
              + " it again in a minute.");
    }
    try {
      return work.get();
    } finally {
      turn.release();
    }
  }

  private boolean comes() {
    try {
      return turn.getQueueLength() < MOST_WAITING
          && turn.tryAcquire(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
