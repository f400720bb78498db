package debrief.incident.page;

import debrief.incident.Impact;
import debrief.incident.Incident;
import debrief.incident.IncidentInput;
import debrief.incident.Origin;
import debrief.incident.Severity;
import debrief.incident.SharedWith;
import debrief.incident.Visibility;
import debrief.incident.participant.Participant;
import debrief.service.KnownNames;
import debrief.web.Problem;
import debrief.web.page.Field;
import debrief.web.page.FormErrors;
import debrief.web.page.FormFields;
import debrief.web.page.Pages;
import debrief.web.page.ReaderZone;
import debrief.web.page.TimeView;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The one form for declaring an incident and for editing its facts. */
record IncidentForm(
    @Nullable Existing existing,
    List<Problem.FieldError> errors,
    @Nullable String conflict,
    Field heading,
    Field summary,
    Field services,
    Field zone,
    Field startedAt,
    Field detectedAt,
    Field acknowledgedAt,
    Field mitigatedAt,
    Field resolvedAt,
    Field statement,
    Field customersAffected,
    Field requestsFailed,
    List<Field.Choice> severities,
    List<Field.Choice> origins,
    boolean restricted,
    Field sharedPeople,
    Field sharedTeams,
    List<Person> people,
    KnownNames known)
    implements DeclaringPage {
  private static final int SPARE_ROWS = 3;

  /** The incident that is edited, and the version that the form was made from. */
  record Existing(String ref, String title, String version) {}

  /** One row of the list of participants. */
  record Person(int row, String name, String role, String email) {}

  static IncidentForm empty(Instant now, KnownNames known) {
    return shown(
        null,
        new IncidentInput(
                null, null, null, null, null, now, null, null, null, null, null, null, null, null)
            .complete(),
        known);
  }

  static IncidentForm of(Incident incident, KnownNames known) {
    return shown(
        new Existing(incident.ref(), incident.title(), "" + incident.version()),
        incident.toInput(),
        known);
  }

  private static IncidentForm shown(
      @Nullable Existing existing, IncidentInput input, KnownNames known) {
    List<String> services = input.services() == null ? List.of() : input.services();
    Impact impact = input.impact() == null ? Impact.UNKNOWN : input.impact();
    return new IncidentForm(
        existing,
        List.of(),
        null,
        Field.of("title", input.title()),
        Field.of("summary", input.summary()),
        Field.of("services", String.join(", ", services)),
        Field.of("zone", ReaderZone.name()),
        moment("startedAt", input.startedAt()),
        moment("detectedAt", input.detectedAt()),
        moment("acknowledgedAt", input.acknowledgedAt()),
        moment("mitigatedAt", input.mitigatedAt()),
        moment("resolvedAt", input.resolvedAt()),
        Field.of("statement", impact.statement()),
        Field.of("customersAffected", impact.customersAffected()),
        Field.of("requestsFailed", impact.requestsFailed()),
        severities(String.valueOf(input.severity())),
        origins(String.valueOf(input.origin())),
        input.visibility() == Visibility.restricted,
        Field.of("sharedPeople", String.join(", ", input.readers().addresses())),
        Field.of("sharedTeams", String.join(", ", input.readers().teamNames())),
        rows(
            input.participants() == null
                ? List.of()
                : input.participants().stream()
                    .map(p -> new Person(0, text(p.name()), text(p.role()), text(p.email())))
                    .toList()),
        known);
  }

  /** The form as it was sent, with what to mend. Problems that no field can mend go on. */
  static Response again(
      Problem problem,
      MultivaluedMap<String, String> form,
      @Nullable Incident before,
      KnownNames known) {
    boolean stale = problem.kind() == Problem.Kind.STALE;
    problem.throwUnless(Problem.Kind.INVALID, Problem.Kind.STALE);
    Field.Typed typed = new Field.Typed(form, problem);
    Existing existing =
        before == null ? null : new Existing(before.ref(), before.title(), "" + before.version());
    IncidentForm page =
        new IncidentForm(
            existing,
            problem.errors(),
            stale
                ? "Somebody else saved this incident while you were editing. Your version is below,"
                    + " not saved; save again to replace the other version."
                : null,
            typed.field("title"),
            typed.field("summary"),
            typed.field("services"),
            typed.field("zone"),
            typed.field("startedAt"),
            typed.field("detectedAt"),
            typed.field("acknowledgedAt"),
            typed.field("mitigatedAt"),
            typed.field("resolvedAt"),
            typed.field("statement", "impact.statement"),
            typed.field("customersAffected", "impact.customersAffected"),
            typed.field("requestsFailed", "impact.requestsFailed"),
            severities(typed.field("severity").value()),
            origins(typed.field("origin").value()),
            typed.field("visibility").value().equals("restricted"),
            typed.field("sharedPeople", "sharedWith.people"),
            typed.field("sharedTeams", "sharedWith.teams"),
            rows(typedPeople(form)),
            known);
    return Pages.again(problem, page);
  }

  static IncidentInput read(FormFields form, @Nullable IncidentInput shown) {
    return new IncidentInput(
        form.line("title"),
        form.text("summary"),
        form.choice("severity", Severity.class),
        form.choice("origin", Origin.class),
        form.words("services"),
        form.time("startedAt", shown == null ? null : shown.startedAt()),
        form.time("detectedAt", shown == null ? null : shown.detectedAt()),
        form.time("acknowledgedAt", shown == null ? null : shown.acknowledgedAt()),
        form.time("mitigatedAt", shown == null ? null : shown.mitigatedAt()),
        form.time("resolvedAt", shown == null ? null : shown.resolvedAt()),
        new Impact(
            form.text("statement"),
            form.number("customersAffected"),
            form.number("requestsFailed")),
        form.choice("visibility", Visibility.class),
        new SharedWith(form.words("sharedPeople"), form.words("sharedTeams")),
        participants(form.all("name"), form.all("role"), form.all("email")));
  }

  private static List<Participant> participants(
      List<String> names, List<String> roles, List<String> emails) {
    List<Participant> people = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      String role = i < roles.size() ? roles.get(i).strip() : "";
      String email = i < emails.size() ? emails.get(i).strip() : "";
      if (!names.get(i).isBlank() || !role.isEmpty() || !email.isEmpty()) {
        people.add(new Participant(names.get(i).strip(), role, email.isEmpty() ? null : email));
      }
    }
    return people;
  }

  private static List<Person> typedPeople(MultivaluedMap<String, String> form) {
    List<Person> people = new ArrayList<>();
    List<String> names = form.getOrDefault("name", List.of());
    for (int i = 0; i < names.size(); i++) {
      people.add(new Person(0, names.get(i), at(form.get("role"), i), at(form.get("email"), i)));
    }
    people.removeIf(p -> p.name().isBlank() && p.role().isBlank() && p.email().isBlank());
    return people;
  }

  private static String at(@Nullable List<String> values, int i) {
    return values == null || i >= values.size() ? "" : values.get(i);
  }

  private static List<Person> rows(List<Person> people) {
    List<Person> rows = new ArrayList<>();
    for (Person person : people) {
      rows.add(new Person(rows.size() + 1, person.name(), person.role(), person.email()));
    }
    for (int i = 0; i < SPARE_ROWS; i++) {
      rows.add(new Person(rows.size() + 1, "", "", ""));
    }
    return rows;
  }

  private static Field moment(String name, @Nullable Instant at) {
    return Field.of(name, at == null ? null : new TimeView(at).field());
  }

  private static List<Field.Choice> severities(String chosen) {
    return Arrays.stream(Severity.values())
        .map(s -> new Field.Choice(s.name(), s.meaning(), s.name().equals(chosen)))
        .toList();
  }

  private static List<Field.Choice> origins(String chosen) {
    return Arrays.stream(Origin.values())
        .map(o -> new Field.Choice(o.name(), o.meaning(), o.name().equals(chosen)))
        .toList();
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }

  @Override
  public String title() {
    return existing == null ? "Declare an incident" : "Edit " + existing.ref();
  }

  public FormErrors formErrors() {
    return FormErrors.of(errors, IncidentLabels.ALL);
  }

  /** Nothing stands between the writer and the first field. */
  public boolean isFresh() {
    return isNew() && errors.isEmpty();
  }

  @Override
  public boolean isNew() {
    return existing == null;
  }
}
