package debrief.cluster;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Answers that are kept in memory until a signal says that they may no longer be so.
 *
 * <p>Easy to get wrong: an answer that was read before a change and is put here after its signal
 * would stay. So an answer is kept only if no signal came while it was being read, and nothing is
 * kept, or given, while this node does not hear the others.
 */
public final class NotifiedCache<K, V> {
  private final Notifications notifications;
  private final Cache<K, V> cache;
  private final BiPredicate<V, String> concerns;
  private final AtomicLong generation = new AtomicLong();

  /**
   * @param channel at whose signals something is forgotten
   * @param most how many answers to keep; all are looked at when a signal comes
   * @param concerns whether an answer hangs on what a signal's key names
   */
  public NotifiedCache(
      Notifications notifications, String channel, long most, BiPredicate<V, String> concerns) {
    this.notifications = notifications;
    this.cache = Caffeine.newBuilder().maximumSize(most).build();
    this.concerns = concerns;
    notifications.on(channel, this::changed);
  }

  /** Forgets at the signals of another channel too. */
  public void follow(String channel) {
    notifications.on(channel, this::changed);
  }

  private void changed(@Nullable String key) {
    generation.incrementAndGet();
    if (key == null) {
      cache.invalidateAll();
    } else {
      cache.asMap().values().removeIf(value -> concerns.test(value, key));
    }
  }

  /** What is remembered, or null. It asks nobody, so it may be called where nothing may block. */
  public @Nullable V peek(K key) {
    return notifications.areCurrent() ? cache.getIfPresent(key) : null;
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
    if (answer != null && notifications.areCurrent()) {
      cache.put(key, answer);
      if (generation.get() != before) {
        cache.invalidate(key);
      }
    }
    return answer;
  }

  /**
   * The answers to several questions at once, in no order.
   *
   * @param load reads those that are not remembered, together; what it leaves out is not there
   */
  public Map<K, V> getAll(Collection<K> keys, Function<List<K>, Map<K, V>> load) {
    Map<K, V> answers = new HashMap<>();
    List<K> missing = new ArrayList<>();
    for (K key : keys) {
      V known = peek(key);
      if (known == null) {
        missing.add(key);
      } else {
        answers.put(key, known);
      }
    }
    if (!missing.isEmpty()) {
      long before = generation.get();
      Map<K, V> loaded = load.apply(missing);
      answers.putAll(loaded);
      if (notifications.areCurrent()) {
        cache.putAll(loaded);
        if (generation.get() != before) {
          cache.invalidateAll(loaded.keySet());
        }
      }
    }
    return answers;
  }
}
