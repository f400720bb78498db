package debrief.db;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Answers that are kept in memory until a signal says that they may no longer be so.
 *
 * <p>Easy to get wrong: an answer that was read before a change and is put here after its signal
 * would stay. So an answer is kept only if no signal came while it was being read, and nothing is
 * kept while signals do not arrive at all.
 */
public final class Remembered<K, V> {
  private final Signals signals;
  private final Cache<K, V> cache;
  private final AtomicLong generation = new AtomicLong();

  /**
   * @param signal at which everything is forgotten
   * @param most how many answers to keep
   */
  public Remembered(Signals signals, String signal, long most) {
    this.signals = signals;
    this.cache = Caffeine.newBuilder().maximumSize(most).build();
    signals.on(signal, this::forget);
  }

  private void forget() {
    generation.incrementAndGet();
    cache.invalidateAll();
  }

  /** What is remembered, or null. It asks nobody, so it may be called where nothing may block. */
  public @Nullable V peek(K key) {
    return signals.listening() ? cache.getIfPresent(key) : null;
  }

  /** Forgets one answer, because the caller sees that its time is over. */
  public void forget(K key) {
    cache.invalidate(key);
  }

  /**
   * Gives the answer, read now where it is not remembered.
   *
   * @param load reads the answer; null is not remembered
   */
  public @Nullable V get(K key, Function<K, @Nullable V> load) {
    V known = peek(key);
    if (known != null) {
      return known;
    }
    long before = generation.get();
    V answer = load.apply(key);
    if (answer != null && signals.listening()) {
      cache.put(key, answer);
      if (generation.get() != before) {
        cache.invalidate(key);
      }
    }
    return answer;
  }
}
