package debrief.publish.format.pdf;

import debrief.publish.format.pdf.type.Face;
import debrief.publish.format.pdf.type.TextStyle;
import debrief.text.block.Block;
import debrief.text.block.Span;
import java.util.List;
import java.util.function.Supplier;
import org.w3c.dom.Element;

/**
 * Writes tables: in the column of text where they fit, else over the whole width; one that fits in
 * neither as a list of its rows. The head stands again on every page.
 */
final class TableWriter {
  private static final String HEAD_RULE = "#6b7683";

  /** A row of so many letters is moved to the next page whole. */
  private static final int SHORT = 1500;

  private final Paper paper;
  private final TextWriter text;

  TableWriter(Paper paper, TextWriter text) {
    this.paper = paper;
    this.text = text;
  }

  void write(Supplier<Element> place, Block.Table given, float width) {
    if (given.columns() == 0) {
      return;
    }
    Block.Table table =
        given.rows().isEmpty() ? new Block.Table(List.of(), List.of(given.head())) : given;
    ColumnWidths columns = ColumnWidths.of(paper.fonts, table, width);
    if (columns == null) {
      new RowList(paper, text).write(place.get(), table, width);
      return;
    }
    int rows = table.rows().size();
    for (int from = 0; from < rows && !paper.isFull(); from += BlockWriter.AT_ONCE) {
      int to = Math.min(rows, from + BlockWriter.AT_ONCE);
      write(place.get(), table.head(), table.rows().subList(from, to), columns);
    }
  }

  private void write(
      Element parent, List<List<Span>> names, List<List<List<Span>>> rows, ColumnWidths columns) {
    Element table =
        Fo.add(
            parent,
            "table",
            "table-layout: fixed; width: %s; space-after: %s"
                .formatted(Fo.pt(columns.width()), Fo.pt(2 * BlockWriter.GAP)));
    if (columns.isWide()) {
      table.setAttribute("start-indent", "0pt");
    }
    for (float one : columns.widths()) {
      Fo.add(table, "table-column", "column-width: " + Fo.pt(one));
    }
    TextStyle look = TextStyle.text(columns.size());
    if (!names.isEmpty()) {
      Element head = Fo.add(table, "table-header", "start-indent: 0pt");
      row(head, names, columns, look.in(Face.STRONG), "0.8pt solid " + HEAD_RULE);
    }
    Element body = Fo.add(table, "table-body", "start-indent: 0pt");
    for (List<List<Span>> cells : rows) {
      Element row = row(body, cells, columns, look, "0.4pt solid " + BlockWriter.RULE);
      if (row.getPreviousSibling() == null && rows.size() > 1) {
        row.setAttribute("keep-with-next.within-page", "always");
      }
    }
  }

  private Element row(
      Element parent, List<List<Span>> cells, ColumnWidths columns, TextStyle look, String rule) {
    Element row = Fo.add(parent, "table-row");
    int letters = cells.stream().flatMap(List::stream).mapToInt(s -> s.text().length()).sum();
    if (letters < SHORT) {
      row.setAttribute("keep-together.within-page", "always");
    }
    for (int i = 0; i < columns.widths().length; i++) {
      Element cell = Fo.add(row, "table-cell", "padding: 2.5pt 5pt; border-bottom: " + rule);
      List<Span> words = i < cells.size() ? cells.get(i) : List.of();
      float width = columns.widths()[i] - ColumnWidths.PADDING;
      text.paragraph(cell, "P", words, look, width);
    }
    return row;
  }
}
