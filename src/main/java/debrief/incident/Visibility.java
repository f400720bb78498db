package debrief.incident;

/** Who may know of an incident at all. */
public enum Visibility {
  /** Everyone who can sign in. */
  organization,
  /**
   * Its participants, those whom it is shared with, and administrators; for everyone else it does
   * not exist.
   */
  restricted
}
