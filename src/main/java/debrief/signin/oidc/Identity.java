package debrief.signin.oidc;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who a provider says that this is; all of it was checked.
 *
 * @param claims of the token, and of the provider's answer to who this is where it was asked
 * @param idToken as it came, for signing out
 * @param endSession where one signs out at the provider; null where one cannot
 */
record Identity(
    String subject, Map<String, Object> claims, String idToken, @Nullable URI endSession) {
  private static final int MOST_GROUPS = 5000;

  @Nullable String text(String claim) {
    return claims.get(claim) instanceof String text && !text.isBlank() ? text : null;
  }

  /** The address, where the provider says that it belongs to this person; else null. */
  @Nullable String verifiedAddress() {
    boolean verified =
        Boolean.TRUE.equals(claims.get("email_verified"))
            || "true".equals(claims.get("email_verified"));
    return verified ? text("email") : null;
  }

  boolean says(String path) {
    return at(path) != null;
  }

  /** The groups that stand at a path such as {@code realm_access.roles}; none where it is null. */
  List<String> groups(@Nullable String path) {
    Object found = path == null ? null : at(path);
    List<String> groups = new ArrayList<>();
    if (found instanceof String one) {
      groups.add(one);
    } else if (found instanceof List<?> several) {
      several.stream()
          .filter(String.class::isInstance)
          .limit(MOST_GROUPS)
          .forEach(group -> groups.add((String) group));
    }
    return groups;
  }

  /** A claim may bear a dot in its own name, as addresses do: that one counts first. */
  private @Nullable Object at(String path) {
    if (claims.containsKey(path)) {
      return claims.get(path);
    }
    Object here = claims;
    for (String step : path.split("\\.")) {
      here = here instanceof Map<?, ?> map ? map.get(step) : null;
    }
    return here;
  }
}
