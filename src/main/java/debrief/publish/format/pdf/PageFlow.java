package debrief.publish.format.pdf;

import debrief.publish.format.pdf.type.Face;
import debrief.publish.format.pdf.type.Fonts;
import debrief.publish.format.pdf.type.TextStyle;
import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Element;

/** The pages that a document flows through: what stands on every one of them, and its bookmarks. */
final class PageFlow {
  private static final TextStyle QUIET = TextStyle.text(8.5f).quiet();
  private static final String LAST = "last";
  private static final int DEEPEST = 3;

  private final Paper paper;
  private final TextWriter text;
  private final Element root;
  private final String title;
  private final String edition;
  private final Element bookmarks;
  private final List<Element> feet = new ArrayList<>();
  private Element section;

  /** The first page says its title large, so its head says nothing. */
  PageFlow(Paper paper, Element root, String title, String edition) {
    this.paper = paper;
    this.text = new TextWriter(paper);
    this.root = root;
    this.title = title;
    this.edition = edition;
    masters(Fo.add(root, "layout-master-set"));
    bookmarks = Fo.add(root, "bookmark-tree");
    section = Fo.add(sequence(), "block", "role: Sect");
  }

  /** Begins the next part of the document. */
  void nextSection() {
    Element flow = paper.isSheaf() ? sequence() : (Element) section.getParentNode();
    section = Fo.add(flow, "block", "role: Sect");
  }

  /**
   * Where the next block is written. FOP holds all the pages of a sequence in memory until it is
   * laid out, so a long document is several.
   */
  Element here() {
    if (paper.isSheaf() && !endsWithHeading()) {
      nextSection();
    }
    return section;
  }

  /** Which stays with what it stands above. */
  private boolean endsWithHeading() {
    return section.getLastChild() instanceof Element last
        && last.getAttribute("role").matches("H[1-6]");
  }

  private Element sequence() {
    paper.beginSheaf();
    Element sequence =
        Fo.add(root, "page-sequence", "master-reference: " + (feet.isEmpty() ? "pages" : "rest"));
    head(fixed(sequence, "head"));
    Element foot = fixed(sequence, "foot");
    Fo.add(Fo.set(foot, "text-align: end"), "page-number", "role: artifact");
    feet.add(foot);
    Element body = Fo.add(sequence, "flow", "flow-name: xsl-region-body");
    return Fo.add(body, "block", "role: Div; start-indent: " + Fo.pt(Paper.MARGIN));
  }

  private static void masters(Element set) {
    for (String name : List.of("first", "rest")) {
      Element page =
          Fo.add(
              set,
              "simple-page-master",
              "master-name: %s; page-width: %s; page-height: %s; margin-left: %s; margin-right: %s"
                  .formatted(
                      name,
                      Fo.pt(Paper.PAGE_WIDTH),
                      Fo.pt(Paper.PAGE_HEIGHT),
                      Fo.pt(Paper.LEFT),
                      Fo.pt(Paper.PAGE_WIDTH - Paper.LEFT - Paper.WIDE)));
      Fo.add(
          page,
          "region-body",
          "margin-top: " + Fo.pt(Paper.TOP) + "; margin-bottom: " + Fo.pt(Paper.BOTTOM));
      if (name.equals("rest")) {
        Fo.add(page, "region-before", "region-name: head; extent: " + Fo.pt(Paper.TOP));
      }
      Fo.add(page, "region-after", "region-name: foot; extent: 50pt");
    }
    Element masters = Fo.add(set, "page-sequence-master", "master-name: pages");
    Element choice = Fo.add(masters, "repeatable-page-master-alternatives");
    Fo.add(
        choice,
        "conditional-page-master-reference",
        "master-reference: first; page-position: first");
    Fo.add(choice, "conditional-page-master-reference", "master-reference: rest");
  }

  private static Element fixed(Element sequence, String region) {
    Element content =
        Fo.add(sequence, "static-content", "flow-name: " + region + "; role: artifact");
    String look =
        "role: artifact; font-family: %s; font-size: %s; color: %s"
            .formatted(QUIET.face().font(), Fo.pt(QUIET.size()), QUIET.colour());
    return Fo.add(content, "block", look);
  }

  private void head(Element line) {
    Fo.set(
        line,
        "padding-before: 41pt; padding-after: 4pt; text-align-last: justify; border-after-style:"
            + " solid; border-after-width: 0.5pt; border-after-color: "
            + BlockWriter.RULE);
    text.runs(line, cut(title, Paper.WIDE - width(edition) - 24), QUIET.face());
    Fo.add(line, "leader", "leader-pattern: space; role: artifact");
    text.runs(line, edition, QUIET.face());
  }

  private float width(String words) {
    return QUIET.size() * paper.fonts.width(words, Face.TEXT);
  }

  /** A title that is longer than the line ends with the last word that fits. */
  private String cut(String title, float width) {
    String fitting = title;
    while (width(fitting.equals(title) ? title : fitting + "…") > width && !fitting.isEmpty()) {
      int space = fitting.lastIndexOf(' ');
      int half = fitting.offsetByCodePoints(0, fitting.codePointCount(0, fitting.length()) / 2);
      fitting = fitting.substring(0, space > 0 ? space : half);
    }
    return fitting.equals(title) ? title : fitting + "…";
  }

  /** What follows the declarations. */
  Element bookmarks() {
    return bookmarks;
  }

  /** Once all words are written. */
  void finish() {
    if (feet.size() == 1) {
      // A longer one would have to be kept in memory until its last page is known.
      Fo.add((Element) section.getParentNode(), "block", "role: artifact; id: " + LAST);
      Fo.text(feet.get(0), " of ");
      Fo.add(feet.get(0), "page-number-citation-last", "role: artifact; ref-id: " + LAST);
    }
    List<Element> above = new ArrayList<>(List.of(bookmarks));
    List<Integer> levels = new ArrayList<>(List.of(0));
    for (Paper.Bookmark bookmark : paper.bookmarks) {
      if (bookmark.level() > DEEPEST || bookmark.words().isBlank()) {
        continue;
      }
      while (levels.get(levels.size() - 1) >= bookmark.level()) {
        levels.remove(levels.size() - 1);
        above.remove(above.size() - 1);
      }
      Element item =
          Fo.add(
              above.get(above.size() - 1),
              "bookmark",
              "internal-destination: %s; starting-state: %s"
                  .formatted(bookmark.place(), bookmark.level() < 2 ? "show" : "hide"));
      Fo.text(Fo.add(item, "bookmark-title"), shown(bookmark.words()));
      above.add(item);
      levels.add(bookmark.level());
    }
  }

  private String shown(String words) {
    StringBuilder shown = new StringBuilder();
    paper.fonts.runs(words, Face.TEXT).forEach(run -> shown.append(run.text()));
    return shown.toString().replace(String.valueOf(Fonts.ZERO_WIDTH_SPACE), "");
  }
}
