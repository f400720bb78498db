package debrief.people;

import debrief.web.When;
import org.jspecify.annotations.Nullable;

/** Somebody in words. */
record PersonLine(
    String id,
    String name,
    @Nullable String email,
    String role,
    String teams,
    String standing,
    boolean active,
    boolean person) {
  static PersonLine of(Person person) {
    boolean human = person.kind() == Person.Kind.person;
    return new PersonLine(
        person.id(),
        person.name(),
        human ? person.email() : null,
        person.role().label(),
        String.join(", ", person.teams()),
        standing(person),
        person.active(),
        human);
  }

  private static String standing(Person person) {
    if (!person.active()) {
      return "Not active";
    }
    return person.invitedUntil() == null
        ? "Active"
        : "Invited until " + new When(person.invitedUntil()).day();
  }
}
