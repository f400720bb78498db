package debrief.action.page;

import debrief.access.Audience;
import debrief.action.ActionInput;
import debrief.action.ActionItem;
import debrief.action.ActionItem.Option;
import debrief.action.Control;
import debrief.service.KnownNames;
import debrief.web.Problem;
import debrief.web.page.Field;
import debrief.web.page.Field.Choice;
import debrief.web.page.FormErrors;
import debrief.web.page.FormFields;
import debrief.web.page.Pages;
import debrief.web.page.PickingPage;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The one form for proposing an action item and for editing its words. */
record ActionForm(
    @Nullable Existing existing,
    String incident,
    List<Problem.FieldError> errors,
    @Nullable String conflict,
    Field heading,
    Field outcome,
    Field team,
    Field owner,
    Field dueOn,
    Field reason,
    Field tracker,
    List<Help> controls,
    List<Choice> impacts,
    List<Choice> efforts,
    List<Choice> audiences,
    List<Way> ways,
    boolean noneChosen,
    KnownNames known)
    implements PickingPage {
  private static final FormErrors.Labels LABELS =
      new FormErrors.Labels()
          .field("title", "What will be different")
          .field("outcome", "How one will see that it is done")
          .field("dueOn", "Due")
          .field("reason", "Reason for another due date")
          .field("options", "option-1", "Ways")
          .field("tracker", "Where the work is followed")
          .field("audience", "Who may read it");

  private static final int SPARE_ROWS = 2;
  private static final List<String> WEIGHTS = List.of("1", "2", "3", "4", "5");

  /** The item that is edited, and the version that the form was made from. */
  record Existing(String ref, String version, boolean promised) {}

  /** One of the ways in which an action helps. */
  record Help(String value, String name, String meaning, boolean chosen) {}

  /** One row of the options. */
  record Way(int row, String name, String tradeoffs, boolean chosen) {}

  static ActionForm empty(String incident, KnownNames known) {
    ActionInput nothing =
        new ActionInput(null, null, null, null, null, null, null, null, null, null, null);
    return shown(null, incident, nothing.complete(), known);
  }

  static ActionForm of(ActionItem item, KnownNames known) {
    return shown(existing(item), item.incident(), item.toInput(), known);
  }

  private static @Nullable Existing existing(@Nullable ActionItem item) {
    return item == null
        ? null
        : new Existing(
            item.ref(), "" + item.version(), item.state().isPromised() && !item.doneBeforeImport());
  }

  private static ActionForm shown(
      @Nullable Existing existing, String incident, ActionInput input, KnownNames known) {
    List<Option> options = input.options() == null ? List.of() : input.options();
    List<Way> ways = rows(options);
    return new ActionForm(
        existing,
        incident,
        List.of(),
        null,
        Field.of("title", input.title()),
        Field.of("outcome", input.outcome()),
        Field.of("team", input.team()),
        Field.of("owner", input.owner()),
        Field.of("dueOn", input.dueOn()),
        Field.of("reason", null),
        Field.of("tracker", input.trackerUrl()),
        controls(String.valueOf(input.control())),
        weights(String.valueOf(input.impact())),
        weights(String.valueOf(input.effort())),
        audiences(String.valueOf(input.audience())),
        ways,
        ways.stream().noneMatch(Way::chosen),
        known);
  }

  /** The form as it was sent, with what to mend. Problems that no field can mend go on. */
  static Response again(
      Problem problem,
      MultivaluedMap<String, String> form,
      @Nullable ActionItem before,
      String incident,
      KnownNames known) {
    boolean stale = problem.kind() == Problem.Kind.STALE;
    problem.throwUnless(Problem.Kind.INVALID, Problem.Kind.STALE);
    Field.Typed typed = new Field.Typed(form, problem);
    List<Way> ways = typedWays(form);
    ActionForm page =
        new ActionForm(
            existing(before),
            incident,
            problem.errors(),
            stale
                ? "Somebody saved other words while you were writing. Yours are below, unsaved;"
                    + " save again to put them in the place of the others."
                : null,
            typed.field("title"),
            typed.field("outcome"),
            typed.field("team"),
            typed.field("owner"),
            typed.field("dueOn"),
            typed.field("reason"),
            typed.field("tracker", "tracker.url"),
            controls(typed.field("control").value()),
            weights(typed.field("impact").value()),
            weights(typed.field("effort").value()),
            audiences(typed.field("audience").value()),
            ways,
            ways.stream().noneMatch(Way::chosen),
            known);
    return Pages.again(problem, page);
  }

  static ActionInput read(FormFields form) {
    String address = form.line("tracker");
    return new ActionInput(
        form.line("title"),
        form.text("outcome"),
        form.choice("control", Control.class),
        form.line("team"),
        form.line("owner"),
        form.date("dueOn"),
        form.smallNumber("impact"),
        form.smallNumber("effort"),
        options(form.all("optionTitle"), form.all("optionTradeoffs"), form.line("chosen")),
        address == null ? null : new ActionItem.Tracker(address),
        form.choice("audience", Audience.class));
  }

  private static List<Option> options(
      List<String> titles, List<String> tradeoffs, @Nullable String chosen) {
    List<Option> options = new ArrayList<>();
    for (int i = 0; i < titles.size(); i++) {
      String words = i < tradeoffs.size() ? tradeoffs.get(i).replace("\r\n", "\n") : "";
      if (!titles.get(i).isBlank() || !words.isBlank()) {
        options.add(new Option(titles.get(i).strip(), words, String.valueOf(i + 1).equals(chosen)));
      }
    }
    return options;
  }

  private static List<Way> typedWays(MultivaluedMap<String, String> form) {
    List<Option> options =
        options(
            form.getOrDefault("optionTitle", List.of()),
            form.getOrDefault("optionTradeoffs", List.of()),
            form.getFirst("chosen"));
    return rows(options);
  }

  private static List<Way> rows(List<Option> options) {
    List<Way> rows = new ArrayList<>();
    for (Option option : options) {
      rows.add(
          new Way(
              rows.size() + 1,
              Objects.toString(option.title(), ""),
              Objects.toString(option.tradeoffs(), ""),
              Boolean.TRUE.equals(option.chosen())));
    }
    for (int i = 0; i < SPARE_ROWS; i++) {
      rows.add(new Way(rows.size() + 1, "", "", false));
    }
    return rows;
  }

  private static List<Help> controls(String chosen) {
    return Arrays.stream(Control.values())
        .map(c -> new Help(c.name(), c.label(), c.meaning(), c.name().equals(chosen)))
        .toList();
  }

  private static List<Choice> weights(String chosen) {
    return WEIGHTS.stream().map(w -> new Choice(w, w, w.equals(chosen))).toList();
  }

  private static List<Choice> audiences(String chosen) {
    return Stream.of(Audience.values())
        .map(a -> new Choice(a.toString(), meaning(a), a.toString().equals(chosen)))
        .toList();
  }

  private static String meaning(Audience audience) {
    return switch (audience) {
      case team -> "Those who write incidents here";
      case organization -> "Everyone in the organisation";
      case everyone -> "The public too, in a report that is shared with it";
    };
  }

  @Override
  public String title() {
    return existing == null ? "Add an action item to " + incident : "Edit " + existing.ref();
  }

  public boolean isNew() {
    return existing == null;
  }

  /** What somebody must see at once is not folded away. */
  public boolean unfolded() {
    return existing != null || hasErrors();
  }

  public FormErrors formErrors() {
    return FormErrors.of(errors, LABELS);
  }

  public boolean hasErrors() {
    return !errors.isEmpty();
  }

  public @Nullable String vigilance() {
    return WeakAction.noteOn(heading.value());
  }
}
