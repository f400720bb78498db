package debrief.publish.format.pdf;

import debrief.publish.format.pdf.type.FontFile;
import debrief.publish.format.pdf.type.Letter;
import debrief.publish.format.pdf.type.Line;
import debrief.publish.format.pdf.type.TextStyle;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.jspecify.annotations.Nullable;

/**
 * One page, as the operators that draw it. All lengths are points; {@code y} is measured from the
 * top. Whatever is drawn belongs to an element of the document or is an artifact.
 */
final class Sheet {
  static final float WIDTH = PDRectangle.A4.getWidth();
  static final float HEIGHT = PDRectangle.A4.getHeight();

  private static final char[] HEX = "0123456789ABCDEF".toCharArray();

  private final PDPage page;
  private final Function<FontFile, String> names;
  private final StringBuilder operators = new StringBuilder(4096);
  private final List<PDStructureElement> marks = new ArrayList<>();
  private @Nullable PDStructureElement marked;
  private boolean isOpen;

  /**
   * @param names what the pages call a font
   */
  Sheet(PDPage page, Function<FontFile, String> names) {
    this.page = page;
    this.names = names;
  }

  PDPage page() {
    return page;
  }

  /** What each marked stretch belongs to, by its number. */
  List<PDStructureElement> marks() {
    return marks;
  }

  byte[] content() {
    close();
    return operators.toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  /** What is drawn from now on belongs to this element. */
  void mark(PDStructureElement element) {
    if (isOpen && element == marked) {
      return;
    }
    close();
    PDMarkedContentReference reference = new PDMarkedContentReference();
    reference.setPage(page);
    reference.setMCID(marks.size());
    element.appendKid(reference);
    operators
        .append('/')
        .append(element.getStructureType())
        .append(" <</MCID ")
        .append(marks.size())
        .append(">> BDC\n");
    marks.add(element);
    marked = element;
    isOpen = true;
  }

  /** What is drawn from now on is read to nobody. */
  void artifact() {
    close();
    operators.append("/Artifact BMC\n");
    isOpen = true;
  }

  private void close() {
    if (isOpen) {
      operators.append("EMC\n");
    }
    isOpen = false;
    marked = null;
  }

  void fill(int colour, float x, float y, float width, float height) {
    colour(colour, "rg").number(x).number(HEIGHT - y - height).number(width).number(height);
    operators.append("re f\n");
  }

  void stroke(int colour, float thickness, String dash, float x1, float y1, float x2, float y2) {
    path(colour, thickness, dash);
    number(x1).number(HEIGHT - y1);
    operators.append("m ");
    number(x2).number(HEIGHT - y2);
    operators.append("l S\n");
  }

  /** Begins a path of one's own: {@link #point} and {@link #operator} follow. */
  Sheet path(int colour, float thickness, String dash) {
    colour(colour, "RG").colour(colour, "rg").number(thickness);
    operators.append("w [").append(dash).append("] 0 d ");
    return this;
  }

  Sheet point(float x, float y) {
    return number(x).number(HEIGHT - y);
  }

  Sheet operator(String name) {
    operators.append(name).append('\n');
    return this;
  }

  /**
   * Letters that look alike and come one after the other.
   *
   * @return the place behind them
   */
  float letters(List<Letter> run, float x, float baseline) {
    TextStyle look = run.get(0).look();
    FontFile font = run.get(0).glyph().font();
    colour(look.colour(), "rg");
    operators.append("BT /").append(names.apply(font)).append(' ');
    number(look.size());
    operators.append("Tf 1 0 0 1 ");
    number(x).number(HEIGHT - baseline + look.rise());
    operators.append("Tm <");
    float end = x;
    for (Letter letter : run) {
      font.uses(letter.glyph());
      int id = letter.glyph().id();
      operators
          .append(HEX[id >> 12 & 15])
          .append(HEX[id >> 8 & 15])
          .append(HEX[id >> 4 & 15])
          .append(HEX[id & 15]);
      end += letter.width();
    }
    operators.append("> Tj ET\n");
    if (look.struck()) {
      fill(look.colour(), x, baseline - look.size() * 0.28f, end - x, 0.6f);
    }
    return end;
  }

  /** A whole line of one kind of letters, without links. */
  void line(Line line, float x, float baseline) {
    float at = x;
    for (List<Letter> run : runs(line)) {
      at = letters(run, at, baseline);
    }
  }

  static List<List<Letter>> runs(Line line) {
    List<List<Letter>> runs = new ArrayList<>();
    List<Letter> letters = line.letters();
    int from = 0;
    for (int i = 1; i <= letters.size(); i++) {
      if (i == letters.size() || !alike(letters.get(from), letters.get(i))) {
        runs.add(letters.subList(from, i));
        from = i;
      }
    }
    return runs;
  }

  private static boolean alike(Letter one, Letter other) {
    return one.glyph().font() == other.glyph().font() && one.look().equals(other.look());
  }

  private Sheet colour(int colour, String operator) {
    for (int shift = 16; shift >= 0; shift -= 8) {
      number((colour >> shift & 255) / 255f);
    }
    operators.append(operator).append(' ');
    return this;
  }

  /** Two decimals: finer than any printer. */
  private Sheet number(float value) {
    long hundredths = Math.round(value * 100.0);
    if (hundredths < 0) {
      operators.append('-');
      hundredths = -hundredths;
    }
    operators.append(hundredths / 100);
    long rest = hundredths % 100;
    if (rest > 0) {
      operators.append('.').append(rest / 10);
      if (rest % 10 > 0) {
        operators.append(rest % 10);
      }
    }
    operators.append(' ');
    return this;
  }
}
