package debrief.action.list;

import debrief.access.Viewer;
import debrief.action.ActionState;
import debrief.incident.Incident;
import debrief.incident.Severity;
import debrief.trust.Principles;
import debrief.web.Problem;
import debrief.web.json.Query;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The filters as they stand in an address: the same for the list, the exports and the page.
 *
 * @param words the query's names and values; of several values the first counts
 */
public record ActionQuery(Map<String, ? extends List<String>> words) {

  /** The filters by name and type, as the description of the API tells them. */
  public record Names(
      String state,
      String team,
      String owner,
      String principle,
      String service,
      String severity,
      Boolean overdue,
      LocalDate dueBefore,
      Instant updatedSince,
      String incident,
      ActionFilter.Whose whose,
      ActionFilter.DueIn due) {}

  /**
   * @throws Problem 422 that names the filter which cannot be understood
   */
  public ActionFilter filter() {
    return new ActionFilter(
        states(),
        Query.text("team", word("team")),
        Query.text("owner", word("owner")),
        Principles.asked(word("principle")),
        Query.text("service", word("service")),
        Query.choice("severity", word("severity"), Severity.class),
        Query.yes("overdue", word("overdue")),
        Query.date("dueBefore", word("dueBefore")),
        Query.time("updatedSince", word("updatedSince")),
        incident(),
        Query.choice("whose", word("whose"), ActionFilter.Whose.class),
        Query.choice("due", word("due"), ActionFilter.DueIn.class));
  }

  /**
   * @param otherwise where the address names no order
   * @throws Problem 422 for an order that there is not, or not for this viewer
   */
  public ActionSort sort(Viewer viewer, ActionSort otherwise) {
    return ActionSort.asked(viewer, word("sort"), otherwise);
  }

  @Nullable String word(String name) {
    List<String> values = words.get(name);
    return values == null || values.isEmpty() ? null : values.get(0);
  }

  public boolean namesState() {
    String state = word("state");
    return state != null && !state.isBlank();
  }

  /** {@code open} is short for all states that are. */
  private List<ActionState> states() {
    String state = word("state");
    if (state == null || state.isBlank() || state.equals("all")) {
      return List.of();
    }
    if (state.equals("open")) {
      return ActionState.OPEN;
    }
    List<ActionState> states = new ArrayList<>();
    for (String name : state.split(",", 20)) {
      ActionState one = Query.choice("state", name.strip(), ActionState.class);
      if (one != null && !states.contains(one)) {
        states.add(one);
      }
    }
    return List.copyOf(states);
  }

  private @Nullable Long incident() {
    String ref = Query.text("incident", word("incident"));
    if (ref == null) {
      return null;
    }
    try {
      return Incident.number(ref);
    } catch (Problem problem) {
      throw Problem.invalid("incident", "An incident is written as INC-7.");
    }
  }
}
