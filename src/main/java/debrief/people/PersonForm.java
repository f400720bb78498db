package debrief.people;

import debrief.access.Role;
import debrief.account.Person;
import debrief.account.PersonInput;
import debrief.web.Problem;
import debrief.web.page.Field;
import debrief.web.page.FormErrors;
import debrief.web.page.FormFields;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The fields for somebody new and for somebody known. */
record PersonForm(
    Field name,
    Field email,
    Field teams,
    List<RoleChoice> roles,
    @Nullable String roleError,
    boolean service,
    List<Problem.FieldError> errors,
    @Nullable String refusal) {
  private static final FormErrors.Labels LABELS =
      new FormErrors.Labels()
          .field("name", "Name")
          .field("email", "Email")
          .field("role", "Role")
          .field("teams", "Teams");

  static final PersonForm EMPTY = shown("", "", "", Role.author, false);

  record RoleChoice(String value, String label, String meaning, boolean chosen) {}

  static PersonForm of(Person person) {
    return shown(
        person.name(),
        person.email(),
        String.join(", ", person.teams()),
        person.role(),
        person.kind() == Person.Kind.service);
  }

  private static PersonForm shown(
      String name, String email, String teams, Role role, boolean service) {
    return new PersonForm(
        Field.of("name", name),
        Field.of("email", email),
        Field.of("teams", teams),
        roles(role.name()),
        null,
        service,
        List.of(),
        null);
  }

  private static List<RoleChoice> roles(String chosen) {
    return List.of(Role.values()).stream()
        .map(r -> new RoleChoice(r.name(), r.label(), r.meaning(), r.name().equals(chosen)))
        .toList();
  }

  static PersonForm again(MultivaluedMap<String, String> form, Problem problem) {
    Field.Typed typed = new Field.Typed(form, problem);
    Field teams = typed.field("teams");
    String teamsError =
        problem.errors().stream()
            .filter(error -> error.field().startsWith("teams"))
            .map(Problem.FieldError::message)
            .findFirst()
            .orElse(null);
    String refusal = problem.detail();
    if (problem.kind() == Problem.Kind.STALE) {
      refusal = "Somebody changed this account in the meantime. Look at it again, then change it.";
    }
    return new PersonForm(
        typed.field("name"),
        typed.field("email"),
        new Field("teams", teams.value(), teamsError),
        roles(typed.field("role").value()),
        typed.field("role").error(),
        "service".equals(form.getFirst("kind")),
        problem.errors(),
        problem.errors().isEmpty() ? refusal : null);
  }

  static PersonInput read(MultivaluedMap<String, String> form) {
    FormFields fields = new FormFields(form);
    PersonInput input =
        new PersonInput(
            fields.line("name"),
            fields.line("email"),
            fields.choice("role", Role.class),
            fields.words("teams"),
            fields.choice("kind", Person.Kind.class));
    fields.orThrow();
    return input;
  }

  public FormErrors formErrors() {
    return FormErrors.of(errors, LABELS);
  }
}
