package debrief.action;

/** By which way an action makes the next time better. */
public enum Control {
  prevent("Prevent", "It cannot happen this way again"),
  detect("Detect", "We hear of it sooner, and from ourselves"),
  mitigate("Mitigate", "It does less harm, or is over sooner"),
  learn("Learn", "We find out what we do not know yet");

  private final String label;
  private final String meaning;

  Control(String label, String meaning) {
    this.label = label;
    this.meaning = meaning;
  }

  public String label() {
    return label;
  }

  public String meaning() {
    return meaning;
  }
}
