package debrief.publish.format.pdf.type;

/**
 * A letter as a font draws it.
 *
 * @param codePoint what it stands for
 * @param id its number in the font
 * @param advance its width, in sizes of the font
 */
public record Glyph(FontFile font, int codePoint, int id, float advance) {
  boolean isBlank() {
    return codePoint == ' ' || codePoint == 0xA0 || codePoint == 0x3000;
  }
}
