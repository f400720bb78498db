package debrief.account;

import debrief.access.Role;
import debrief.web.Invalid;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is said of somebody who is added.
 *
 * @param email may be left out for a service
 */
public record PersonInput(
    @Nullable String name,
    @Nullable String email,
    @Nullable Role role,
    @Nullable List<String> teams,
    Person.@Nullable Kind kind) {

  public PersonInput complete() {
    return new PersonInput(
        name == null ? null : name.strip(),
        email == null || email.isBlank()
            ? null
            : Objects.requireNonNullElse(Mail.canonical(email), email),
        role == null ? Role.reader : role,
        PersonChange.complete(teams),
        kind == null ? Person.Kind.person : kind);
  }

  /** The same with the teams as they are called. */
  PersonInput in(List<String> others) {
    return new PersonInput(name, email, role, others, kind);
  }

  List<String> teamNames() {
    return teams == null ? List.of() : teams;
  }

  /** With an address that a service can do without but the table cannot. */
  PersonInput addressed(String id) {
    return email != null
        ? this
        : new PersonInput(name, "service-" + id + "@localhost", role, teams, kind);
  }

  /**
   * @throws debrief.web.Problem 422 that names everything which is wrong
   */
  public void check() {
    Invalid invalid = new Invalid();
    check(invalid);
    invalid.orThrow();
  }

  public void check(Invalid invalid) {
    PersonChange.check(invalid, name, teams);
    if (email != null) {
      invalid.line("email", email, Mail.MAX);
      invalid.addIf(
          Mail.canonical(email) == null,
          "email",
          "An address is written as name@example.org, in letters of one script.");
    } else {
      invalid.addIf(kind != Person.Kind.service, "email", "Please write something here.");
    }
  }
}
