package debrief.team;

import com.fasterxml.jackson.databind.JsonNode;
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
    @Nullable List<String> aliases) {

  TeamChange complete() {
    return new TeamChange(
        TeamNames.tidy(name),
        lineOrNull(contact),
        lineOrNull(mail),
        aliases == null
            ? List.of()
            : aliases.stream().map(TeamNames::tidy).map(String::valueOf).distinct().toList());
  }

  /** With what a PATCH puts in the place of some of it. */
  TeamChange patched(JsonNode patch) {
    return Json.patch(this, patch, TeamChange.class);
  }

  /**
   * @throws debrief.web.Problem 422 that names everything which is wrong
   */
  void check() {
    Invalid invalid = new Invalid();
    invalid.text("name", name, TeamNames.LONGEST).line("name", name, TeamNames.LONGEST);
    invalid.line("contact", contact, 200);
    invalid.line("mail", mail, 254);
    invalid.addIf(
        mail != null && !mail.matches("[^@\\s]+@[^@\\s]+"),
        "mail",
        "An address is written as name@example.org.");
    TeamNames.check(invalid, aliases == null ? List.of() : aliases);
    invalid.orThrow();
  }

  private static @Nullable String lineOrNull(@Nullable String line) {
    return line == null || line.isBlank() ? null : line.strip();
  }
}
