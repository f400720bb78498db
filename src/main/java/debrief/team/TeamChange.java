package debrief.team;

import com.fasterxml.jackson.databind.JsonNode;
import debrief.naming.NameRegistry;
import debrief.naming.NamedChange;
import debrief.web.Invalid;
import debrief.web.json.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What can be said of a team.
 *
 * @param aliases other names that lead to it
 */
public record TeamChange(
    @Nullable String name,
    @Nullable String contact,
    @Nullable String mail,
    @Nullable List<String> aliases)
    implements NamedChange<TeamChange> {

  @Override
  public TeamChange complete() {
    return new TeamChange(
        NameRegistry.tidy(name), lineOrNull(contact), lineOrNull(mail), NameRegistry.tidy(aliases));
  }

  @Override
  public TeamChange patched(JsonNode patch) {
    return Json.patch(this, patch, TeamChange.class);
  }

  @Override
  public void check() {
    Invalid invalid = new Invalid();
    NameRegistry.check(invalid, name, aliases);
    invalid.line("contact", contact, 200);
    invalid.line("mail", mail, 254);
    invalid.addIf(
        mail != null && !mail.matches("[^@\\s]+@[^@\\s]+"),
        "mail",
        "An address is written as name@example.org.");
    invalid.orThrow();
  }

  private static @Nullable String lineOrNull(@Nullable String line) {
    return line == null || line.isBlank() ? null : line.strip();
  }
}
