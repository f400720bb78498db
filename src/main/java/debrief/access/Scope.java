package debrief.access;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/** What an API token was made for. It never allows more than its person's role. */
public enum Scope {
  read("See what you see", EnumSet.of(Right.READ)),
  write("Change what you may change", EnumSet.of(Right.WRITE, Right.APPROVE)),
  export("Take lists and the archive", EnumSet.of(Right.EXPORT)),
  admin("Look after people", EnumSet.of(Right.ADMINISTER));

  private final String meaning;
  private final Set<Right> rights;

  Scope(String meaning, Set<Right> rights) {
    this.meaning = meaning;
    this.rights = Set.copyOf(rights);
  }

  /** The scope that allows something. */
  static Scope of(Right right) {
    return Arrays.stream(values())
        .filter(scope -> scope.rights.contains(right))
        .findFirst()
        .orElseThrow(IllegalStateException::new); // every right is in one of them
  }

  /** Whether a role allows any of it. */
  public boolean isIn(Role role) {
    return rights.stream().anyMatch(role.rights()::contains);
  }

  public String meaning() {
    return meaning;
  }

  public Set<Right> rights() {
    return rights;
  }
}
