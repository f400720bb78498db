package debrief.search.query;

/** What can be found, in the order in which a page shows it. */
public enum FoundKind {
  report("Reports", true),
  draft("Drafts", true),
  incident("Incidents", true),
  section("Sections", false),
  timeline("Timeline entries", false),
  factor("Contributing factors", false),
  lesson("Lessons", false),
  actionItem("Action items", true);

  private final String label;
  private final boolean whole;

  FoundKind(String label, boolean whole) {
    this.label = label;
    this.whole = whole;
  }

  public String label() {
    return label;
  }

  /** Whether it stands for itself, and is no part of another. */
  public boolean isWhole() {
    return whole;
  }
}
