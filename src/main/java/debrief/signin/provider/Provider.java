package debrief.signin.provider;

import com.fasterxml.jackson.annotation.JsonIgnore;
import debrief.access.Role;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A provider that people sign in with. Its client secret is never part of it.
 *
 * @param id its name in paths, made of the first name that it had
 * @param issuer as its discovery document says it, to the letter
 * @param secretSet whether there is a client secret
 * @param groupsClaim where in its tokens the groups stand, such as {@code groups} or {@code
 *     realm_access.roles}; null where it says nothing of groups
 * @param rules what its groups mean here
 * @param defaultRole of somebody whom no rule gives a role
 * @param onlyInvited whether nobody comes in who has no account here yet
 * @param linksAdministrators whether a verified address opens an administrator's account too
 * @param provenAt when an administrator last came in with it; null where none has
 */
public record Provider(
    String id,
    String name,
    String issuer,
    String clientId,
    boolean secretSet,
    List<String> scopes,
    @Nullable String groupsClaim,
    List<GroupRule> rules,
    Role defaultRole,
    boolean onlyInvited,
    boolean linksAdministrators,
    @Nullable Instant provenAt,
    Instant createdAt,
    Instant updatedAt,
    @JsonIgnore int version) {

  /** What may be changed of it; the secret stays unless another is given. */
  ProviderInput toInput() {
    return new ProviderInput(
        name,
        issuer,
        clientId,
        null,
        scopes,
        groupsClaim,
        rules,
        defaultRole,
        onlyInvited,
        linksAdministrators);
  }

  /** Whether its groups say who may do what; else roles are given here by hand. */
  public boolean givesRoles() {
    return rules.stream().anyMatch(rule -> rule.role() != null);
  }
}
