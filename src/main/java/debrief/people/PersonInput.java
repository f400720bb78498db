package debrief.people;

import debrief.web.Invalid;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
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

  private static final int MAX_EMAIL = 254;

  PersonInput complete() {
    return new PersonInput(
        name == null ? null : name.strip(),
        email == null || email.isBlank() ? null : canonical(email),
        role == null ? Role.reader : role,
        PersonChange.complete(teams),
        kind == null ? Person.Kind.person : kind);
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
  void check() {
    Invalid invalid = new Invalid();
    check(invalid);
    invalid.orThrow();
  }

  void check(Invalid invalid) {
    PersonChange.check(invalid, name, teams);
    if (email != null) {
      invalid.line("email", email, MAX_EMAIL);
      invalid.addIf(
          !email.matches("[^\\s@]{1,64}@[^\\s@]+"),
          "email",
          "An address is written as name@example.org.");
    } else {
      invalid.addIf(kind != Person.Kind.service, "email", "Please write something here.");
    }
  }

  /**
   * An address in the one form that is stored and looked up. PostgreSQL compares without regard to
   * case; what its locale may not know how to lower is lowered here.
   */
  static String canonical(String email) {
    String plain = Normalizer.normalize(email.strip(), Normalizer.Form.NFKC);
    boolean ascii = plain.chars().allMatch(c -> c < 0x80);
    return ascii ? plain : plain.toLowerCase(Locale.ROOT);
  }
}
