package debrief.intake.archive;

import debrief.intake.markdown.ArchivedPostmortem;
import java.util.ArrayList;
import java.util.List;

/** Collects what has no place of its own, so that it ends up in the text and in the answer. */
final class Leftovers {
  private final List<String> said;
  private final StringBuilder kept = new StringBuilder();

  private final List<String> assumed;

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

  List<String> assumed() {
    return assumed;
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
