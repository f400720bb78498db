package debrief.redaction;

import debrief.text.shown.ShownText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Names that are shown though they were not typed as names: with entities, marks, tags or unseen
 * signs between their letters, in letters that only look alike, in a link's title. What is shown is
 * compared; what is written over is the source.
 */
final class DisguisedNames {
  /** Text that was written over is read again: what came to stand together may be a name. */
  private static final int ROUNDS = 3;

  private final NameRedactor roles;
  private final Set<RoleWords> told;
  private final List<NameRedactor.Replaced> replaced = new ArrayList<>();

  /**
   * @param told who has been told in full already
   */
  DisguisedNames(NameRedactor roles, Set<RoleWords> told) {
    this.roles = roles;
    this.told = told;
  }

  List<NameRedactor.Replaced> replaced() {
    return replaced;
  }

  /** The text without them; its plain words where a name withstands. */
  String redacted(String markdown) {
    String text = markdown;
    for (int round = 0; round < ROUNDS; round++) {
      ShownText shown = ShownText.of(text);
      List<ShownText.Edit> edits = edits(shown);
      text = shown.with(edits);
      if (edits.isEmpty()) {
        return text;
      }
      edits.forEach(edit -> replaced.add(replacement(edit)));
    }
    ShownText shown = ShownText.of(text);
    if (edits(shown).isEmpty()) {
      return text;
    }
    String plain = shown.readings().get(1).text();
    String said = new RedactedText(roles, plain, at -> false, told).written(plain.length());
    return said.strip().replaceAll("[\\\\`*_\\[\\]<>&#|~]", "\\\\$0").replaceAll("\n{3,}", "\n\n");
  }

  private static NameRedactor.Replaced replacement(ShownText.Edit edit) {
    return new NameRedactor.Replaced(
        edit.reading().text().substring(edit.start(), edit.end()), edit.words());
  }

  private List<ShownText.Edit> edits(ShownText shown) {
    List<ShownText.Edit> edits = new ArrayList<>();
    String first = null;
    for (ShownText.Reading reading : shown.readings()) {
      if (!reading.text().equals(first)) {
        edits.addAll(edits(reading, first != null));
      }
      first = first == null ? reading.text() : first;
    }
    return edits;
  }

  private List<ShownText.Edit> edits(ShownText.Reading reading, boolean acrossOnly) {
    List<ShownText.Edit> edits = new ArrayList<>();
    RedactedText text = new RedactedText(roles, reading.text(), reading.hidden()::get, told);
    for (RedactedText.Edit edit : text.edits(reading.text().length())) {
      int[] cells = reading.cells();
      boolean across = cells[edit.end() - 1] - cells[edit.start()] > edit.end() - 1 - edit.start();
      if (across || !acrossOnly) {
        edits.add(new ShownText.Edit(reading, edit.start(), edit.end(), edit.words()));
      }
    }
    return edits;
  }
}
