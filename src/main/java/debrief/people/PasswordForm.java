package debrief.people;

import debrief.signin.NewPasswordForm;
import debrief.web.Problem;
import debrief.web.page.Field;
import jakarta.ws.rs.core.MultivaluedMap;
import org.jspecify.annotations.Nullable;

/** The form for another password. */
record PasswordForm(Field present, NewPasswordForm passwords, @Nullable String pause) {
  static final PasswordForm EMPTY =
      new PasswordForm(Field.of("present", ""), NewPasswordForm.empty(), null);

  static PasswordForm again(MultivaluedMap<String, String> form, Problem problem) {
    return new PasswordForm(
        new Field("present", "", new Field.Typed(form, problem).field("present").error()),
        NewPasswordForm.again(form, problem),
        problem.errors().isEmpty() ? problem.detail() : null);
  }
}
