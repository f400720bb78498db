package debrief.web.transport;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/**
 * Says what strangers can bring about as often as they like, so that it does not fill the disk: ten
 * lines in ten seconds at most, then how many there would have been.
 */
final class SparingLog {
  private static final long SPAN = Duration.ofSeconds(10).toNanos();
  private static final int LINES = 10;

  private final Logger log;
  private final AtomicLong begun = new AtomicLong(System.nanoTime());
  private final AtomicLong said = new AtomicLong();

  SparingLog(Logger log) {
    this.log = log;
  }

  /** One line, without a trace. */
  void say(String sentence, @Nullable Object... values) {
    long now = System.nanoTime();
    long start = begun.get();
    if (now - start > SPAN && begun.compareAndSet(start, now)) {
      long kept = said.getAndSet(0) - LINES;
      if (kept > 0) {
        log.info("… and {} lines more like the last ones", kept);
      }
    }
    if (said.incrementAndGet() <= LINES) {
      log.info(sentence, values);
    }
  }
}
