package debrief.publish.format.pdf;

import debrief.publish.format.pdf.type.Face;
import debrief.publish.format.pdf.type.TextStyle;
import debrief.text.block.Block;
import debrief.text.block.Span;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.w3c.dom.Element;

/** Writes the blocks of a text. */
final class BlockWriter {
  static final TextStyle BODY = TextStyle.text(10.5f);
  static final TextStyle SMALL = TextStyle.text(9f).quiet();
  static final String RULE = "#c9d0d8";
  static final float GAP = 6;

  private static final float[] HEADINGS = {19, 15, 12.2f, 11, 10.5f, 10.5f};
  private static final float QUOTE = 14;

  /** What is nested so deep that less is left stands no further to the right. */
  private static final float NARROWEST = 150;

  /** A longer list, or table, is several: FOP holds each as a whole. */
  static final int AT_ONCE = 200;

  private final Paper paper;
  private final TextWriter text;
  private final TableWriter tables;
  private final CodeWriter code;

  BlockWriter(Paper paper) {
    this.paper = paper;
    this.text = new TextWriter(paper);
    this.tables = new TableWriter(paper, text);
    this.code = new CodeWriter(paper, text);
  }

  TextWriter text() {
    return text;
  }

  /**
   * @param parent asked for each of them, since a long text goes on elsewhere
   * @param width of the column, in points
   */
  void blocks(Supplier<Element> parent, List<Block> blocks, float width) {
    for (Block block : blocks) {
      if (paper.isFull()) {
        return;
      }
      block(parent, block, width, GAP);
    }
  }

  private void block(Supplier<Element> place, Block block, float width, float gap) {
    if (block instanceof Block.Items items) {
      items(place, items, width);
      return;
    }
    if (block instanceof Block.Table table) {
      tables.write(place, table, width);
      return;
    }
    Element parent = place.get();
    if (block instanceof Block.Paragraph paragraph) {
      text.paragraph(parent, "P", paragraph.spans(), BODY, width, "space-after: " + Fo.pt(gap));
    } else if (block instanceof Block.Heading heading) {
      heading(parent, heading.level(), heading.spans(), width);
    } else if (block instanceof Block.Code source) {
      code.write(parent, source, width);
    } else if (block instanceof Block.Quote quote) {
      quote(parent, quote, width);
    } else {
      Fo.add(
          parent,
          "block",
          "role: artifact; space-before: 4pt; space-after: 10pt; border-after-style: solid;"
              + " border-after-width: 0.6pt; border-after-color: "
              + RULE);
      paper.use(14);
    }
  }

  /** It stays with the beginning of what it stands above. */
  void heading(Element parent, int level, List<Span> spans, float width) {
    TextStyle look = TextStyle.text(HEADINGS[level - 1]).in(Face.STRONG);
    String words = spans.stream().map(Span::text).collect(Collectors.joining()).replace('\n', ' ');
    String apart =
        level <= 2
            ? "space-before: 22pt; space-after: 5pt"
            : "space-before: 12pt; space-after: 2pt";
    String kept = "keep-with-next.within-page: always; keep-together.within-page: always";
    text.paragraph(parent, "H" + level, spans, look, width, apart + "; " + kept)
        .setAttribute("id", paper.bookmark(level, words));
  }

  private void quote(Element parent, Block.Quote quote, float width) {
    float indent = width - QUOTE < NARROWEST ? 0 : QUOTE;
    Element element =
        Fo.add(
            parent,
            "block",
            "role: BlockQuote; border-start-style: solid; border-start-width: 2.5pt;"
                + " padding-start: 11.5pt; border-start-color: %s; space-after: %s; start-indent:"
                    .formatted(RULE, Fo.pt(GAP))
                + " inherited-property-value(start-indent) + "
                + Fo.pt(indent));
    blocks(() -> element, quote.blocks(), width - indent);
  }

  private void items(Supplier<Element> place, Block.Items items, float width) {
    float wide = items.ordered() && items.start() + items.items().size() > 100 ? 26 : 18;
    Element list = place.get();
    int number = items.start();
    for (int i = 0; i < items.items().size() && !paper.isFull(); i++) {
      if (i % AT_ONCE == 0) {
        list = list(place.get(), wide, width - wide < NARROWEST);
      }
      String label = items.ordered() ? number + "." : "•";
      item(list, label, items.items().get(i), wide, width);
      number++;
    }
  }

  private static Element list(Element parent, float indent, boolean back) {
    Element list =
        Fo.add(
            parent,
            "list-block",
            "provisional-distance-between-starts: %s; provisional-label-separation: 0pt; space-after: %s"
                .formatted(Fo.pt(indent), Fo.pt(GAP)));
    if (back) {
      list.setAttribute(
          "start-indent", "inherited-property-value(start-indent) - " + Fo.pt(indent));
    }
    return list;
  }

  private void item(Element list, String sign, List<Block> item, float wide, float width) {
    Element row = Fo.add(list, "list-item", "space-after: 2.5pt");
    Element label = Fo.add(row, "list-item-label", "end-indent: label-end()");
    text.paragraph(label, "Span", List.of(Span.plain(sign)), BODY, wide, "text-indent: 4pt");
    Element body = Fo.add(row, "list-item-body", "start-indent: body-start()");
    float left = width - wide < NARROWEST ? width : width - wide;
    for (Block block : item) {
      block(() -> body, block, left, 2.5f);
    }
    if (!body.hasChildNodes()) {
      Fo.add(body, "block");
    }
  }
}
