package debrief.publish.format.pdf.type;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/**
 * The fonts of one document. A file is opened when the first letter is looked for in it, so a
 * report in English costs nothing of the large ones.
 */
public final class Fonts {
  private final PDDocument document;
  private final Map<String, FontFile> open = new LinkedHashMap<>();
  private final Map<Face, Map<Integer, List<Glyph>>> known = new EnumMap<>(Face.class);
  private boolean missing;

  public Fonts(PDDocument document) {
    this.document = document;
  }

  /** Whether a letter was asked for that no font has, and its number was written in its place. */
  public boolean anyMissing() {
    return missing;
  }

  /** Puts into the document what was drawn. */
  public void embed() throws IOException {
    for (FontFile font : open.values()) {
      if (font.isUsed()) {
        font.embed();
      }
    }
  }

  /** The letters of a text one by one; nothing of it is left out but what is never seen. */
  public List<Letter> letters(String text, TextStyle look, int from) {
    List<Letter> letters = new ArrayList<>(text.length());
    for (int i = 0; i < text.length(); ) {
      int point = text.codePointAt(i);
      for (Glyph glyph : glyphs(point, look.face())) {
        letters.add(new Letter(glyph, look, from + i));
      }
      i += Character.charCount(point);
    }
    return letters;
  }

  private List<Glyph> glyphs(int point, Face face) {
    Map<Integer, List<Glyph>> ofFace = known.computeIfAbsent(face, f -> new HashMap<>());
    List<Glyph> glyphs = ofFace.get(point);
    if (glyphs == null) {
      glyphs = find(point, face);
      ofFace.put(point, glyphs);
    }
    return glyphs;
  }

  private List<Glyph> find(int point, Face face) {
    if (isUnseen(point)) {
      return List.of();
    }
    int shown =
        point == '\t' || Character.getType(point) == Character.SPACE_SEPARATOR ? ' ' : point;
    Glyph glyph = inFonts(shown, face);
    if (glyph != null) {
      return List.of(glyph);
    }
    missing = true;
    List<Glyph> number = new ArrayList<>();
    for (char digit : String.format(Locale.ROOT, "[U+%04X]", point).toCharArray()) {
      Glyph known = inFonts(digit, face);
      if (known != null) {
        number.add(known);
      }
    }
    return List.copyOf(number);
  }

  private @Nullable Glyph inFonts(int point, Face face) {
    boolean emoji = point >= 0x1F000 && point < 0x20000;
    for (String name : face.files(emoji)) {
      FontFile font = open.computeIfAbsent(name, file -> FontFile.open(document, file));
      int id = font.glyphId(point);
      if (id != 0) {
        return font.glyph(point, id);
      }
    }
    return null;
  }

  /** Joiners, marks of direction and of variants: they say how others look, and are nothing. */
  private static boolean isUnseen(int point) {
    return Character.getType(point) == Character.FORMAT
        || (point >= 0xFE00 && point <= 0xFE0F)
        || (point >= 0xE0100 && point <= 0xE01EF)
        || (point < ' ' && point != '\t');
  }
}
