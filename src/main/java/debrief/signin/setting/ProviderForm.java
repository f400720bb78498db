package debrief.signin.setting;

import debrief.access.Role;
import debrief.signin.provider.GroupRule;
import debrief.signin.provider.Provider;
import debrief.signin.provider.ProviderInput;
import debrief.web.Problem;
import debrief.web.page.Field;
import debrief.web.page.FormErrors;
import debrief.web.page.FormFields;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A provider as a form. Rules are lines such as {@code /ops = facilitator}; a group's name may hold
 * a {@code =} itself, as those of directories do, so the last one of a line counts.
 *
 * @param secretSet whether there is a client secret, which is never shown
 * @param fresh whether this is a provider to be
 * @param refusal why nothing was changed, where no field is at fault; null where all is well
 */
record ProviderForm(
    Field name,
    Field issuer,
    Field clientId,
    Field clientSecret,
    Field scopes,
    Field groupsClaim,
    Field roleRules,
    Field teamRules,
    List<Field.Choice> roles,
    boolean onlyInvited,
    boolean linksAdministrators,
    boolean secretSet,
    boolean fresh,
    List<Problem.FieldError> errors,
    @Nullable String refusal) {
  private static final FormErrors.Labels LABELS =
      new FormErrors.Labels()
          .field("name", "Name")
          .field("issuer", "Issuer URL")
          .field("clientId", "Client ID")
          .field("clientSecret", "Client secret")
          .field("groupsClaim", "Where groups stand in the token")
          .field("rules", "roleRules", "Groups that give a role")
          .field("roleRules", "Groups that give a role")
          .field("teamRules", "Groups that give a team")
          .field("scopes", "Scopes")
          .field("defaultRole", "Default role");

  static final ProviderForm EMPTY =
      new ProviderForm(
          Field.of("name", ""),
          Field.of("issuer", ""),
          Field.of("clientId", ""),
          Field.of("clientSecret", ""),
          Field.of("scopes", "openid, email, profile"),
          Field.of("groupsClaim", ""),
          Field.of("roleRules", ""),
          Field.of("teamRules", ""),
          roles(Role.reader.name()),
          false,
          false,
          false,
          true,
          List.of(),
          null);

  static ProviderForm of(Provider provider) {
    return new ProviderForm(
        Field.of("name", provider.name()),
        Field.of("issuer", provider.issuer()),
        Field.of("clientId", provider.clientId()),
        Field.of("clientSecret", ""),
        Field.of("scopes", String.join(", ", provider.scopes())),
        Field.of("groupsClaim", provider.groupsClaim()),
        Field.of("roleRules", lines(provider.rules(), true)),
        Field.of("teamRules", lines(provider.rules(), false)),
        roles(provider.defaultRole().name()),
        provider.onlyInvited(),
        provider.linksAdministrators(),
        provider.secretSet(),
        false,
        List.of(),
        null);
  }

  private static String lines(List<GroupRule> rules, boolean roles) {
    return rules.stream()
        .filter(rule -> (rule.role() != null) == roles)
        .map(rule -> rule.group() + " = " + (roles ? rule.role() : rule.team()))
        .collect(Collectors.joining("\n"));
  }

  private static List<Field.Choice> roles(String chosen) {
    return List.of(Role.reader, Role.author, Role.facilitator).stream()
        .map(role -> new Field.Choice(role.name(), role.label(), role.name().equals(chosen)))
        .toList();
  }

  /** The same with what was typed and what to mend; a secret has to be typed again. */
  static ProviderForm again(
      MultivaluedMap<String, String> form, Problem problem, @Nullable Provider before) {
    Field.Typed typed = new Field.Typed(form, problem);
    String refusal =
        problem.kind() == Problem.Kind.STALE
            ? "Somebody changed this provider in the meantime. Look at it again, then change it."
            : problem.detail();
    return new ProviderForm(
        typed.field("name"),
        typed.field("issuer"),
        typed.field("clientId"),
        new Field("clientSecret", "", typed.field("clientSecret").error()),
        typed.field("scopes"),
        typed.field("groupsClaim"),
        typed.field("roleRules"),
        typed.field("teamRules"),
        roles(Objects.requireNonNullElse(form.getFirst("defaultRole"), "")),
        form.containsKey("onlyInvited"),
        form.containsKey("linksAdministrators"),
        before != null && before.secretSet(),
        before == null,
        problem.errors(),
        problem.errors().isEmpty() ? refusal : null);
  }

  static ProviderInput read(MultivaluedMap<String, String> form) {
    FormFields fields = new FormFields(form);
    List<GroupRule> rules = new ArrayList<>();
    for (String[] line : pairs(fields, "roleRules")) {
      Role role = role(line[1]);
      if (role == null) {
        fields
            .invalid()
            .add(
                "roleRules",
                "There is no role “"
                    + line[1]
                    + "”. One of reader, author, facilitator, administrator.");
      }
      rules.add(new GroupRule(line[0], role, null));
    }
    for (String[] line : pairs(fields, "teamRules")) {
      rules.add(new GroupRule(line[0], null, line[1]));
    }
    ProviderInput input =
        new ProviderInput(
            fields.line("name"),
            fields.line("issuer"),
            fields.line("clientId"),
            fields.line("clientSecret"),
            fields.words("scopes"),
            fields.line("groupsClaim"),
            rules,
            fields.choice("defaultRole", Role.class),
            fields.checked("onlyInvited"),
            fields.checked("linksAdministrators"));
    fields.orThrow();
    return input;
  }

  private static List<String[]> pairs(FormFields fields, String field) {
    List<String[]> pairs = new ArrayList<>();
    fields
        .textOrEmpty(field)
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .forEach(
            line -> {
              int at = line.lastIndexOf('=');
              if (at <= 0 || at == line.length() - 1) {
                fields.invalid().add(field, "Write each line as group = what it means here.");
              } else {
                pairs.add(
                    new String[] {line.substring(0, at).strip(), line.substring(at + 1).strip()});
              }
            });
    return pairs;
  }

  private static @Nullable Role role(String name) {
    for (Role role : Role.values()) {
      if (role.name().equals(name)) {
        return role;
      }
    }
    return null;
  }

  public FormErrors formErrors() {
    return FormErrors.of(errors, LABELS);
  }
}
