package debrief.action.page;

import debrief.action.ActionItem;
import debrief.action.ActionState;
import debrief.web.Problem;
import debrief.web.page.Field;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The form for one step, with exactly the fields that the step needs.
 *
 * @param key the state it leads to, or {@link #DATE}
 * @param path where it is sent, under the item's own page
 * @param style the button's class beside {@code button}
 */
record MoveForm(
    String key,
    String summary,
    String path,
    List<AskedField> asks,
    String button,
    String style,
    boolean open,
    @Nullable String conflict) {

  /** The form that changes the date only. */
  static final String DATE = "date";

  /** The form that adds evidence to what is done. */
  static final String EVIDENCE = "evidence";

  /** What can be done with it now, the usual way first. */
  static List<MoveForm> all(ActionItem item) {
    List<MoveForm> forms = new ArrayList<>();
    for (ActionState to : item.state().next()) {
      if (to == ActionState.declined) {
        addDate(item, forms);
      }
      forms.add(form(item, to, forms.isEmpty()));
    }
    if (item.state() == ActionState.done) {
      forms.add(addEvidence());
    }
    return forms;
  }

  private static MoveForm addEvidence() {
    return new MoveForm(
        EVIDENCE,
        "Add evidence",
        EVIDENCE,
        List.of(
            evidence("What else shows it? A link or a sentence; several on lines of their own")),
        "Add evidence",
        " button-quiet",
        false,
        null);
  }

  private static void addDate(ActionItem item, List<MoveForm> forms) {
    if (item.dueOn() == null) {
      return;
    }
    AskedField day =
        ask(
            DATE,
            "dueOn",
            "date",
            "New due date",
            "The day is kept in the history",
            item.dueOn().toString());
    AskedField why =
        ask(DATE, "reason", "text", "Reason", "Needed where a committed date moves later", "");
    forms.add(
        new MoveForm(
            DATE,
            "Change due date",
            DATE,
            List.of(day, why),
            "Change due date",
            " button-quiet",
            false,
            null));
  }

  private static MoveForm form(ActionItem item, ActionState to, boolean first) {
    String style = first ? "" : " button-quiet";
    return switch (to) {
      case committed -> step(to, "Commit", AskedField.promise(item), "Commit", style, first);
      case inProgress ->
          switch (item.state()) {
            case blocked -> step(to, "Unblock", List.of(), "Unblock", style, first);
            case done -> step(to, "Reopen", AskedField.reopening(item), "Reopen", style, first);
            default -> step(to, "Start work", List.of(), "Start work", style, first);
          };
      case blocked ->
          step(
              to,
              "Blocked",
              List.of(
                  words(
                      to,
                      "reason",
                      "What is in the way, and who could clear it?",
                      "Shown beside the state until it is unblocked")),
              "Mark as blocked",
              style,
              first);
      case done ->
          step(
              to,
              "Done",
              List.of(evidence("A link or a sentence; several on lines of their own")),
              "Mark as done",
              style,
              first);
      case declined -> decline();
      case proposed -> step(to, "Propose again", List.of(), "Propose again", style, first);
    };
  }

  private static MoveForm decline() {
    AskedField why =
        words(ActionState.declined, "reason", "Reason", "Why not, and what was considered instead");
    return step(ActionState.declined, "Decline", List.of(why), "Decline", " button-danger", false);
  }

  private static AskedField evidence(String hint) {
    return ask("done", "evidence", "lines", "Evidence (link or sentence)", hint, "");
  }

  private static MoveForm step(
      ActionState to,
      String summary,
      List<AskedField> asks,
      String button,
      String style,
      boolean open) {
    return new MoveForm(to.name(), summary, "transitions", asks, button, style, open, null);
  }

  static AskedField words(ActionState to, String name, String label, String hint) {
    return ask(to.name(), name, "text", label, hint, "");
  }

  static AskedField ask(
      String key, String name, String type, String label, String hint, String value) {
    return new AskedField(key + "-" + name, name, type, label, hint, value, "", null);
  }

  /** All forms, and in the one that was sent what was typed and what it lacks. */
  static List<MoveForm> again(
      ActionItem item, String sent, MultivaluedMap<String, String> form, Problem problem) {
    Field.Typed typed = new Field.Typed(form, problem);
    return all(item).stream()
        .map(f -> f.key().equals(sent) ? f.filled(typed, problem) : f.closed())
        .toList();
  }

  private MoveForm filled(Field.Typed typed, Problem problem) {
    List<AskedField> filled =
        asks.stream()
            .map(
                ask -> {
                  Field field = typed.field(ask.name());
                  return new AskedField(
                      ask.id(),
                      ask.name(),
                      ask.type(),
                      ask.label(),
                      ask.hint(),
                      field.value(),
                      Objects.requireNonNullElse(field.error(), ""),
                      field.sure());
                })
            .toList();
    boolean shown = filled.stream().anyMatch(ask -> !ask.error().isEmpty());
    String more =
        problem.kind() == Problem.Kind.STALE
            ? "Somebody changed this item while you were writing. It is shown as it is now; send"
                + " this again if it still fits."
            : shown ? null : problem.detail();
    return new MoveForm(key, summary, path, filled, button, style, true, more);
  }

  private MoveForm closed() {
    return new MoveForm(key, summary, path, asks, button, style, false, conflict);
  }

  public boolean isMove() {
    return !isDateChange() && !key.equals(EVIDENCE);
  }

  public boolean isDateChange() {
    return key.equals(DATE);
  }

  /** A word on what a step has done. */
  static String notice(ActionItem item) {
    String words =
        switch (item.state()) {
          case proposed -> "is proposed again";
          case committed -> "is committed";
          case inProgress -> "is in progress";
          case blocked -> "is blocked";
          case done -> "is done. The evidence is kept";
          case declined -> "is declined";
        };
    return item.ref() + " " + words + ".";
  }
}
