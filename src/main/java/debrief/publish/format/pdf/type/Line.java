package debrief.publish.format.pdf.type;

import java.util.List;

/**
 * A line, in the order in which it is drawn.
 *
 * @param width without the blanks at its end
 * @param size of its largest letters, in points
 * @param fromTheRight whether its text runs from right to left
 */
public record Line(List<Letter> letters, float width, float size, boolean fromTheRight) {
  /** The width of the blanks that some letters end with. */
  public static float blanks(List<Letter> letters) {
    float blanks = 0;
    for (int i = letters.size() - 1; i >= 0 && letters.get(i).glyph().isBlank(); i--) {
      blanks += letters.get(i).width();
    }
    return blanks;
  }
}
