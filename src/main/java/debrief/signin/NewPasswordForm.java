package debrief.signin;

import debrief.signin.password.NewPassword;
import debrief.web.Problem;
import debrief.web.page.Field;
import jakarta.ws.rs.core.MultivaluedMap;

/** A new password and the same again; never shown with what was typed. */
public record NewPasswordForm(Field password, Field again) {
  public static NewPasswordForm empty() {
    return new NewPasswordForm(Field.of("password", ""), Field.of("again", ""));
  }

  public static NewPasswordForm again(MultivaluedMap<String, String> form, Problem problem) {
    Field.Typed typed = new Field.Typed(form, problem);
    return new NewPasswordForm(
        new Field("password", "", typed.field("password").error()),
        new Field("again", "", typed.field("again").error()));
  }

  /** What was typed, just as it was. */
  public static NewPassword typed(MultivaluedMap<String, String> form) {
    return new NewPassword(SignInPages.typed(form, "password"), SignInPages.typed(form, "again"));
  }
}
