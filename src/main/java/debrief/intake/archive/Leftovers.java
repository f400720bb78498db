package debrief.intake.archive;

import debrief.action.ActionState;
import debrief.intake.markdown.ArchivedPostmortem;
import java.util.ArrayList;
import java.util.List;

/** Collects what has no place of its own, so that it ends up in the text and in the answer. */
final class Leftovers {
  private final List<String> said;
  private final StringBuilder kept = new StringBuilder();

  private final List<String> assumed;
  private int done;
  private int declined;

  Leftovers(ArchivedPostmortem document) {
    this.said = new ArrayList<>(document.unplaced());
    this.assumed = new ArrayList<>(document.assumed());
  }

  void say(String sentence) {
    said.add(sentence);
  }

  void keep(String name, String text) {
    kept.append(kept.isEmpty() ? "" : "\n\n").append("**").append(name).append("**: ").append(text);
  }

  void assume(String sentence) {
    assumed.add(sentence);
  }

  /** An item that the document leaves in this state. */
  void count(ActionState state) {
    done += state == ActionState.done ? 1 : 0;
    declined += state == ActionState.declined ? 1 : 0;
  }

  List<String> assumed() {
    List<String> all = new ArrayList<>(assumed);
    if (done > 0) {
      all.add(
          items(done) + " done before the import, as the document says; no day is taken for it.");
    }
    if (declined > 0) {
      all.add(items(declined) + " declined, as the document says that it will not be done.");
    }
    return all;
  }

  private static String items(int count) {
    return count + (count == 1 ? " action item is" : " action items are");
  }

  List<String> said() {
    return said;
  }

  void addTo(List<ArchivedPostmortem.Section> sections) {
    if (kept.isEmpty()) {
      return;
    }
    String key = "other-notes";
    for (int i = 0; i < sections.size(); i++) {
      ArchivedPostmortem.Section section = sections.get(i);
      if (section.key().equals(key)) {
        sections.set(
            i,
            new ArchivedPostmortem.Section(
                section.heading(), key, section.markdown() + "\n\n" + kept));
        return;
      }
    }
    sections.add(new ArchivedPostmortem.Section("Other notes", key, kept.toString()));
  }
}
