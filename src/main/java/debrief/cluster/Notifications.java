package debrief.cluster;

import io.dropwizard.lifecycle.Managed;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Tells every node, this one included, that something which they may have cached is no longer so.
 *
 * <p>A signal travels with the transaction that causes it: PostgreSQL delivers it after the commit
 * and never without one. It goes to a channel, and may carry a key that says what has changed: an
 * id, never a secret, since everybody with a login of this database can listen.
 *
 * <p>Easy to get wrong: a thread that listens can stand still, die or be paused while everything
 * looks well. So nothing here says "I am listening". There is only the moment of the last round
 * trip over the listening connection, taken before it began, and {@link #areCurrent} compares it to
 * now in the reader's own thread.
 */
public final class Notifications implements Managed {
  /** How long after a proof that this node hears, what it remembers may be trusted. */
  public static final int TRUST_SECONDS = 3;

  private static final long TRUST_NANOS = TRUST_SECONDS * 1_000_000_000L;

  /** PostgreSQL takes payloads of up to 8,000 bytes; every id of ours is far shorter. */
  private static final int LONGEST_KEY = 200;

  /** Opens the connection to listen on: one of our own, which no pool can run out of. */
  @FunctionalInterface
  public interface Connector {
    /**
     * @param patienceSeconds after how long of silence a statement on it fails
     */
    Connection open(int patienceSeconds) throws SQLException;
  }

  private final Jdbi jdbi;
  private final Listening listening;
  private final Map<String, List<Consumer<@Nullable String>>> listeners = new ConcurrentHashMap<>();

  /** On {@link System#nanoTime}'s clock, which no change of the time of day moves. */
  private volatile long trustedUntil;

  private volatile long heardAt;

  public Notifications(Connector connector, Jdbi jdbi) {
    this.jdbi = jdbi;
    this.heardAt = System.nanoTime();
    this.trustedUntil = heardAt;
    this.listening = new Listening(this, connector);
  }

  /**
   * Sets what is to be done at a signal; a channel may have several listeners. They are called from
   * other threads than the sender's, with the signal's key, or null where everything may have
   * changed.
   */
  public void on(String channel, Consumer<@Nullable String> listener) {
    listeners.computeIfAbsent(channel, c -> new CopyOnWriteArrayList<>()).add(listener);
  }

  /** As {@link #send(String, String)}, where it is not known what has changed: all of it. */
  public void send(String channel) {
    dispatch(channel, null);
  }

  /**
   * Sends a signal with the current transaction. On this node the listeners also run at once after
   * the commit, so that whoever made a change reads it.
   *
   * @param key what has changed; no secret
   */
  public void send(String channel, String key) {
    dispatch(channel, key.isEmpty() || key.length() > LONGEST_KEY ? null : key);
  }

  /** Everything may have changed, of whatever kind. */
  public void sendAll() {
    listeners.keySet().forEach(this::send);
  }

  private void dispatch(String channel, @Nullable String key) {
    jdbi.useHandle(
        handle -> {
          handle.execute(
              "select pg_notify(?, ?)",
              Listening.CHANNEL,
              key == null ? channel : channel + " " + key);
          handle.afterCommit(() -> tell(channel, key));
        });
  }

  /**
   * Whether this node would have heard by now of what others have changed, but for the last {@link
   * #TRUST_SECONDS} seconds at most. Nothing that is remembered may be used while it would not.
   */
  public boolean areCurrent() {
    return System.nanoTime() - trustedUntil < 0;
  }

  /** How long it has been since this node was last known to hear the others. */
  public long silentMillis() {
    return (System.nanoTime() - heardAt) / 1_000_000;
  }

  /** What ended the last attempt to listen; null where none has ended yet. */
  public @Nullable String lastFault() {
    return listening.lastFault();
  }

  /** Everything that came in until {@code since} has been told; so it is true from then on. */
  void proven(long since) {
    if (!areCurrent()) {
      tellEverything(); // what was missed while nobody listened, or nobody could trust it
    }
    heardAt = since;
    trustedUntil = since + TRUST_NANOS;
  }

  /** Nothing that is remembered is used from now on, until there is a new proof. */
  void deaf() {
    trustedUntil = System.nanoTime();
  }

  /**
   * @param payload of a signal: a channel, and a key after a blank where there is one
   */
  void received(String payload) {
    int blank = payload.indexOf(' ');
    if (blank < 0) {
      tell(payload, null);
    } else {
      tell(payload.substring(0, blank), payload.substring(blank + 1));
    }
  }

  private void tell(String channel, @Nullable String key) {
    listeners.getOrDefault(channel, List.of()).forEach(listener -> listener.accept(key));
  }

  private void tellEverything() {
    listeners.keySet().forEach(channel -> tell(channel, null));
  }

  @Override
  public void start() {
    listening.start();
  }

  @Override
  public void stop() {
    listening.stop();
    deaf();
  }
}
