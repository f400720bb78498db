package debrief.service;

import com.fasterxml.jackson.databind.JsonNode;
import debrief.web.Invalid;
import debrief.web.json.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What can be said of a service.
 *
 * @param owner the name of a team
 * @param tier from 1 to 4
 * @param aliases other names that lead to it
 */
public record ServiceChange(
    @Nullable String name,
    @Nullable String owner,
    @Nullable Integer tier,
    @Nullable String description,
    @Nullable List<String> aliases) {

  ServiceChange complete() {
    return new ServiceChange(
        ServiceNames.tidy(name),
        textOrNull(owner),
        tier,
        textOrNull(description),
        aliases == null
            ? List.of()
            : aliases.stream().map(ServiceNames::tidy).map(String::valueOf).distinct().toList());
  }

  /** With what a PATCH puts in the place of some of it. */
  ServiceChange patched(JsonNode patch) {
    return Json.patch(this, patch, ServiceChange.class);
  }

  /**
   * @throws debrief.web.Problem 422 that names everything which is wrong
   */
  void check() {
    Invalid invalid = new Invalid();
    invalid.text("name", name, ServiceNames.LONGEST).line("name", name, ServiceNames.LONGEST);
    invalid.line("owner", owner, 100);
    invalid.addIf(
        tier != null && (tier < 1 || tier > 4), "tier", "A whole number from 1 to 4 fits here.");
    invalid.fits("description", description, 2000);
    ServiceNames.check(invalid, aliases == null ? List.of() : aliases);
    invalid.orThrow();
  }

  private static @Nullable String textOrNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
