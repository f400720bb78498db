package debrief.token;

import debrief.access.Scope;
import debrief.web.Invalid;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a new token.
 *
 * @param expiresAt null for one that lasts until it is revoked
 */
public record TokenInput(
    @Nullable String name, @Nullable List<@Nullable Scope> scopes, @Nullable Instant expiresAt) {

  /**
   * @throws debrief.web.Problem 422 that names everything which is wrong
   */
  void check(Instant now) {
    Invalid invalid = new Invalid();
    invalid.text("name", name, 200).line("name", name, 200);
    invalid.addIf(
        scopes == null || scopes.isEmpty() || scopes.contains(null),
        "scopes",
        "At least one of read, write, export, admin.");
    invalid.addIf(
        expiresAt != null && !expiresAt.isAfter(now), "expiresAt", "This lies in the past.");
    invalid.orThrow();
  }
}
