package debrief.action.page;

import debrief.action.ActionItem;
import debrief.action.ActionState;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field that a step asks for; its id is the form's key and its name.
 *
 * @param error empty where all is well
 * @param sure the answer to a question about it, as {@link debrief.web.page.Field} has it
 */
record AskedField(
    String id,
    String name,
    String type,
    String label,
    String hint,
    String value,
    String error,
    @Nullable String sure) {

  /** What a promise still lacks. */
  static List<AskedField> promise(ActionItem item) {
    List<AskedField> asks = new ArrayList<>();
    addLacking(ActionState.committed, item, asks);
    if (item.outcome().isBlank()) {
      asks.add(
          MoveForm.ask(
              "committed",
              "outcome",
              "lines",
              "How would one see that it is done?",
              "What can be observed, with a number where there is one",
              ""));
    }
    return asks;
  }

  /** The team and the day of a promise, where it has none. */
  private static void addLacking(ActionState to, ActionItem item, List<AskedField> asks) {
    if (item.team() == null) {
      asks.add(MoveForm.words(to, "team", "Which team commits to it?", "Its name"));
    }
    if (item.dueOn() == null) {
      String hint = "A day that the team can keep beside its other work";
      asks.add(MoveForm.ask(to.name(), "dueOn", "date", "Due date", hint, ""));
    }
  }

  /** What was done before its import may have no team and no day: as a promise it needs both. */
  static List<AskedField> reopening(ActionItem item) {
    List<AskedField> asks = new ArrayList<>();
    asks.add(
        MoveForm.words(
            ActionState.inProgress,
            "reason",
            "Reason",
            "What shows that it is not done after all?"));
    addLacking(ActionState.inProgress, item, asks);
    return asks;
  }

  public boolean isSure() {
    return sure != null && error.isEmpty();
  }

  public boolean isTeam() {
    return name.equals("team");
  }

  public boolean isLines() {
    return type.equals("lines");
  }

  public boolean isDate() {
    return type.equals("date");
  }
}
