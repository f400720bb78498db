package debrief.action.list;

import debrief.access.Access;
import debrief.access.Viewer;
import debrief.action.ActionState;
import debrief.web.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a list is sorted by.
 *
 * @param descending the other way round: what is due latest first, what is oldest first
 */
public record ActionSort(By by, boolean descending) {

  /** The values that items are sorted by; each has an index. */
  public enum By {
    /** What is open before what is closed, and what has no date at the end of each. */
    due(
        "(case when a.state in ('done', 'declined') then 4000000 else 0 end"
            + " + (coalesce(a.due_on, date '9999-12-31') - date '1970-01-01'))",
        "integer"),
    title("left(name_key(a.title), 100) collate \"und-x-icu\"", "text"),
    owner("coalesce(name_key(a.owner), '') collate \"und-x-icu\"", "text"),
    team("coalesce(name_key(a.team), '') collate \"und-x-icu\"", "text"),
    incident("a.incident_number", "bigint"),
    /** Newest first, since the youngest has the least age. */
    age("a.created_at", "timestamptz");

    private final String value;
    private final String type;

    By(String value, String type) {
      this.value = value;
      this.type = type;
    }
  }

  /** What the API gives where nothing is said. */
  public static final ActionSort NEWEST = new ActionSort(By.age, false);

  /** What is overdue first, then what is due next. */
  public static final ActionSort DUE = new ActionSort(By.due, false);

  private static final String LATEST_DUE = "coalesce(a.due_on, date '1000-01-01')";

  /**
   * @param word such as {@code due}, or {@code -due} for the other way round
   * @param otherwise where there is no word
   * @throws Problem 422 for any other word, and where it goes by what this viewer is not told
   */
  static ActionSort asked(Viewer viewer, @Nullable String word, ActionSort otherwise) {
    if (word == null || word.isBlank()) {
      return otherwise;
    }
    boolean descending = word.startsWith("-");
    String name = descending ? word.substring(1) : word;
    for (By by : By.values()) {
      if (by.name().equals(name) && isOpenTo(viewer, by)) {
        return new ActionSort(by, descending);
      }
    }
    throw Problem.invalid(
        "sort",
        viewer.seesTeamText()
            ? "One of due, title, owner, team, incident, age; -due is the other way round."
            : "One of due, team, incident, age; -due is the other way round.");
  }

  /** An order tells what it goes by: readers get roles for names in titles, and no owners. */
  public static boolean isOpenTo(Viewer viewer, By by) {
    return viewer.seesTeamText() || (by != By.owner && by != By.title);
  }

  public String word() {
    return descending ? "-" + by : by.name();
  }

  /** The same value the other way round. */
  public ActionSort turned() {
    return new ActionSort(by, !descending);
  }

  /** Where only closed items are chosen, the list begins behind all that is open. */
  String begin(List<ActionState> states) {
    boolean closed = !states.isEmpty() && states.stream().noneMatch(ActionState.OPEN::contains);
    return closed && equals(DUE) ? " and " + by.value + " >= 4000000" : "";
  }

  /** How the query is ordered and where it goes on. */
  Access.Sorted sorted(boolean further) {
    boolean latest = by == By.due && descending;
    return new Access.Sorted(
        latest ? LATEST_DUE : by.value,
        latest ? "date" : by.type,
        by == By.age ? descending : !descending,
        further);
  }
}
