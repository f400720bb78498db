package debrief.team;

import debrief.web.Problem;
import debrief.web.page.Field;
import debrief.web.page.FormErrors;
import debrief.web.page.FormFields;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a team.
 *
 * @param names whether the viewer may say what it is called
 */
record TeamForm(
    boolean names,
    Field name,
    Field aliases,
    Field contact,
    Field mail,
    List<Problem.FieldError> errors,
    @Nullable String refusal) {
  private static final FormErrors.Labels LABELS =
      new FormErrors.Labels()
          .field("name", "Name")
          .field("aliases", "Other names")
          .field("contact", "Contact")
          .field("mail", "Mail address");

  static TeamForm of(Team team, boolean names) {
    return new TeamForm(
        names,
        Field.of("name", team.name()),
        Field.of("aliases", String.join(", ", team.aliases())),
        Field.of("contact", team.contact()),
        Field.of("mail", team.mail()),
        List.of(),
        null);
  }

  static TeamForm again(MultivaluedMap<String, String> form, Problem problem, boolean names) {
    Field.Typed typed = new Field.Typed(form, problem);
    String refusal =
        problem.kind() == Problem.Kind.STALE
            ? "Somebody changed this team in the meantime. Look at it again, then change it."
            : problem.detail();
    return new TeamForm(
        names,
        typed.field("name"),
        typed.field("aliases"),
        typed.field("contact"),
        typed.field("mail"),
        problem.errors(),
        problem.errors().isEmpty() ? refusal : null);
  }

  /**
   * @param before what stays where the form does not ask for it
   */
  static TeamChange read(FormFields form, Team before, boolean names) {
    return new TeamChange(
        names ? form.line("name") : before.name(),
        form.line("contact"),
        form.line("mail"),
        names ? form.words("aliases") : before.aliases());
  }

  public FormErrors formErrors() {
    return FormErrors.of(errors, LABELS);
  }
}
