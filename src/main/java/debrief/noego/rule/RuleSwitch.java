package debrief.noego.rule;

/** What of a rule speaks. */
public enum RuleSwitch {
  off("Off"),
  /** Its patterns that were right in real texts, and others where the clause bears them out. */
  sure("Where it is sure"),
  all("In every form");

  private final String label;

  RuleSwitch(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
