package debrief.intake.format;

import java.util.List;

/** Rows of cells as a table with bars. */
final class Rows {
  private Rows() {}

  /**
   * @param header whether the first row is one; else the table gets an empty one
   */
  static String markdown(List<List<String>> rows, boolean header) {
    StringBuilder table = new StringBuilder("\n");
    for (int i = 0; i < rows.size(); i++) {
      int columns = Math.max(1, rows.get(i).size());
      if (i == 0 && !header) {
        table
            .append("|")
            .append(" |".repeat(columns))
            .append("\n|")
            .append("---|".repeat(columns))
            .append('\n');
      }
      table.append('|');
      for (String cell : rows.get(i)) {
        table
            .append(' ')
            .append(cell.replace("\n", "<br>").replaceAll("(?<!\\\\)\\|", "\\\\|"))
            .append(" |");
      }
      table.append('\n');
      if (i == 0 && header) {
        table.append("|").append("---|".repeat(columns)).append('\n');
      }
    }
    return table.toString();
  }
}
