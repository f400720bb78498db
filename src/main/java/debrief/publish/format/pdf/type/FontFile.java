package debrief.publish.format.pdf.type;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** One of the fonts beside this class, as one document embeds what it uses of it. */
public final class FontFile {
  private static final String FOLDER = "/debrief/publish/format/pdf/fonts/";

  private final String name;
  private final TrueTypeFont shapes;
  private final CmapLookup letters;
  private final PDType0Font embedded;
  private final float unitsPerEm;
  private boolean used;

  private FontFile(String name, TrueTypeFont shapes, PDType0Font embedded) throws IOException {
    this.name = name;
    this.shapes = shapes;
    this.letters = shapes.getUnicodeCmapLookup();
    this.embedded = embedded;
    this.unitsPerEm = shapes.getUnitsPerEm();
  }

  static FontFile open(PDDocument document, String name) {
    try (InputStream in = FontFile.class.getResourceAsStream(FOLDER + name + ".ttf")) {
      byte[] bytes = Objects.requireNonNull(in, name).readAllBytes();
      TrueTypeFont shapes = new TTFParser().parse(new RandomAccessReadBuffer(bytes));
      return new FontFile(name, shapes, PDType0Font.load(document, shapes, true));
    } catch (IOException e) {
      throw new UncheckedIOException(e); // it stands in our own jar
    }
  }

  /** Whether it draws this; a missing glyph has the number 0. */
  int glyphId(int codePoint) {
    return letters.getGlyphId(codePoint);
  }

  Glyph glyph(int codePoint, int id) {
    try {
      return new Glyph(this, codePoint, id, shapes.getAdvanceWidth(id) / unitsPerEm);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is drawn is embedded; all else of the font is left out. */
  public void uses(Glyph glyph) {
    used = true;
    embedded.addToSubset(glyph.codePoint());
  }

  boolean isUsed() {
    return used;
  }

  /** Embeds the letters that were drawn; none may be drawn afterwards. */
  void embed() throws IOException {
    embedded.subset();
  }

  public PDType0Font embedded() {
    return embedded;
  }

  public String name() {
    return name;
  }
}
