package debrief.publish.format.pdf.type;

import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;

/** The letters of a line as they stand from left to right, where some run from right to left. */
final class VisualOrder {
  private VisualOrder() {}

  static List<Letter> of(List<Letter> line, Bidi bidi) {
    byte[] levels = new byte[line.size()];
    Letter[] letters = line.toArray(new Letter[0]);
    for (int i = 0; i < letters.length; i++) {
      levels[i] = (byte) bidi.getLevelAt(letters[i].at());
    }
    Bidi.reorderVisually(levels, 0, letters, 0, letters.length);
    return List.copyOf(new ArrayList<>(List.of(letters)));
  }
}
