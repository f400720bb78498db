package debrief.web.load;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import debrief.web.Problem;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import java.security.Principal;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.glassfish.jersey.server.monitoring.ApplicationEvent;
import org.glassfish.jersey.server.monitoring.ApplicationEventListener;
import org.glassfish.jersey.server.monitoring.RequestEvent;
import org.glassfish.jersey.server.monitoring.RequestEventListener;

/**
 * What one person may ask of a node in costly work: so much CPU time within a minute, and one thing
 * at a time, so that nobody holds every core. Each node counts for itself, since these bound its
 * own work.
 *
 * <p>Work is paid for when it is done. Whoever has spent more than there was waits until it has
 * filled up again; what is under way is never cut off here.
 */
@Priority(Priorities.AUTHORIZATION + 10)
public final class CpuBudget implements ContainerRequestFilter, ApplicationEventListener {
  /** How much a person has, unless the configuration says otherwise. */
  public static final int SECONDS_A_MINUTE = 30;

  private static final String OPEN_WORK = CpuBudget.class.getName();
  private static final int MOST_PEOPLE = 10_000;
  private static final int MOST_WAITING = 8;
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

  /**
   * Paths whose answers may cost a lot.
   *
   * @param alone whether a person has one of these at a time; an export lasts as long as its
   *     receiver reads, so it does not keep its reader from anything
   */
  public record Row(String method, Pattern path, boolean searchOnly, boolean alone) {
    boolean covers(ContainerRequestContext request) {
      return request.getMethod().equals(method)
          && path.matcher(request.getUriInfo().getPath()).matches()
          && (!searchOnly || request.getUriInfo().getQueryParameters().containsKey("q"));
    }
  }

  /**
   * Everything else is paid for as well, but only refused to whoever has overdrawn by a whole
   * minute's budget: words that were written shall be saved long after the last review.
   */
  private static final Row OTHER = new Row("", Pattern.compile(".*"), false, false);

  /** The first row that covers a request counts. */
  static final List<Row> TABLE =
      List.of(
          new Row(
              "POST",
              Pattern.compile("api/v1/(?:review|incidents/[^/]+/postmortem/review)"),
              false,
              true),
          new Row("GET", Pattern.compile("api/v1/incidents/[^/]+/postmortem/review"), false, true),
          new Row(
              "PUT", Pattern.compile("api/v1/incidents/[^/]+/postmortem/review/.*"), false, true),
          new Row(
              "GET",
              Pattern.compile("incidents/[^/]+/postmortem/(?:review|preview|check)"),
              false,
              true),
          new Row("POST", Pattern.compile("incidents/[^/]+/postmortem/review/.*"), false, true),
          new Row(
              "POST",
              Pattern.compile("(?:api/v1/)?incidents/[^/]+/postmortem/transitions"),
              false,
              true),
          new Row("GET", Pattern.compile("(?:api/v1/)?(?:incidents|reports|search)|"), true, true),
          new Row("POST", Pattern.compile("api/v1/archive/imports|imports?"), false, true),
          new Row(
              "GET",
              Pattern.compile("(?:api/v1/archive/)?imports/[^/]+/documents/[^/]+"),
              false,
              true),
          new Row("GET", Pattern.compile("(?:.*/)?export|api/v1/archive"), false, false));

  private record Work(CpuPurse purse, long since, boolean alone) {}

  private final Clock clock;
  private final double most;
  private final Cache<String, CpuPurse> purses =
      Caffeine.newBuilder()
          .maximumSize(MOST_PEOPLE)
          .expireAfterAccess(Duration.ofMinutes(30))
          .build();

  /**
   * @param secondsAMinute of CPU time, for each person; 0 for no bound
   */
  public CpuBudget(Clock clock, int secondsAMinute) {
    this.clock = clock;
    this.most = secondsAMinute * 1e9;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    Principal person = request.getSecurityContext().getUserPrincipal();
    if (person == null || most <= 0) {
      return;
    }
    Row row = row(request);
    CpuPurse purse = purses.get(key(person), k -> new CpuPurse(most, clock.millis()));
    long wait = purse.secondsToWait(clock.millis(), row.equals(OTHER) ? most : 0);
    if (wait > 0) {
      throw Problem.tooMany(
          "You have asked for a lot of work within a minute, such as reviews, previews, searches or"
              + " exports. Please wait a little, then try again.",
          Duration.ofSeconds(wait));
    }
    if (row.alone && !takesTurn(purse)) {
      throw Problem.tooMany(
          "The last thing that you asked for is still being worked on. Please wait until it is"
              + " there, then try again.",
          LONGEST_WAIT);
    }
    request.setProperty(OPEN_WORK, new Work(purse, CpuDeadline.nanos(), row.alone));
  }

  private static String key(Principal person) {
    return person instanceof Payer payer ? payer.payer() : person.getName();
  }

  private static Row row(ContainerRequestContext request) {
    return TABLE.stream().filter(row -> row.covers(request)).findFirst().orElse(OTHER);
  }

  private static boolean takesTurn(CpuPurse purse) {
    try {
      return purse.turn.tryAcquire()
          || (purse.turn.getQueueLength() < MOST_WAITING
              && purse.turn.tryAcquire(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Override
  public void onEvent(ApplicationEvent event) {}

  @Override
  public RequestEventListener onRequest(RequestEvent begun) {
    return event -> {
      if (event.getType() == RequestEvent.Type.FINISHED
          && event.getContainerRequest().getProperty(OPEN_WORK) instanceof Work work) {
        work.purse.pay(Math.max(0, CpuDeadline.nanos() - work.since));
        if (work.alone) {
          work.purse.turn.release();
        }
      }
    };
  }
}
