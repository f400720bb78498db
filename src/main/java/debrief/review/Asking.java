package debrief.review;

/** What becomes of a finding of one category. */
public enum Asking {
  asked("Required"),
  shown("Suggested"),
  off("Off");

  private final String label;

  Asking(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
