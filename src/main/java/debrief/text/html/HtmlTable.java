package debrief.text.html;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jsoup.nodes.Element;

/** A table as rows with bars. */
final class HtmlTable {
  private static final int MOST_COLUMNS = 100;

  private HtmlTable() {}

  /** Whether it has columns at all: one that has none only places its text on the page. */
  static boolean tells(Element table) {
    return rows(table).stream().anyMatch(row -> cells(row).size() > 1);
  }

  private static List<Element> rows(Element table) {
    List<Element> rows = new ArrayList<>();
    for (Element child : table.children()) {
      if (child.normalName().equals("tr")) {
        rows.add(child);
      } else if (child.normalName().matches("thead|tbody|tfoot")) {
        child.children().stream().filter(row -> row.normalName().equals("tr")).forEach(rows::add);
      }
    }
    return rows;
  }

  private static List<Element> cells(Element row) {
    return row.children().stream()
        .filter(cell -> cell.normalName().matches("t[dh]"))
        .limit(MOST_COLUMNS)
        .toList();
  }

  /**
   * Writes it; a first row of heading cells is its header, and a table without one gets an empty
   * one.
   */
  static void write(Element table, MarkdownLines lines, Function<Element, String> markdown) {
    List<Element> rows = rows(table);
    StringBuilder text = new StringBuilder();
    boolean header = true;
    for (Element row : rows) {
      List<Element> cells = cells(row);
      if (cells.isEmpty()) {
        continue;
      }
      boolean heads =
          cells.stream()
              .allMatch(
                  cell -> cell.normalName().equals("th") || cell.selectFirst("b, strong") != null);
      if (header && !heads) {
        text.append("|").append(" |".repeat(cells.size())).append('\n');
        text.append("|").append("---|".repeat(cells.size())).append('\n');
      }
      text.append("|");
      for (Element cell : cells) {
        String words =
            markdown.apply(cell).strip().replaceAll("\\s*\\n\\s*", "<br>").replace("|", "\\|");
        boolean bold = header && heads && words.matches("\\*\\*[^*]{1,200}\\*\\*");
        text.append(' ').append(bold ? words.substring(2, words.length() - 2) : words).append(" |");
      }
      text.append('\n');
      if (header && heads) {
        text.append("|").append("---|".repeat(cells.size())).append('\n');
      }
      header = false;
    }
    lines.block(text.toString());
  }
}
