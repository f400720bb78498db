package debrief.publish.format.pdf;

import debrief.publish.format.pdf.type.FontFile;
import debrief.publish.format.pdf.type.Fonts;
import debrief.publish.format.pdf.type.LineBreaker;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** Pages one after the other, and the place on the last of them where the next thing is set. */
final class Flow {
  /** The column of text, and the whole width between the margins, which the times reach into. */
  static final float LEFT = 132;

  static final float WIDTH = 400;
  static final float WIDE_LEFT = 56;
  static final float WIDE = LEFT + WIDTH - WIDE_LEFT;

  private static final float TOP = 84;
  private static final float BOTTOM = 772;

  /** A report of this length is not read on paper; its other files hold all of it. */
  static final int MOST_PAGES = 1500;

  final PDDocument document;
  final Tags tags = new Tags();
  final Fonts fonts;
  final LineBreaker breaker;
  final Bookmarks bookmarks;
  private final PDResources resources = new PDResources();
  private final Map<String, String> names = new HashMap<>();
  private final List<Sheet> sheets = new ArrayList<>();
  private float y;

  Flow(PDDocument document) {
    this.document = document;
    this.fonts = new Fonts(document);
    this.breaker = new LineBreaker(fonts);
    this.bookmarks = new Bookmarks(document);
    next();
  }

  Sheet sheet() {
    return sheets.get(sheets.size() - 1);
  }

  List<Sheet> sheets() {
    return sheets;
  }

  float y() {
    return y;
  }

  void moveTo(float place) {
    y = place;
  }

  void down(float height) {
    y += height;
  }

  /** A gap, which nobody misses at the head of a page. */
  void gap(float height) {
    y = y <= TOP ? y : y + height;
  }

  boolean isAtTop() {
    return y <= TOP;
  }

  float room() {
    return BOTTOM - y;
  }

  /** The most that a page holds. */
  static float page() {
    return BOTTOM - TOP;
  }

  /** Goes on to the next page where this one has no room of that height. */
  void need(float height) {
    if (room() < height && !isAtTop()) {
      next();
    }
  }

  void next() {
    PDPage page = new PDPage(PDRectangle.A4);
    page.setResources(resources);
    page.setStructParents(tags.newKey());
    page.getCOSObject().setItem(COSName.getPDFName("Tabs"), COSName.S);
    document.addPage(page);
    sheets.add(new Sheet(page, this::name));
    y = TOP;
  }

  boolean isFull() {
    return sheets.size() >= MOST_PAGES;
  }

  private String name(FontFile font) {
    return names.computeIfAbsent(
        font.name(),
        file -> {
          String name = "F" + (names.size() + 1);
          resources.put(COSName.getPDFName(name), font.embedded());
          return name;
        });
  }
}
