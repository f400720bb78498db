package debrief.incident;

/** How bad it was for the people who use what broke, from the worst down. */
public enum Severity {
  SEV1("Critical: most users are blocked"),
  SEV2("Major: some users are blocked, or all are slowed down"),
  SEV3("Minor: few users are affected, or work is harder"),
  SEV4("Near miss: no user noticed");

  private final String meaning;

  Severity(String meaning) {
    this.meaning = meaning;
  }

  public String meaning() {
    return meaning;
  }
}
