package debrief.publish.format.pdf;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;

/** The bookmarks: a tree of the headings. */
final class Bookmarks {
  private static final int DEEPEST = 3;

  private record Place(int level, PDOutlineNode node) {}

  private final PDDocumentOutline outline = new PDDocumentOutline();
  private final List<Place> above = new ArrayList<>();

  Bookmarks(PDDocument document) {
    document.getDocumentCatalog().setDocumentOutline(outline);
    above.add(new Place(0, outline));
  }

  /**
   * @param y from the top of the page
   */
  void add(int level, String words, Sheet sheet, float y) {
    if (level > DEEPEST || words.isBlank()) {
      return;
    }
    PDPageXYZDestination place = new PDPageXYZDestination();
    place.setPage(sheet.page());
    place.setLeft(0);
    place.setTop((int) (Sheet.HEIGHT - y + 6));
    PDOutlineItem item = new PDOutlineItem();
    item.setTitle(words);
    item.setDestination(place);
    while (above.get(above.size() - 1).level() >= level) {
      above.remove(above.size() - 1);
    }
    above.get(above.size() - 1).node().addLast(item);
    above.add(new Place(level, item));
  }

  void finish() {
    outline.openNode();
    for (PDOutlineItem item : outline.children()) {
      item.openNode();
    }
  }
}
