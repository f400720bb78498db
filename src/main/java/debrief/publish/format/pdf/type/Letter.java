package debrief.publish.format.pdf.type;

/**
 * A letter of a text.
 *
 * @param at where it stands in the text, in {@code char}s
 */
public record Letter(Glyph glyph, TextStyle look, int at) {
  public float width() {
    return glyph.advance() * look.size();
  }
}
