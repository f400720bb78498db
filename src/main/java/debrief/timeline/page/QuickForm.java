package debrief.timeline.page;

import debrief.access.Audience;
import debrief.incident.Incident;
import debrief.incident.IncidentState;
import debrief.text.time.TimedLine;
import debrief.timeline.EntryInput;
import debrief.timeline.EntryKind;
import debrief.timeline.Evidence;
import debrief.web.Problem;
import debrief.web.page.Field;
import debrief.web.page.FormFields;
import debrief.web.page.Html;
import debrief.web.page.Templates;
import debrief.web.page.TimeView;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The form above a timeline: a line that may begin with a time, and what is seldom needed folded
 * away.
 *
 * @param lastDay the day that times without a date are on
 */
record QuickForm(
    String ref,
    String csrf,
    TimeView lastDay,
    boolean ongoing,
    Field text,
    List<Field.Choice> kinds,
    Field day,
    Field zone,
    Field knownAt,
    List<Field.Choice> audiences,
    Field evidence) {

  /** The first choice of kinds: guess it from the words. */
  private static final String AUTO = "auto";

  static QuickForm empty(Incident incident, String csrf, Instant last) {
    return new QuickForm(
        incident.ref(),
        csrf,
        new TimeView(last),
        isOngoing(incident),
        Field.of("text", ""),
        kinds(AUTO),
        Field.of("day", ""),
        Field.of("zone", "UTC"),
        Field.of("knownAt", ""),
        audiences(Audience.organization.toString()),
        Field.of("evidence", ""));
  }

  /** The form as it was sent, with what to mend. Problems that no field can mend go on. */
  static QuickForm again(
      Problem problem,
      MultivaluedMap<String, String> form,
      Incident incident,
      String csrf,
      Instant last) {
    problem.throwUnless(Problem.Kind.INVALID);
    Map<String, String> errors = errors(problem);
    return new QuickForm(
        incident.ref(),
        csrf,
        new TimeView(last),
        isOngoing(incident),
        new Field("text", typed(form).replace("\0", ""), errors.get("text")),
        kinds(first(form, "kind")),
        new Field("day", first(form, "day"), errors.get("day")),
        new Field("zone", given(form, "zone", "UTC"), errors.get("zone")),
        new Field("knownAt", first(form, "knownAt"), errors.get("knownAt")),
        audiences(given(form, "audience", Audience.organization.toString())),
        new Field("evidence", first(form, "evidence"), errors.get("evidence")));
  }

  /** The door speaks of entries and their fields, the form of one line and what is below it. */
  private static Map<String, String> errors(Problem problem) {
    boolean several = problem.errors().stream().anyMatch(e -> e.field().matches("\\[[1-9].*"));
    Map<String, String> errors = new LinkedHashMap<>();
    for (Problem.FieldError error : problem.errors()) {
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
    if (errors.containsKey("knownAt") && errors.size() == 2) {
      // The two times are in each other's way: one sentence, at the one that is easier to mend.
      errors.remove("text");
    }
    return errors;
  }

  /**
   * @param last when the last entry happened, or the incident began
   */
  static List<EntryInput> read(
      FormFields form,
      MultivaluedMap<String, String> raw,
      Incident incident,
      Instant last,
      Instant now) {
    form.all("text");
    ZoneId zone = form.zone();
    LocalDate day = form.date("day");
    String kind = form.line("kind");
    EntryKind chosen = AUTO.equals(kind) ? null : form.choice("kind", EntryKind.class);
    Audience audience = form.choice("audience", Audience.class);
    String known = form.line("knownAt");
    String url = form.line("evidence");
    form.orThrow();
    List<Evidence> evidence = url == null ? List.of() : List.of(Evidence.of(null, url));
    List<EntryInput> entries = new ArrayList<>();
    for (QuickLines.Line line :
        QuickLines.read(
            typed(raw),
            new QuickLines.Setting(zone, day, last, isOngoing(incident) ? now : null))) {
      entries.add(
          new EntryInput(
              line.at(),
              known(known, line.at(), zone),
              AUTO.equals(kind) ? EntryKind.guess(line.text()) : chosen,
              line.text(),
              audience,
              evidence));
    }
    return entries;
  }

  /** What was typed into the line and pasted into the field below it, as one text. */
  private static String typed(MultivaluedMap<String, String> form) {
    return form.getOrDefault("text", List.of()).stream()
        .filter(text -> !text.isBlank())
        .map(text -> text.replace("\r\n", "\n").replace('\r', '\n'))
        .collect(Collectors.joining("\n"));
  }

  /** A clock time on the day of the entry, or after midnight; or a whole moment. */
  private static @Nullable Instant known(@Nullable String typed, Instant occurred, ZoneId zone) {
    if (typed == null) {
      return null;
    }
    TimedLine read =
        TimedLine.parse(typed, LocalDate.ofInstant(occurred, zone))
            .filter(line -> line.time() != null && line.text().isBlank())
            .orElseThrow(
                () ->
                    Problem.invalid(
                        "knownAt", "A time is written as 14:09, or as 2026-03-01 14:09."));
    ZoneId own = read.zone() == null ? zone : read.zone();
    LocalTime time = read.time() == null ? LocalTime.MIDNIGHT : read.time();
    LocalDate day = read.date() == null ? LocalDate.ofInstant(occurred, own) : read.date();
    Instant at = day.atTime(time).atZone(own).toInstant();
    boolean overMidnight =
        read.date() == null && Duration.between(at, occurred).compareTo(Duration.ofHours(12)) > 0;
    return overMidnight ? day.plusDays(1).atTime(time).atZone(own).toInstant() : at;
  }

  private static boolean isOngoing(Incident incident) {
    return incident.state() != IncidentState.resolved;
  }

  static List<Field.Choice> kinds(String chosen) {
    List<Field.Choice> choices = new ArrayList<>();
    choices.add(new Field.Choice(AUTO, "Guess from the words", chosen.equals(AUTO)));
    choices.addAll(EntryForm.kinds(chosen));
    return choices;
  }

  static List<Field.Choice> audiences(String chosen) {
    return Arrays.stream(Audience.values())
        .map(a -> new Field.Choice(a.toString(), words(a), a.toString().equals(chosen)))
        .toList();
  }

  private static String words(Audience audience) {
    return switch (audience) {
      case team -> "The team";
      case organization -> "The organisation";
      case everyone -> "Everyone (public)";
    };
  }

  private static String first(MultivaluedMap<String, String> form, String field) {
    String value = form.getFirst(field);
    return value == null ? "" : value.replace("\0", "");
  }

  private static String given(MultivaluedMap<String, String> form, String field, String otherwise) {
    String value = first(form, field);
    return value.isBlank() ? otherwise : value;
  }

  Html html() {
    return new Html(Templates.render("debrief/timeline/page/quick-form.mustache", this));
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
