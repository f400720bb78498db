package debrief.intake.document;

import debrief.intake.document.DocumentLines.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The cells of a table that is written with bars. */
public record TableRows(List<String> header, List<List<String>> rows, int end) {
  private static final Pattern NUMBER_COLUMN =
      Pattern.compile("(?i)\\W*+(?:no|nr|id|step|phase|number)?+\\W*+");
  private static final Pattern CODE_CELL = Pattern.compile("`[^`]*`");
  private static final Pattern TIME_COLUMN =
      Pattern.compile(
          "(?i)^\\W*(?:.{0,12}\\b)?(?:time|date|when|timestamp|utc|gmt|zeit|uhrzeit|datum|hora|fecha|heure|date|data|ora|tijd)\\b"
              + "|時刻|時間|日時|시간|时间");

  /**
   * Whether its first column is called after the time, or the second behind a number; a table
   * without a header may tell times too.
   */
  public boolean tellsTimes() {
    int first = !header.isEmpty() && NUMBER_COLUMN.matcher(header.get(0)).matches() ? 1 : 0;
    return header.size() <= first || TIME_COLUMN.matcher(header.get(first)).find();
  }

  /** Whether its first column only counts the rows. */
  public boolean counts() {
    return header.size() > 1
        && NUMBER_COLUMN.matcher(header.get(0)).matches()
        && rows.stream().allMatch(row -> row.get(0).matches("\\W*\\w{0,8}\\W*"));
  }

  /** Whether its last cells are code: then it shows what a machine recorded. */
  public boolean quotes() {
    return !rows.isEmpty()
        && rows.stream().allMatch(row -> CODE_CELL.matcher(row.get(row.size() - 1)).matches());
  }

  /** Reads the table that begins at this line; without a line of dashes it has no header. */
  public static TableRows at(List<Line> lines, int start) {
    List<List<String>> rows = new ArrayList<>();
    List<String> header = List.of();
    int i = start;
    for (; i < lines.size() && lines.get(i).row(); i++) {
      List<String> cells = cells(lines.get(i).text());
      boolean rule = cells.stream().allMatch(cell -> cell.matches(":?-+:?|"));
      if (rule && rows.size() == 1 && header.isEmpty()) {
        header = rows.remove(0);
      } else if (!rule) {
        rows.add(cells);
      }
    }
    return new TableRows(header, rows, i);
  }

  public static List<String> cells(String row) {
    String inner = row.strip();
    inner = inner.startsWith("|") ? inner.substring(1) : inner;
    inner =
        inner.endsWith("|") && !inner.endsWith("\\|")
            ? inner.substring(0, inner.length() - 1)
            : inner;
    List<String> cells = new ArrayList<>();
    for (String cell : inner.split("(?<!\\\\)\\|", -1)) {
      cells.add(cell.strip());
    }
    return cells;
  }

  public static String joined(List<String> cells) {
    return String.join(" — ", cells.stream().filter(cell -> !cell.isBlank()).toList());
  }
}
