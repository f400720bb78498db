package debrief.signin.oidc;

import debrief.access.Role;
import debrief.account.Person;
import debrief.event.PersonEvent;
import debrief.journal.Journal;
import debrief.signin.AccountProvisioning;
import debrief.signin.provider.AccountLinks;
import debrief.signin.provider.GroupRule;
import debrief.signin.provider.Provider;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Whose account somebody's identity opens, and what they may do in it from now on.
 *
 * <p>An address links somebody to an account once, when the provider says that it is verified; an
 * administrator's account only where the provider was allowed to, or makes administrators anyway.
 * Nobody gets a new account on an address that is not verified either: it would wait there for its
 * owner, and belong to somebody else.
 */
final class AccountLinking {
  private final AccountProvisioning provisioning;
  private final AccountLinks links;
  private final Journal journal;

  AccountLinking(AccountProvisioning provisioning, AccountLinks links, Journal journal) {
    this.provisioning = provisioning;
    this.links = links;
    this.journal = journal;
  }

  /**
   * Joins the caller's transaction.
   *
   * @return the id of the account that is open now
   */
  String admit(Provider provider, Identity identity) throws SignInFailure {
    List<String> groups = identity.groups(provider.groupsClaim());
    AccountLinks.Link link = links.lock(provider, identity.subject()).orElse(null);
    Person person =
        link == null
            ? byAddress(provider, identity, groups)
            : provisioning.find(link.personId()).orElseThrow();
    if (person.kind() != Person.Kind.person) {
      throw new SignInFailure(SignInFailure.Reason.NOT_A_PERSON);
    }
    if (!person.active()) {
      throw new SignInFailure(SignInFailure.Reason.DEACTIVATED);
    }
    List<String> given = provisioning.teams(GroupRule.teams(provider.rules(), groups));
    links.save(provider, identity.subject(), new AccountLinks.Link(person.id(), given));
    if (link == null) {
      journal.write(person.id(), new PersonEvent.Linked(person.id(), provider.id()));
    }
    Set<String> teams = new LinkedHashSet<>(person.teams());
    if (link != null) {
      link.teams().stream().filter(team -> !given.contains(team)).forEach(teams::remove);
    }
    teams.addAll(given);
    Role role = provider.givesRoles() ? role(provider, groups) : person.role();
    provisioning.settle(person.id(), role, List.copyOf(teams), provider.id());
    return person.id();
  }

  private static Role role(Provider provider, List<String> groups) {
    return GroupRule.role(provider.rules(), groups).orElse(provider.defaultRole());
  }

  private Person byAddress(Provider provider, Identity identity, List<String> groups)
      throws SignInFailure {
    String address = identity.verifiedAddress();
    if (address == null || !AccountProvisioning.isPlain(address)) {
      throw new SignInFailure(SignInFailure.Reason.UNVERIFIED_ADDRESS);
    }
    Person person = provisioning.byAddress(address).orElse(null);
    if (person == null) {
      return newcomer(provider, identity, address, groups);
    }
    if (person.role() == Role.administrator
        && !provider.linksAdministrators()
        && role(provider, groups) != Role.administrator) {
      throw new SignInFailure(SignInFailure.Reason.ADMINISTRATOR_NOT_LINKED);
    }
    if (links.isLinked(provider, person.id())) {
      throw new SignInFailure(SignInFailure.Reason.LINKED_TO_ANOTHER);
    }
    return person;
  }

  private Person newcomer(Provider provider, Identity identity, String address, List<String> groups)
      throws SignInFailure {
    if (provider.onlyInvited()) {
      throw new SignInFailure(SignInFailure.Reason.NOT_INVITED);
    }
    String name = identity.text("name");
    return provisioning
        .add(
            Objects.requireNonNullElse(name, address.substring(0, address.indexOf('@'))),
            address,
            role(provider, groups),
            List.of(),
            provider.id())
        .orElseThrow(() -> new SignInFailure(SignInFailure.Reason.NO_ACCOUNT_POSSIBLE));
  }

  boolean isAdministrator(String person) {
    return provisioning.find(person).orElseThrow().role() == Role.administrator;
  }
}
