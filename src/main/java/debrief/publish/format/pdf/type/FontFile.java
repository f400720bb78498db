package debrief.publish.format.pdf.type;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** Which letters one of the fonts that go with Debrief has, and how wide they are. */
public final class FontFile {
  private static final String FOLDER = "/debrief/publish/format/pdf/fonts/";

  private final TrueTypeFont shapes;
  private final CmapLookup letters;
  private final float unitsPerEm;

  private FontFile(TrueTypeFont shapes) throws IOException {
    this.shapes = shapes;
    this.letters = shapes.getUnicodeCmapLookup();
    this.unitsPerEm = shapes.getUnitsPerEm();
  }

  static FontFile open(String name) {
    try (InputStream in = bytes(name)) {
      return new FontFile(new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes())));
    } catch (IOException e) {
      throw new UncheckedIOException(e); // it stands in our own jar
    }
  }

  /**
   * @param name as {@link Face} names it, without its ending
   */
  public static InputStream bytes(String name) {
    return Objects.requireNonNull(FontFile.class.getResourceAsStream(FOLDER + name + ".ttf"), name);
  }

  boolean has(int codePoint) {
    return letters.getGlyphId(codePoint) != 0;
  }

  /** In sizes of the font. */
  float width(int codePoint) {
    try {
      return shapes.getAdvanceWidth(letters.getGlyphId(codePoint)) / unitsPerEm;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
