package debrief.timeline.quick;

import debrief.access.Audience;
import debrief.incident.Incident;
import debrief.incident.IncidentState;
import debrief.web.Problem;
import debrief.web.page.Field;
import debrief.web.page.Html;
import debrief.web.page.ReaderZone;
import debrief.web.page.Templates;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The form above a timeline: a line that may begin with a time, and what is seldom needed folded
 * away.
 *
 * @param sure what makes the same text be taken the second time, after a question; null mostly
 */
public record QuickForm(
    String ref,
    String csrf,
    boolean ongoing,
    Field text,
    @Nullable String sure,
    List<Field.Choice> kinds,
    Field day,
    Field zone,
    Field knownAt,
    List<Field.Choice> audiences,
    Field evidence) {

  /** The first choice of kinds: guess it from the words. */
  static final String AUTO = "auto";

  public static QuickForm empty(Incident incident, String csrf) {
    return new QuickForm(
        incident.ref(),
        csrf,
        isOngoing(incident),
        Field.of("text", ""),
        null,
        kinds(AUTO),
        Field.of("day", ""),
        Field.of("zone", ReaderZone.name()),
        Field.of("knownAt", ""),
        EntryChoices.audiences(Audience.organization.toString()),
        Field.of("evidence", ""));
  }

  /** The form as it was sent, with what to mend. Problems that no field can mend go on. */
  public static QuickForm again(
      Problem problem, MultivaluedMap<String, String> form, Incident incident, String csrf) {
    problem.throwUnless(Problem.Kind.INVALID);
    Map<String, String> errors = errors(problem);
    return new QuickForm(
        incident.ref(),
        csrf,
        isOngoing(incident),
        new Field("text", typed(form).replace("\0", ""), errors.get("text")),
        QuickInput.isDoubt(problem) ? QuickInput.sure(form) : null,
        kinds(first(form, "kind")),
        new Field("day", first(form, "day"), errors.get("day")),
        new Field("zone", given(form, "zone", ReaderZone.name()), errors.get("zone")),
        new Field("knownAt", first(form, "knownAt"), errors.get("knownAt")),
        EntryChoices.audiences(given(form, "audience", Audience.organization.toString())),
        new Field("evidence", first(form, "evidence"), errors.get("evidence")));
  }

  /** The door speaks of entries and their fields, the form of one line and what is below it. */
  private static Map<String, String> errors(Problem problem) {
    boolean several = problem.errors().stream().anyMatch(e -> e.field().matches("\\[[1-9].*"));
    Map<String, String> errors = new LinkedHashMap<>();
    for (Problem.FieldError error : problem.shownErrors()) {
      String name = error.field().replaceFirst("^\\[\\d+]\\.?", "").replaceFirst("[.\\[].*", "");
      String field = List.of("day", "zone", "knownAt", "evidence").contains(name) ? name : "text";
      String place = error.field().replaceFirst("^\\[(\\d+)].*", "$1");
      boolean numbered = several && place.matches("\\d{1,3}");
      errors.putIfAbsent(
          field,
          numbered
              ? "Entry " + (Integer.parseInt(place) + 1) + ": " + error.message()
              : error.message());
    }
    return errors;
  }

  /** What was typed into the line and pasted into the field below it, as one text. */
  static String typed(MultivaluedMap<String, String> form) {
    return form.getOrDefault("text", List.of()).stream()
        .filter(text -> !text.isBlank())
        .map(text -> text.replace("\r\n", "\n").replace('\r', '\n'))
        .collect(Collectors.joining("\n"));
  }

  static boolean isOngoing(Incident incident) {
    return incident.state() != IncidentState.resolved;
  }

  static List<Field.Choice> kinds(String chosen) {
    List<Field.Choice> choices = new ArrayList<>();
    choices.add(new Field.Choice(AUTO, "Automatic", chosen.equals(AUTO)));
    choices.addAll(EntryChoices.kinds(chosen));
    return choices;
  }

  private static String first(MultivaluedMap<String, String> form, String field) {
    String value = form.getFirst(field);
    return value == null ? "" : value.replace("\0", "");
  }

  private static String given(MultivaluedMap<String, String> form, String field, String otherwise) {
    String value = first(form, field);
    return value.isBlank() ? otherwise : value;
  }

  public String zoneLabel() {
    return ReaderZone.label();
  }

  public Html html() {
    return new Html(Templates.render("debrief/timeline/quick/quick-form.mustache", this));
  }

  /** What was typed, where it is one line. */
  public String line() {
    return text.value().contains("\n") ? "" : text.value();
  }

  /** What was typed, where it is several. */
  public String lines() {
    return text.value().contains("\n") ? text.value() : "";
  }

  public boolean several() {
    return text.value().contains("\n");
  }

  public boolean wrongLine() {
    return text.error() != null && !several();
  }

  public boolean wrongLines() {
    return text.error() != null && several();
  }

  /** Whether something is folded away that must be seen. */
  public boolean open() {
    return day.error() != null
        || zone.error() != null
        || knownAt.error() != null
        || evidence.error() != null;
  }
}
