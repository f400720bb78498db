package debrief.incident;

/** How far an incident has come. It follows from its times. */
public enum IncidentState {
  ongoing("Ongoing"),
  mitigated("Mitigated"),
  resolved("Resolved");

  private final String label;

  IncidentState(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
