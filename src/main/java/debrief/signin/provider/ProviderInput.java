package debrief.signin.provider;

import com.fasterxml.jackson.databind.JsonNode;
import debrief.access.Role;
import debrief.web.Invalid;
import debrief.web.json.Json;
import debrief.web.outbound.AskableAddresses;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator says of a provider.
 *
 * @param issuer never changes once it is saved
 * @param clientSecret null for none, and when changing: to keep the one there is; empty to have
 *     none any more. It is never answered.
 */
public record ProviderInput(
    @Nullable String name,
    @Nullable String issuer,
    @Nullable String clientId,
    @Nullable String clientSecret,
    @Nullable List<String> scopes,
    @Nullable String groupsClaim,
    @Nullable List<GroupRule> rules,
    @Nullable Role defaultRole,
    @Nullable Boolean onlyInvited,
    @Nullable Boolean linksAdministrators) {

  private static final List<String> USUAL_SCOPES = List.of("openid", "email", "profile");
  private static final int MOST_RULES = 500;

  ProviderInput complete() {
    return new ProviderInput(
        name == null ? null : name.strip(),
        issuer == null ? null : issuer.strip(),
        clientId == null ? null : clientId.strip(),
        clientSecret,
        scopes == null || scopes.isEmpty() ? USUAL_SCOPES : scopes,
        groupsClaim == null || groupsClaim.isBlank() ? null : groupsClaim.strip(),
        rules == null ? List.of() : rules,
        defaultRole == null ? Role.reader : defaultRole,
        Boolean.TRUE.equals(onlyInvited),
        Boolean.TRUE.equals(linksAdministrators));
  }

  /** With what a PATCH puts in the place of some of it. */
  ProviderInput patched(JsonNode patch) {
    return Json.patch(this, patch, ProviderInput.class);
  }

  /**
   * Of one that is {@link #complete}.
   *
   * @throws debrief.web.Problem 422 that names everything which is wrong
   */
  void check() {
    Invalid invalid = new Invalid();
    invalid.text("name", name, 100).line("name", name, 100);
    invalid.text("clientId", clientId, 500).line("clientId", clientId, 500);
    invalid.line("clientSecret", clientSecret, 2000).line("groupsClaim", groupsClaim, 200);
    invalid.addIf(
        !mayBeIssuer(issuer),
        "issuer",
        "The provider's address, such as https://id.example.org/realms/shop, without ? and #."
            + " http only for this very machine.");
    checkScopes(invalid, scopes == null ? List.of() : scopes);
    invalid.addIf(
        defaultRole == Role.administrator,
        "defaultRole",
        "Not everybody can be an administrator. Name a group for that.");
    List<GroupRule> all = rules == null ? List.of() : rules;
    invalid.addIf(all.size() > MOST_RULES, "rules", "At most 500 rules fit here.");
    for (int i = 0; i < Math.min(all.size(), MOST_RULES); i++) {
      if (all.get(i) == null) {
        invalid.add("rules[" + i + "]", "A rule names a group and a role or a team.");
      } else {
        all.get(i).check(invalid, "rules[" + i + "]");
      }
    }
    invalid.addIf(
        !all.isEmpty() && groupsClaim == null,
        "groupsClaim",
        "Say where in the token the groups stand, so that the rules can be followed.");
    invalid.orThrow();
  }

  private static boolean mayBeIssuer(@Nullable String issuer) {
    if (issuer == null || issuer.length() > 500) {
      return false;
    }
    try {
      URI uri = URI.create(issuer);
      return AskableAddresses.contains(uri) && uri.getRawQuery() == null;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static void checkScopes(Invalid invalid, List<String> scopes) {
    boolean words =
        scopes.size() <= 20
            && scopes.stream()
                .allMatch(s -> s != null && s.matches("[\\x21\\x23-\\x5b\\x5d-\\x7e]{1,100}"));
    invalid.addIf(!words, "scopes", "At most 20 words, such as openid, email, profile.");
    invalid.addIf(!scopes.contains("openid"), "scopes", "The word openid must be among them.");
  }
}
