package debrief.token;

import debrief.access.Right;
import debrief.access.Scope;
import debrief.access.Viewer;
import debrief.account.Person;
import debrief.web.Problem;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a new token may: no more than its account, and no more than the token that makes it. */
final class TokenLimits {
  private TokenLimits() {}

  /** What scopes and role allow now, and the token with which it is made. */
  static List<Right> granted(Viewer viewer, boolean own, Person person, Set<Scope> scopes) {
    Set<Right> allowed = EnumSet.copyOf(person.role().rights());
    List<Scope> beyond = scopes.stream().filter(s -> !s.isIn(person.role())).toList();
    if (!beyond.isEmpty()) {
      String names = beyond.stream().map(Scope::name).collect(Collectors.joining(", "));
      throw Problem.invalid(
          "scopes",
          "The role of this account, "
              + person.role()
              + ", does not allow "
              + names
              + ". Make a token for that once the role does.");
    }
    if (own && viewer.token() != null) {
      allowed.retainAll(viewer.rights());
    }
    return scopes.stream()
        .flatMap(scope -> scope.rights().stream())
        .filter(allowed::contains)
        .toList();
  }

  /**
   * @throws Problem 403 for what is not one's own, and for more than the token that one comes with
   */
  static void checkOwn(Viewer viewer, boolean own, Set<Scope> scopes, TokenInput input) {
    if (!own) {
      throw Problem.forbidden(
          "People make their own tokens. An administrator makes them for services.");
    }
    Viewer.Token with = viewer.token();
    if (with == null) {
      return; // they signed in themselves
    }
    requireChanging(with);
    if (!with.scopes().containsAll(scopes) || outlives(input.expiresAt(), with.expiresAt())) {
      throw Problem.forbidden(
          "A token makes no token that may more, or lasts longer, than itself. Sign in to make"
              + " one.");
    }
  }

  private static boolean outlives(@Nullable Instant asked, @Nullable Instant own) {
    return own != null && (asked == null || asked.isAfter(own));
  }

  static void requireChanging(Viewer.Token token) {
    if (!token.scopes().contains(Scope.write) && !token.scopes().contains(Scope.admin)) {
      throw Problem.forbidden(
          "This token lacks the scope write, which looking after tokens needs. Sign in instead.");
    }
  }
}
