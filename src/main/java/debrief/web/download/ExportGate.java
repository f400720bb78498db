package debrief.web.download;

import debrief.web.Problem;
import jakarta.annotation.Priority;
import jakarta.inject.Provider;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Context;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.glassfish.jersey.server.CloseableService;
import org.jspecify.annotations.Nullable;

/**
 * Lets a few exports through at once and tells the others when to come back. A place is free again
 * when the answer has been written or has failed.
 */
@Export
@Priority(Priorities.AUTHORIZATION)
public final class ExportGate implements ContainerRequestFilter {
  /** The request property that holds the id of the person who asks. */
  public static final String PERSON = "debrief.person";

  private final ExportLimits limits;
  private final Map<String, Integer> byPerson = new HashMap<>();
  private int all;

  @Context private @Nullable Provider<CloseableService> ends;

  public ExportGate(ExportLimits limits) {
    this.limits = limits;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    if (!(request.getProperty(PERSON) instanceof String person)) {
      return; // whoever has not signed in gets nothing that is long
    }
    enter(person);
    Objects.requireNonNull(ends).get().add(() -> leave(person));
  }

  private synchronized void enter(String person) {
    if (byPerson.getOrDefault(person, 0) >= limits.perPerson()) {
      throw Problem.tooMany(
          "You have as many exports under way as one person may have at once. Please wait until"
              + " one of them ends, then try again.");
    }
    if (all >= limits.atOnce()) {
      throw Problem.tooMany(
          "As many exports are under way as this server writes at once. Please try again in a"
              + " minute.");
    }
    byPerson.merge(person, 1, Integer::sum);
    all++;
  }

  private synchronized void leave(String person) {
    byPerson.computeIfPresent(person, (p, count) -> count == 1 ? null : count - 1);
    all--;
  }
}
