package debrief.web.transport;

import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.eclipse.jetty.io.AbstractEndPoint;
import org.eclipse.jetty.io.Connection;
import org.slf4j.LoggerFactory;

/**
 * How many connections there are. Whoever opens one more than an address may have, or than there
 * may be in all, is let in: the one that has stood idle the longest is closed for it. So somebody
 * who opens thousands closes their own, and who shares their address is answered meanwhile.
 *
 * <p>A connection whose request is being worked on is never closed for another.
 */
final class Connections implements Connection.Listener {
  private static final SparingLog LOG = new SparingLog(LoggerFactory.getLogger(Connections.class));

  /** What the last look at a connection saw; only the one thread that looks writes it. */
  private static final class Seat {
    private final Connection connection;
    private final String address;
    private long quietSince = System.nanoTime();
    private long asked;
    private long written;

    Seat(Connection connection, String address) {
      this.connection = connection;
      this.address = address;
    }

    /** Since when nothing was asked for and nothing was answered, in nanoseconds. */
    long quietFor(long now, boolean working) {
      long in = connection.getMessagesIn();
      long out = connection.getBytesOut();
      if (working || in != asked || out != written) {
        asked = in;
        written = out;
        quietSince = now;
      }
      return now - quietSince;
    }

    long idleMillis() {
      return connection.getEndPoint() instanceof AbstractEndPoint endPoint
          ? endPoint.getIdleFor()
          : 0;
    }
  }

  private final EdgeLimits limits;
  private final PeerAddress addresses;
  private final Predicate<Connection> waitsForBody;
  private final Map<Connection, Seat> seats = new ConcurrentHashMap<>();
  private final Map<String, Set<Seat>> byAddress = new ConcurrentHashMap<>();

  /**
   * @param waitsForBody whether a connection's request is not worked on, since its body is under
   *     way
   */
  Connections(EdgeLimits limits, PeerAddress addresses, Predicate<Connection> waitsForBody) {
    this.limits = limits;
    this.addresses = addresses;
    this.waitsForBody = waitsForBody;
  }

  @Override
  public void onOpened(Connection connection) {
    String address = PeerAddress.text(connection.getEndPoint().getRemoteSocketAddress());
    Seat seat = new Seat(connection, address);
    seats.put(connection, seat);
    Set<Seat> theirs =
        byAddress.compute(
            address,
            (a, known) -> {
              Set<Seat> all = known == null ? ConcurrentHashMap.newKeySet() : known;
              all.add(seat);
              return all;
            });
    if (theirs.size() > limits.connectionsPerAddress() && !addresses.isProxy(address)) {
      makeRoom(theirs, seat);
    } else if (seats.size() > limits.connections()) {
      byAddress.values().stream()
          .max(Comparator.comparingInt(Set::size))
          .ifPresent(most -> makeRoom(most, seat));
    }
  }

  @Override
  public void onClosed(Connection connection) {
    Seat seat = seats.remove(connection);
    if (seat != null) {
      byAddress.computeIfPresent(
          seat.address,
          (a, all) -> {
            all.remove(seat);
            return all.isEmpty() ? null : all;
          });
    }
  }

  /** Closes the one that has been idle the longest, or the new one where all are being served. */
  private void makeRoom(Collection<Seat> among, Seat fresh) {
    Optional<Seat> idlest =
        among.stream()
            .filter(seat -> seat != fresh && !isServed(seat.connection))
            .max(Comparator.comparingLong(Seat::idleMillis));
    LOG.say("Too many connections from {}: the idlest is closed", fresh.address);
    idlest.orElse(fresh).connection.getEndPoint().close();
  }

  /** Whether a request of it is being worked on: it was read in full, and no answer has begun. */
  private boolean isServed(Connection connection) {
    return connection.getMessagesIn() > connection.getMessagesOut()
        && !waitsForBody.test(connection);
  }

  /**
   * Closes those on which nothing comes to an end: headers that trickle in, an answer that nobody
   * reads. Bodies have a pace of their own. What has been served before may rest as long as the
   * connector lets it; what has asked for nothing yet is given patience.
   */
  void closeQuiet() {
    long now = System.nanoTime();
    for (Seat seat : seats.values()) {
      Connection connection = seat.connection;
      boolean working = isServed(connection) || waitsForBody.test(connection);
      long allowed =
          connection.getMessagesIn() == 0
              ? limits.patience().toNanos()
              : TimeUnit.MILLISECONDS.toNanos(connection.getEndPoint().getIdleTimeout());
      if (seat.quietFor(now, working) > allowed && allowed > 0) {
        connection.getEndPoint().close();
      }
    }
  }
}
