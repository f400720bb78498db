package debrief.web.transport;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Connection;
import org.jspecify.annotations.Nullable;

/**
 * The bodies that have begun to come and are not there yet. One more than an address may have cuts
 * off that address's oldest; when memory runs short, the largest is cut off, whoever it is from.
 */
final class BodiesUnderWay {
  private final int mostPerAddress;
  private final Map<Connection, IncomingBody> byConnection = new ConcurrentHashMap<>();
  private final Map<String, Set<IncomingBody>> byAddress = new ConcurrentHashMap<>();

  BodiesUnderWay(int mostPerAddress) {
    this.mostPerAddress = mostPerAddress;
  }

  boolean isWaitedFor(Connection connection) {
    return byConnection.containsKey(connection);
  }

  void add(IncomingBody body) {
    byConnection.put(body.connection(), body);
    IncomingBody[] oldest = new IncomingBody[1];
    byAddress.compute(
        body.address(),
        (a, known) -> {
          Set<IncomingBody> all = known == null ? new LinkedHashSet<>() : known;
          all.add(body);
          if (all.size() > mostPerAddress) {
            oldest[0] = all.iterator().next();
          }
          return all;
        });
    if (oldest[0] != null) {
      oldest[0].cutOff(HttpStatus.TOO_MANY_REQUESTS_429);
    }
  }

  void remove(IncomingBody body) {
    byConnection.remove(body.connection(), body);
    byAddress.computeIfPresent(
        body.address(),
        (a, all) -> {
          all.remove(body);
          return all.isEmpty() ? null : all;
        });
  }

  /**
   * Makes room in memory.
   *
   * @return whether another than the asker was cut off
   */
  boolean cutOffTheLargestBut(IncomingBody asker) {
    @Nullable IncomingBody largest =
        byConnection.values().stream()
            .filter(body -> body != asker)
            .max(Comparator.comparingLong(IncomingBody::received))
            .orElse(null);
    if (largest == null || largest.received() < asker.received()) {
      return false;
    }
    largest.cutOff(HttpStatus.SERVICE_UNAVAILABLE_503);
    return true;
  }

  /** Cuts off those that come too slowly. */
  void cutOffSlow() {
    byConnection.values().forEach(IncomingBody::cutOffIfSlow);
  }
}
