package debrief.incident;

/** Where the disturbance came from. Wherever that was, it is still ours to learn from. */
public enum Origin {
  internal("Our own systems"),
  vendor("A vendor"),
  customer("A customer's system"),
  unknown("Not known");

  private final String meaning;

  Origin(String meaning) {
    this.meaning = meaning;
  }

  public String meaning() {
    return meaning;
  }

  /** The same where no label stands before it. */
  public String fact() {
    return this == unknown ? "Origin not known yet" : meaning;
  }
}
