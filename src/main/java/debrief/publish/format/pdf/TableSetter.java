package debrief.publish.format.pdf;

import debrief.publish.format.pdf.type.Face;
import debrief.publish.format.pdf.type.Line;
import debrief.publish.format.pdf.type.TextStyle;
import debrief.text.block.Block;
import debrief.text.block.Span;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.jspecify.annotations.Nullable;

/**
 * Sets tables: in the column of text where they fit, else over the whole width; one that fits in
 * neither as a list of its rows. The head stands again on every page.
 */
final class TableSetter {
  private static final int RULE = 0xc9d0d8;
  private static final int HEAD_RULE = 0x6b7683;
  private static final float PAD = 5;

  private final Flow flow;
  private final TextSetter text;

  TableSetter(Flow flow, TextSetter text) {
    this.flow = flow;
    this.text = text;
  }

  /** A table being set: where its columns are, and its head's lines. */
  private record Frame(float x, float[] widths, TextStyle look, List<List<Line>> head) {
    float width() {
      float width = 0;
      for (float one : widths) {
        width += one;
      }
      return width;
    }
  }

  void set(PDStructureElement parent, Block.Table table, float x, float width) {
    if (table.columns() == 0) {
      return;
    }
    ColumnWidths columns = ColumnWidths.of(flow.breaker, table, width);
    if (columns == null) {
      new RowList(flow, text).set(parent, table, x, width);
      return;
    }
    float left = columns.isWide() ? Math.min(x, Flow.WIDE_LEFT) : x;
    TextStyle look = TextStyle.text(columns.size());
    Frame frame =
        new Frame(
            left,
            columns.widths(),
            look,
            lines(table.head(), columns.widths(), look.in(Face.STRONG)));
    PDStructureElement element = Tags.add(parent, "Table");
    if (!table.head().isEmpty()) {
      flow.need(height(frame.head(), look) + 2 * TextSetter.leading(look) + 4 * PAD);
      head(frame, Tags.add(Tags.add(element, "THead"), "TR"));
    }
    PDStructureElement body = Tags.add(element, "TBody");
    for (List<List<Span>> row : table.rows()) {
      if (flow.isFull()) {
        return;
      }
      row(frame, Tags.add(body, "TR"), row);
    }
  }

  private List<List<Line>> lines(List<List<Span>> cells, float[] widths, TextStyle look) {
    List<List<Line>> lines = new ArrayList<>();
    for (int i = 0; i < cells.size() && i < widths.length; i++) {
      lines.add(flow.breaker.lines(cells.get(i), look, widths[i] - 2 * PAD));
    }
    return lines;
  }

  private static float height(List<List<Line>> cells, TextStyle look) {
    int most = cells.stream().mapToInt(List::size).max().orElse(0);
    return Math.max(1, most) * TextSetter.leading(look) + PAD;
  }

  /**
   * @param tagged the row that it is; null where it is only there again
   */
  private void head(Frame frame, @Nullable PDStructureElement tagged) {
    float x = frame.x();
    float top = flow.y();
    float leading = TextSetter.leading(frame.look());
    for (int i = 0; i < frame.widths().length; i++) {
      PDStructureElement cell = tagged == null ? null : Tags.head(tagged, "Column");
      float y = top + PAD / 2;
      for (Line line : i < frame.head().size() ? frame.head().get(i) : List.<Line>of()) {
        if (cell == null) {
          flow.sheet().artifact();
        } else {
          flow.sheet().mark(cell);
        }
        flow.sheet().line(line, x + PAD, TextSetter.baseline(y, leading, line.size()));
        y += leading;
      }
      x += frame.widths()[i];
    }
    flow.moveTo(top + height(frame.head(), frame.look()));
    rule(frame, HEAD_RULE, 0.8f);
  }

  private void rule(Frame frame, int colour, float thickness) {
    flow.sheet().artifact();
    float y = flow.y();
    flow.sheet().stroke(colour, thickness, "", frame.x(), y, frame.x() + frame.width(), y);
  }

  /** A row moves to the next page whole, unless it is so high that it would leave a hole. */
  private void row(Frame frame, PDStructureElement row, List<List<Span>> spans) {
    List<List<Line>> cells = lines(spans, frame.widths(), frame.look());
    float leading = TextSetter.leading(frame.look());
    float height = height(cells, frame.look());
    if (flow.room() < Math.min(height, Flow.page() / 2)) {
      again(frame);
    }
    List<TextSetter.Links> links = new ArrayList<>();
    for (int i = 0; i < frame.widths().length; i++) {
      links.add(text.new Links(Tags.add(row, "TD")));
    }
    int most = Math.max(1, cells.stream().mapToInt(List::size).max().orElse(0));
    int from = 0;
    while (from < most) {
      int to = Math.min(most, from + Math.max(1, (int) ((flow.room() - PAD) / leading)));
      slice(frame, cells, links, from, to);
      from = to;
      if (from < most) {
        again(frame);
      }
    }
    rule(frame, RULE, 0.4f);
  }

  private void again(Frame frame) {
    flow.next();
    if (!frame.head().isEmpty()) {
      head(frame, null);
    }
  }

  /** The lines of a row that stand on this page. */
  private void slice(
      Frame frame, List<List<Line>> cells, List<TextSetter.Links> links, int from, int to) {
    float leading = TextSetter.leading(frame.look());
    float top = flow.y() + PAD / 2;
    float x = frame.x();
    for (int i = 0; i < cells.size(); i++) {
      List<Line> lines = cells.get(i);
      for (int n = from; n < Math.min(to, lines.size()); n++) {
        links.get(i).set(lines.get(n), x + PAD, top + (n - from) * leading, leading);
      }
      x += frame.widths()[i];
    }
    flow.down((to - from) * leading + PAD);
  }
}
