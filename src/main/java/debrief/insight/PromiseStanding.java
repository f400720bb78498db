package debrief.insight;

/** How a promise stands, as it is counted. */
public enum PromiseStanding {
  open("Open"),
  overdue("Overdue"),
  kept("Kept"),
  declined("Declined");

  private final String label;

  PromiseStanding(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
