package debrief.service;

import debrief.web.Problem;
import debrief.web.page.Field;
import debrief.web.page.FormErrors;
import debrief.web.page.FormFields;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The fields of a service. */
record ServiceForm(
    Field name,
    Field aliases,
    Field team,
    Field tier,
    Field description,
    List<Problem.FieldError> errors,
    @Nullable String refusal) {
  private static final FormErrors.Labels LABELS =
      new FormErrors.Labels()
          .field("name", "Name")
          .field("aliases", "Other names")
          .field("team", "Owner")
          .field("tier", "Tier")
          .field("description", "Description");

  static ServiceForm of(ServiceEntry service) {
    return new ServiceForm(
        Field.of("name", service.name()),
        Field.of("aliases", String.join(", ", service.aliases())),
        Field.of("team", service.team()),
        Field.of("tier", service.tier()),
        Field.of("description", service.description()),
        List.of(),
        null);
  }

  static ServiceForm again(MultivaluedMap<String, String> form, Problem problem) {
    Field.Typed typed = new Field.Typed(form, problem);
    String refusal =
        problem.kind() == Problem.Kind.STALE
            ? "Somebody changed this service in the meantime. Look at it again, then change it."
            : problem.detail();
    return new ServiceForm(
        typed.field("name"),
        typed.field("aliases"),
        typed.field("team"),
        typed.field("tier"),
        typed.field("description"),
        problem.errors(),
        problem.errors().isEmpty() ? refusal : null);
  }

  static ServiceChange read(FormFields form) {
    return new ServiceChange(
        form.line("name"),
        form.line("team"),
        form.smallNumber("tier"),
        form.text("description"),
        form.words("aliases"));
  }

  public FormErrors formErrors() {
    return FormErrors.of(errors, LABELS);
  }
}
