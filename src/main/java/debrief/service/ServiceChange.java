package debrief.service;

import com.fasterxml.jackson.databind.JsonNode;
import debrief.naming.NameRegistry;
import debrief.naming.NamedChange;
import debrief.web.Invalid;
import debrief.web.json.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What can be said of a service.
 *
 * @param team the name of a team
 * @param tier from 1 to 4
 * @param aliases other names that lead to it
 */
public record ServiceChange(
    @Nullable String name,
    @Nullable String team,
    @Nullable Integer tier,
    @Nullable String description,
    @Nullable List<String> aliases)
    implements NamedChange<ServiceChange> {

  @Override
  public ServiceChange complete() {
    return new ServiceChange(
        NameRegistry.tidy(name),
        textOrNull(team),
        tier,
        textOrNull(description),
        NameRegistry.tidy(aliases));
  }

  @Override
  public ServiceChange patched(JsonNode patch) {
    return Json.patch(this, patch, ServiceChange.class);
  }

  @Override
  public void check() {
    Invalid invalid = new Invalid();
    NameRegistry.check(invalid, name, aliases);
    invalid.line("team", team, 100);
    invalid.addIf(
        tier != null && (tier < 1 || tier > 4), "tier", "A whole number from 1 to 4 fits here.");
    invalid.fits("description", description, 2000);
    invalid.orThrow();
  }

  private static @Nullable String textOrNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
