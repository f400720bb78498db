package debrief.action;

import debrief.incident.Incidents;
import debrief.incident.Severity;
import debrief.trust.Principle;
import debrief.trust.Principles;
import debrief.web.Problem;
import debrief.web.Query;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.ws.rs.QueryParam;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The filters as they stand in an address: the same for the list, the exports and the page. */
public final class ActionQuery {
  @Parameter(description = "A state, several with commas between them, or open")
  @QueryParam("state")
  private @Nullable String state;

  @QueryParam("team")
  private @Nullable String team;

  @QueryParam("owner")
  private @Nullable String owner;

  @Parameter(description = "The key of a Trust principle that the incident touched")
  @QueryParam("principle")
  private @Nullable String principle;

  @QueryParam("service")
  private @Nullable String service;

  @QueryParam("severity")
  private @Nullable String severity;

  @Parameter(description = "true for open items whose day has passed")
  @QueryParam("overdue")
  private @Nullable String overdue;

  @Parameter(description = "A date: items that are due before it")
  @QueryParam("dueBefore")
  private @Nullable String dueBefore;

  @Parameter(description = "A time: items that have changed since")
  @QueryParam("updatedSince")
  private @Nullable String updatedSince;

  @Parameter(description = "A reference such as INC-7")
  @QueryParam("incident")
  private @Nullable String incident;

  /**
   * @throws Problem 422 that names the filter which cannot be understood
   */
  public ActionFilter filter() {
    return new ActionFilter(
        states(),
        Query.text("team", team),
        Query.text("owner", owner),
        principle(),
        Query.text("service", service),
        Query.choice("severity", severity, Severity.class),
        Query.yes("overdue", overdue),
        Query.date("dueBefore", dueBefore),
        Query.time("updatedSince", updatedSince),
        incident());
  }

  boolean namesState() {
    return state != null && !state.isBlank();
  }

  private List<ActionState> states() {
    if (state == null || state.isBlank() || state.equals("all")) {
      return List.of();
    }
    if (state.equals("open")) {
      return ActionState.OPEN;
    }
    List<ActionState> states = new ArrayList<>();
    for (String word : state.split(",", 20)) {
      ActionState one = Query.choice("state", word.strip(), ActionState.class);
      if (one != null && !states.contains(one)) {
        states.add(one);
      }
    }
    return List.copyOf(states);
  }

  private @Nullable String principle() {
    String key = Query.text("principle", principle);
    if (key != null && Principles.find(key).isEmpty()) {
      throw Problem.invalid(
          "principle",
          "One of "
              + Principles.all().stream().map(Principle::key).collect(Collectors.joining(", "))
              + ".");
    }
    return key;
  }

  private @Nullable Long incident() {
    String ref = Query.text("incident", incident);
    if (ref == null) {
      return null;
    }
    try {
      return Incidents.number(ref);
    } catch (Problem problem) {
      throw Problem.invalid("incident", "An incident is written as INC-7.");
    }
  }

  static String nameOf(String principle) {
    return Principles.find(principle).map(Principle::name).orElse(principle);
  }
}
