package debrief.noego.setting;

/** What becomes of a finding of one category. */
public enum Asking {
  asked("Asked for: to be changed or kept with a reason before a review or publication"),
  shown("Shown: to be taken or left"),
  off("Off: not noticed at all");

  private final String label;

  Asking(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
