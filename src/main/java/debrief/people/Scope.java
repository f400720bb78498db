package debrief.people;

import java.util.EnumSet;
import java.util.Set;

/** What an API token was made for. It never allows more than its person's role. */
public enum Scope {
  read(EnumSet.of(Right.READ)),
  write(EnumSet.of(Right.WRITE, Right.APPROVE)),
  export(EnumSet.of(Right.EXPORT)),
  admin(EnumSet.of(Right.ADMINISTER));

  private final Set<Right> rights;

  Scope(Set<Right> rights) {
    this.rights = Set.copyOf(rights);
  }

  public Set<Right> rights() {
    return rights;
  }
}
