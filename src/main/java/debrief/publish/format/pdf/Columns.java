package debrief.publish.format.pdf;

import debrief.publish.format.pdf.type.TextStyle;
import debrief.text.block.Span;
import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Element;

/** A few things side by side, each read before the next: a table for the eye only. */
final class Columns {
  /** One of the lines below a name. */
  record Line(String words, TextStyle look) {}

  private record Column(List<Span> name, TextStyle look, List<Line> lines) {}

  private final Paper paper;
  private final TextWriter text;
  private final float width;
  private final List<Column> columns = new ArrayList<>();
  private final int places;

  /**
   * @param width of all of them, in points
   * @param places how many there is room for
   */
  Columns(Paper paper, TextWriter text, float width, int places) {
    this.paper = paper;
    this.text = text;
    this.width = width / places;
    this.places = places;
  }

  void add(List<Span> name, TextStyle look, List<Line> lines) {
    columns.add(new Column(name, look, lines));
  }

  Element write(Element parent) {
    Element table =
        Fo.add(
            parent,
            "table",
            "role: Div; table-layout: fixed; space-before: 4pt; space-after: 4pt;"
                + " keep-together.within-page: always; width: "
                + Fo.pt(width * places));
    for (int i = 0; i < columns.size(); i++) {
      Fo.add(table, "table-column", "column-width: " + Fo.pt(width));
    }
    Element body = Fo.add(table, "table-body", "role: Div; start-indent: 0pt");
    Element row = Fo.add(body, "table-row", "role: Div");
    for (Column column : columns) {
      Element cell = Fo.add(row, "table-cell", "role: Div; padding-right: 6pt");
      text.paragraph(cell, "P", column.name(), column.look(), width - 6);
      for (Line line : column.lines()) {
        text.paragraph(cell, "P", List.of(Span.plain(line.words())), line.look(), width - 6);
      }
    }
    paper.use(8);
    return table;
  }
}
