package debrief.publish.format.pdf;

import debrief.publish.format.pdf.type.Face;
import debrief.publish.format.pdf.type.Line;
import debrief.publish.format.pdf.type.TextStyle;
import debrief.text.block.Block;
import debrief.text.block.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;

/** Sets the blocks of a text. */
final class BlockSetter {
  static final TextStyle BODY = TextStyle.text(10.5f);
  static final TextStyle SMALL = TextStyle.text(9f).coloured(TextStyle.QUIET);
  private static final TextStyle CODE = TextStyle.text(8.2f).in(Face.CODE);
  private static final int PAPER = 0xf3f5f7;
  private static final int RULE = 0xc9d0d8;

  /** A log is looked at on a screen: so many lines of one are some thirty pages. */
  static final int MOST_CODE_LINES = 2000;

  private static final float[] HEADINGS = {19, 15, 12.2f, 11, 10.5f, 10.5f};
  private static final float GAP = 6;

  private final Flow flow;
  private final TextSetter text;
  private final TableSetter tables;

  BlockSetter(Flow flow) {
    this.flow = flow;
    this.text = new TextSetter(flow);
    this.tables = new TableSetter(flow, text);
  }

  TextSetter text() {
    return text;
  }

  void blocks(PDStructureElement parent, List<Block> blocks, float x, float width) {
    for (Block block : blocks) {
      if (flow.isFull()) {
        return;
      }
      block(parent, block, x, width);
      flow.gap(GAP);
    }
  }

  private void block(PDStructureElement parent, Block block, float x, float width) {
    if (block instanceof Block.Paragraph paragraph) {
      text.paragraph(Tags.add(parent, "P"), paragraph.spans(), BODY, x, width);
    } else if (block instanceof Block.Heading heading) {
      heading(parent, heading.level(), heading.spans(), x, width);
    } else if (block instanceof Block.Code code) {
      code(parent, code, x, width);
    } else if (block instanceof Block.Quote quote) {
      quote(parent, quote, x, width);
    } else if (block instanceof Block.Items items) {
      items(parent, items, x, width);
    } else if (block instanceof Block.Table table) {
      tables.set(parent, table, x, width);
    } else {
      flow.need(12);
      flow.sheet().artifact();
      flow.sheet().stroke(RULE, 0.6f, "", x, flow.y() + 4, x + width, flow.y() + 4);
      flow.down(8);
    }
  }

  void heading(PDStructureElement parent, int level, List<Span> spans, float x, float width) {
    heading(parent, level, spans, x, width, 3 * TextSetter.leading(BODY));
  }

  /**
   * It stays with the beginning of what it stands above.
   *
   * @param below how much of that, in points
   */
  void heading(
      PDStructureElement parent, int level, List<Span> spans, float x, float width, float below) {
    TextStyle look = TextStyle.text(HEADINGS[level - 1]).in(Face.STRONG);
    List<Line> lines = flow.breaker.lines(spans, look, width);
    flow.gap(level <= 2 ? 16 : 8);
    flow.need(lines.size() * TextSetter.leading(look) + below + GAP);
    String words = spans.stream().map(Span::text).collect(Collectors.joining());
    flow.bookmarks.add(level, words.replace('\n', ' '), flow.sheet(), flow.y());
    text.lines(Tags.add(parent, "H" + level), lines, look, x, width);
    flow.gap(level <= 2 ? 5 : 2);
  }

  private void quote(PDStructureElement parent, Block.Quote quote, float x, float width) {
    PDStructureElement element = Tags.add(parent, "BlockQuote");
    for (Block inner : quote.blocks()) {
      int page = flow.sheets().size();
      float top = flow.y();
      block(element, inner, x + 14, width - 14);
      if (flow.sheets().size() == page) {
        flow.sheet().artifact();
        flow.sheet().fill(RULE, x, top, 2.5f, flow.y() - top);
      }
      flow.gap(GAP);
    }
  }

  private void items(PDStructureElement parent, Block.Items items, float x, float width) {
    PDStructureElement list = Tags.list(parent, items.ordered());
    float indent = items.ordered() && items.start() + items.items().size() > 100 ? 26 : 18;
    int number = items.start();
    for (List<Block> item : items.items()) {
      PDStructureElement element = Tags.add(list, "LI");
      String label = items.ordered() ? number + "." : "•";
      number++;
      flow.need(2 * TextSetter.leading(BODY));
      label(Tags.add(element, "Lbl"), label, BODY, x + 4);
      PDStructureElement body = Tags.add(element, "LBody");
      if (item.isEmpty()) {
        flow.down(TextSetter.leading(BODY));
      }
      for (Block block : item) {
        block(body, block, x + indent, width - indent);
        flow.gap(2.5f);
      }
    }
  }

  /** Words at the beginning of a line that something else is set on. */
  void label(PDStructureElement element, String words, TextStyle look, float x) {
    flow.sheet().mark(element);
    float leading = TextSetter.leading(BODY);
    for (Line line : flow.breaker.lines(List.of(Span.plain(words)), look, Sheet.WIDTH)) {
      flow.sheet().line(line, x, TextSetter.baseline(flow.y(), leading, BODY.size()));
    }
  }

  private void code(PDStructureElement parent, Block.Code code, float x, float width) {
    PDStructureElement element = Tags.add(Tags.add(parent, "P"), "Code");
    List<String> source = code.text().lines().toList();
    List<Line> lines = new ArrayList<>();
    int told = 0;
    while (told < source.size() && lines.size() < MOST_CODE_LINES) {
      lines.addAll(flow.breaker.code(source.get(told), CODE, width - 16));
      told++;
    }
    boolean cut = lines.size() > MOST_CODE_LINES;
    setCode(element, cut ? lines.subList(0, MOST_CODE_LINES) : lines, x, width);
    int left = source.size() - told + (cut ? 1 : 0);
    if (left > 0) {
      flow.gap(2);
      String note =
          "This block goes on: %,d more %s in the Markdown, JSON and HTML files of this report."
              .formatted(left, left == 1 ? "line stands" : "lines stand");
      text.paragraph(Tags.add(parent, "P"), List.of(Span.plain(note)), SMALL, x, width);
    }
  }

  private void setCode(PDStructureElement element, List<Line> lines, float x, float width) {
    float leading = CODE.size() * 1.36f;
    float edge = 6;
    int from = 0;
    while (from < lines.size()) {
      flow.need(Math.min(3, lines.size() - from) * leading + 2 * edge);
      int fit = (int) ((flow.room() - 2 * edge) / leading);
      int to = Math.min(lines.size(), from + Math.max(1, fit));
      flow.sheet().artifact();
      flow.sheet().fill(PAPER, x, flow.y(), width, (to - from) * leading + 2 * edge);
      flow.down(edge);
      flow.sheet().mark(element);
      for (Line line : lines.subList(from, to)) {
        flow.sheet().line(line, x + 8, TextSetter.baseline(flow.y(), leading, CODE.size()));
        flow.down(leading);
      }
      flow.down(edge);
      from = to;
    }
  }
}
