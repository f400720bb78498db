package debrief.postmortem.part;

import java.util.Optional;

/** What sort of lesson it is. */
public enum LessonKind {
  wentWell("Went well", "what-went-well"),
  couldGoBetter("Could go better", "what-could-go-better"),
  gotLucky("We got lucky", "where-we-got-lucky"),
  surprisedUs("Surprised us", "what-surprised-us");

  private final String label;
  private final String sectionKey;

  LessonKind(String label, String sectionKey) {
    this.label = label;
    this.sectionKey = sectionKey;
  }

  public String label() {
    return label;
  }

  /** The section that its lessons stand under, where the template has it. */
  public String sectionKey() {
    return sectionKey;
  }

  public static Optional<LessonKind> ofSection(String key) {
    for (LessonKind kind : values()) {
      if (kind.sectionKey.equals(key)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}
