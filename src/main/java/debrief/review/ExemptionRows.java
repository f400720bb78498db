package debrief.review;

import debrief.access.Viewer;
import debrief.review.exemption.Exemption;
import debrief.review.exemption.Exemptions;
import debrief.web.Versions;
import java.util.List;

/**
 * What single rules leave alone, as the settings show it: what was asked, and what was answered.
 *
 * @param more whether there are more than are shown
 */
record ExemptionRows(List<Row> asked, List<Row> answered, boolean more) {
  private static final int MOST = 200;

  /** Words and their rule, with what the buttons need. */
  record Row(String id, String rule, String words, int count, int version, boolean agreed) {
    static Row of(Exemption one) {
      return new Row(
          one.id(),
          one.rule().replace('-', ' ').replace(".", ": "),
          one.words(),
          one.count(),
          one.version(),
          one.state() == Exemption.State.agreed);
    }

    public String times() {
      return count == 1 ? "1 sentence" : count + " sentences";
    }

    public boolean anyTimes() {
      return count > 0;
    }
  }

  /** What can be answered. */
  enum Answer {
    agreed,
    declined,
    removed;

    void on(Exemptions exemptions, Viewer viewer, String id, Versions.IfMatch seen) {
      if (this == removed) {
        exemptions.remove(viewer, id, seen);
      } else {
        exemptions.decide(viewer, id, seen, Exemption.State.valueOf(name()));
      }
    }
  }

  static ExemptionRows of(Viewer viewer, Exemptions exemptions) {
    var all = exemptions.list(viewer, "", MOST);
    return new ExemptionRows(
        all.items().stream()
            .filter(one -> one.state() == Exemption.State.asked)
            .map(Row::of)
            .toList(),
        all.items().stream()
            .filter(one -> one.state() != Exemption.State.asked)
            .map(Row::of)
            .toList(),
        all.next() != null);
  }

  public boolean anyAsked() {
    return !asked.isEmpty();
  }

  public boolean anyAnswered() {
    return !answered.isEmpty();
  }
}
