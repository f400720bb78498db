package debrief.web.edge;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import debrief.web.Problem;
import debrief.web.page.Pages;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * How often one address may ask for something without having signed in. Whoever is signed in, in a
 * browser or with a token, is not counted at all.
 *
 * <p>Each node counts for itself, since these bound its own work. What bounds guessing, at
 * passwords, is counted in the database, for all nodes together.
 */
@Priority(Priorities.AUTHENTICATION + 5)
public final class Limits implements ContainerRequestFilter {

  /**
   * One route, or several that begin alike.
   *
   * @param method {@code *} for all
   * @param path its beginning
   * @param perMinute how often, for one address
   */
  public record Row(String method, String path, int perMinute, String why) {
    boolean covers(String asked, String at) {
      return (method.equals("*") || method.equals(asked)) && at.startsWith(path);
    }
  }

  /** The first row that covers a request counts. docs/security.md shows this table. */
  public static final List<Row> TABLE =
      List.of(
          new Row("POST", "/sign-in", 120, "each costs 19 MB for a moment"),
          new Row("*", "/sign-in", 600, "a page that is cheap"),
          new Row("POST", "/setup", 20, "guards the set-up code"),
          new Row("*", "/setup", 120, "a page that is cheap"),
          new Row("POST", "/invitations/", 300, "each costs 19 MB for a moment"),
          new Row("*", "/invitations/", 600, "links that nobody can guess"),
          new Row("POST", "/s/", 60, "each passphrase costs 19 MB for a moment"),
          new Row("*", "/s/", 1_200, "links that nobody can guess"),
          new Row("*", "/public", 1_200, "pages for everybody, held in memory"),
          new Row("*", "/oembed", 600, "cards of pasted links"),
          new Row("*", "/feeds/", 600, "each may be whole reports"),
          new Row("*", "/health", 1_200, "load balancers ask often"),
          new Row("*", "/assets/", 3_000, "many come from one office"),
          new Row("*", "/openapi.json", 120, "large"),
          new Row("*", "/practice", 600, "a page that is cheap"),
          new Row("*", "/docs/", 600, "pages that are cheap"),
          new Row("*", "/", 1_200, "everything else, wrong tokens too"));

  private static final int MOST_ADDRESSES = 100_000;
  private static final double MILLIS_A_MINUTE = 60_000.0;

  /** What is left to an address on one row; fills up evenly over a minute. */
  private static final class Bucket {
    private final int most;
    private double left;
    private long at;

    Bucket(int most, long now) {
      this.most = most;
      this.left = most;
      this.at = now;
    }

    synchronized boolean take(long now) {
      left = Math.min(most, left + Math.max(0, now - at) * most / MILLIS_A_MINUTE);
      at = now;
      if (left < 1) {
        return false;
      }
      left--;
      return true;
    }
  }

  private record Key(Row row, String address) {}

  private final Clock clock;
  private final Cache<Key, Bucket> buckets =
      Caffeine.newBuilder()
          .maximumSize(MOST_ADDRESSES)
          .expireAfterAccess(Duration.ofMinutes(2))
          .build();

  public Limits(Clock clock) {
    this.clock = clock;
  }

  /** The row that a request counts on. */
  static Row row(String method, String path) {
    return TABLE.stream()
        .filter(row -> row.covers(method, path))
        .findFirst()
        .orElseThrow(IllegalStateException::new); // the last one covers everything
  }

  @Override
  public void filter(ContainerRequestContext request) {
    if (Boolean.TRUE.equals(request.getProperty(Pages.SIGNED_IN))) {
      return;
    }
    Row row = row(request.getMethod(), "/" + request.getUriInfo().getPath());
    long now = clock.millis();
    Key key = new Key(row, Objects.requireNonNullElse(ClientAddress.address(), "unknown"));
    if (!buckets.get(key, k -> new Bucket(row.perMinute(), now)).take(now)) {
      throw Problem.tooMany(
          "Too much came from your address within a minute. Please wait a little, then try again.");
    }
  }
}
