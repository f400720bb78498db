package debrief.trust;

/** What an incident did to a principle, from the worst to the best. */
public enum Effect {
  harmed("Harmed"),
  strained("Strained"),
  held("Held"),
  strengthened("Strengthened");

  private final String label;

  Effect(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
