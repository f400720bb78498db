package debrief.people;

import java.util.EnumSet;
import java.util.Set;

/** Who somebody is here, and the table of what that allows. */
public enum Role {
  reader(EnumSet.of(Right.READ, Right.EXPORT)),
  author(EnumSet.of(Right.READ, Right.EXPORT, Right.WRITE)),
  facilitator(EnumSet.of(Right.READ, Right.EXPORT, Right.WRITE, Right.APPROVE)),
  administrator(EnumSet.allOf(Right.class));

  private final Set<Right> rights;

  Role(Set<Right> rights) {
    this.rights = Set.copyOf(rights);
  }

  public Set<Right> rights() {
    return rights;
  }
}
