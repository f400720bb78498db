package debrief.account;

import debrief.access.Role;
import debrief.access.Scope;
import debrief.access.Viewer;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The caller.
 *
 * @param rights what this session or token may do, such as {@code write}
 * @param token the API token that the request came with; null in a browser's session
 */
public record Me(
    String id,
    String name,
    String email,
    Role role,
    List<String> teams,
    Person.Kind kind,
    List<String> rights,
    @Nullable OfToken token) {
  static Me of(Person person, Viewer viewer) {
    Viewer.Token token = viewer.token();
    return new Me(
        person.id(),
        person.name(),
        person.email(),
        person.role(),
        person.teams(),
        person.kind(),
        viewer.rights().stream().sorted().map(r -> r.name().toLowerCase(Locale.ROOT)).toList(),
        token == null
            ? null
            : new OfToken(
                token.id(), token.scopes().stream().sorted().toList(), token.expiresAt()));
  }

  /** The token that somebody came with. */
  public record OfToken(String id, List<Scope> scopes, @Nullable Instant expiresAt) {}
}
