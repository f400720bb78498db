package debrief.timeline.bulk;

import debrief.incident.Incident;
import debrief.web.page.Page;
import java.util.Locale;

/** What was just done to many entries, with the way to undo it. */
record ManyChanged(String ref, String id, String words, boolean removed) implements Page {
  static ManyChanged of(Incident incident, BulkChange change) {
    boolean removed = change.kind() == BulkChange.Kind.removed;
    String entries = entries(change.entries());
    return new ManyChanged(
        incident.ref(),
        change.id(),
        removed ? entries + " removed" : entries + " shifted " + Distance.words(change.seconds()),
        removed);
  }

  static String entries(int count) {
    return count == 1 ? "1 entry" : String.format(Locale.ENGLISH, "%,d entries", count);
  }

  @Override
  public String title() {
    return words + ", " + ref;
  }
}
