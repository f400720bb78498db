package debrief.people;

import debrief.account.Person;
import debrief.web.page.TimeView;
import org.jspecify.annotations.Nullable;

/** Somebody in words. */
public record PersonLine(
    String id,
    String name,
    @Nullable String email,
    String role,
    String teams,
    String standing,
    boolean active,
    boolean erased,
    boolean person) {
  public static PersonLine of(Person person) {
    boolean human = person.kind() == Person.Kind.person;
    return new PersonLine(
        person.id(),
        person.name(),
        human && !person.erased() ? person.email() : null,
        person.role().label(),
        String.join(", ", person.teams()),
        standing(person),
        person.active(),
        person.erased(),
        human);
  }

  private static String standing(Person person) {
    if (person.erased()) {
      return "Erased";
    }
    if (!person.active()) {
      return "Not active";
    }
    return person.invitedUntil() == null
        ? "Active"
        : "Invited until " + new TimeView(person.invitedUntil()).day();
  }
}
