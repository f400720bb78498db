package debrief.publish.format.pdf;

import debrief.publish.format.pdf.type.TextStyle;
import debrief.text.block.Block;
import debrief.text.block.Span;
import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Element;

/** Writes a table that no page is wide enough for: its rows one by one, each cell with its name. */
final class RowList {
  private static final TextStyle LOOK = TextStyle.text(9.5f);
  private static final float LABEL = 46;

  private final Paper paper;
  private final TextWriter text;

  RowList(Paper paper, TextWriter text) {
    this.paper = paper;
    this.text = text;
  }

  void write(Element parent, Block.Table table, float width) {
    String note =
        "This table has %d columns, more than a page is wide: here are its rows, one by one."
            .formatted(table.columns());
    text.paragraph(
        parent, "P", List.of(Span.plain(note)), BlockWriter.SMALL, width, "space-after: 4pt");
    Element list =
        Fo.add(
            parent,
            "list-block",
            "provisional-label-separation: 4pt; provisional-distance-between-starts: %s; space-after: %s"
                .formatted(Fo.pt(LABEL), Fo.pt(BlockWriter.GAP)));
    int number = 1;
    for (List<List<Span>> row : table.rows()) {
      if (paper.isFull()) {
        return;
      }
      Element item = Fo.add(list, "list-item", "space-after: 5pt");
      Element label = Fo.add(item, "list-item-label", "end-indent: label-end()");
      text.paragraph(label, "Span", List.of(Span.strong("Row " + number)), LOOK, LABEL);
      Element body = Fo.add(item, "list-item-body", "start-indent: body-start()");
      cells(body, table, row, width - LABEL);
      number++;
    }
  }

  private void cells(Element body, Block.Table table, List<List<Span>> row, float width) {
    boolean empty = true;
    for (int i = 0; i < row.size(); i++) {
      if (!row.get(i).isEmpty()) {
        text.paragraph(body, "P", named(table, i, row.get(i)), LOOK, width);
        empty = false;
      }
    }
    if (empty) {
      Fo.add(body, "block");
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
