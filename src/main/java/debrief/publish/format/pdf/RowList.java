package debrief.publish.format.pdf;

import debrief.publish.format.pdf.type.TextStyle;
import debrief.text.block.Block;
import debrief.text.block.Span;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;

/** Sets a table that no page is wide enough for: its rows one by one, each cell with its name. */
final class RowList {
  private final Flow flow;
  private final TextSetter text;

  RowList(Flow flow, TextSetter text) {
    this.flow = flow;
    this.text = text;
  }

  void set(PDStructureElement parent, Block.Table table, float x, float width) {
    String note =
        "This table has %d columns, more than a page is wide: here are its rows, one by one."
            .formatted(table.columns());
    text.paragraph(Tags.add(parent, "P"), List.of(Span.plain(note)), BlockSetter.SMALL, x, width);
    flow.gap(4);
    PDStructureElement list = Tags.list(parent, true);
    TextStyle look = TextStyle.text(9.5f);
    int number = 1;
    for (List<List<Span>> row : table.rows()) {
      if (flow.isFull()) {
        return;
      }
      PDStructureElement item = Tags.add(list, "LI");
      flow.need(4 * TextSetter.leading(look));
      text.paragraph(Tags.add(item, "Lbl"), List.of(Span.strong("Row " + number)), look, x, width);
      PDStructureElement body = Tags.add(item, "LBody");
      for (int i = 0; i < row.size(); i++) {
        if (!row.get(i).isEmpty()) {
          text.paragraph(
              Tags.add(body, "P"), named(table, i, row.get(i)), look, x + 12, width - 12);
        }
      }
      flow.gap(5);
      number++;
    }
  }

  private static List<Span> named(Block.Table table, int column, List<Span> cell) {
    List<Span> spans = new ArrayList<>();
    List<Span> name = column < table.head().size() ? table.head().get(column) : List.of();
    if (!name.isEmpty()) {
      spans.addAll(name);
      spans.add(Span.plain(": "));
    }
    spans.addAll(cell);
    return spans;
  }
}
