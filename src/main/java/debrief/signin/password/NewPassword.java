package debrief.signin.password;

import debrief.web.Invalid;
import debrief.web.json.Json;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A new password, typed twice. */
public record NewPassword(String password, String again) {
  public void check(Invalid invalid, @Nullable String name, @Nullable String email) {
    if (!Json.isClean(password)) {
      invalid.add("password", "This text holds a character that cannot be stored.");
    }
    PasswordRules.check(invalid, "password", password, name, email);
    invalid.addIf(
        !Objects.equals(password, again), "again", "The two are not the same. Type both again.");
  }
}
