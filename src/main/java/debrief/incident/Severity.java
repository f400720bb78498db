package debrief.incident;

/** How bad it was for the people who use what broke, from the worst down. */
public enum Severity {
  SEV1("Many cannot do what they came for"),
  SEV2("Some cannot, or all with trouble"),
  SEV3("A few are affected, or work is harder"),
  SEV4("Nobody noticed: a near miss");

  private final String meaning;

  Severity(String meaning) {
    this.meaning = meaning;
  }

  public String meaning() {
    return meaning;
  }
}
