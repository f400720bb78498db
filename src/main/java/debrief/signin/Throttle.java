package debrief.signin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import debrief.web.Problem;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Slows guessing down. It counts attempts before they are judged, so that many at the same moment
 * do not slip through together; an attempt that was right is forgotten again.
 *
 * <p>Each node counts for itself: guessing at all of them at once is faster by their number.
 */
final class Throttle {
  private static final int MOST_KEYS = 100_000;

  private final int most;
  private final Cache<String, AtomicInteger> attempts;

  /**
   * @param most how many wrong attempts are judged within a window, which begins with the first
   */
  Throttle(int most, Duration window) {
    this.most = most;
    this.attempts = Caffeine.newBuilder().maximumSize(MOST_KEYS).expireAfterWrite(window).build();
  }

  /**
   * @param sentence for the person who has to wait
   * @throws Problem 429 when there were too many
   */
  void attempt(String key, String sentence) {
    if (attempts.get(key, k -> new AtomicInteger()).incrementAndGet() > most) {
      throw Problem.tooMany(sentence);
    }
  }

  void forget(String key) {
    attempts.invalidate(key);
  }
}
