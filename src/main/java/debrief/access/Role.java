package debrief.access;

import java.util.EnumSet;
import java.util.Set;

/** Who somebody is here, and the table of what that allows. */
public enum Role {
  reader("Reader", "Reads reports and incidents", EnumSet.of(Right.READ, Right.EXPORT)),
  author("Author", "Also declares and writes", EnumSet.of(Right.READ, Right.EXPORT, Right.WRITE)),
  facilitator(
      "Facilitator",
      "Also reviews and publishes",
      EnumSet.of(Right.READ, Right.EXPORT, Right.WRITE, Right.APPROVE)),
  administrator("Administrator", "Also looks after people", EnumSet.allOf(Right.class));

  private final String label;
  private final String meaning;
  private final Set<Right> rights;

  Role(String label, String meaning, Set<Right> rights) {
    this.label = label;
    this.meaning = meaning;
    this.rights = Set.copyOf(rights);
  }

  public String label() {
    return label;
  }

  /** What it adds to the role before it. */
  public String meaning() {
    return meaning;
  }

  public Set<Right> rights() {
    return rights;
  }
}
