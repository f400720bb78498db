package debrief.intake.format;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** reStructuredText, line by line: headings, fields, lists, literal blocks, tables, links. */
final class RestructuredText {
  private static final Pattern LINE = Pattern.compile("([=\\-~^\"'`#*+.:_<>])\\1{2,}\\s*");
  private static final Pattern FIELD = Pattern.compile(":([\\w][\\w /-]{0,60}):(?:\\s+(.*))?");
  private static final Pattern DIRECTIVE = Pattern.compile("(\\s*)\\.\\. ([\\w-]{1,40})::\\s*(.*)");
  private static final Pattern TARGET = Pattern.compile("\\.\\. _([^:]{1,100}):\\s*(\\S+)\\s*");
  private static final Pattern COMMENT = Pattern.compile("\\.\\.(?:\\s+(.*))?");
  private static final Pattern OPTION = Pattern.compile("\\s+:[\\w-]{1,40}:.*");
  private static final Pattern GRID = Pattern.compile("\\s*\\+(?:[-=]{2,}\\+)+\\s*");
  private static final Pattern SIMPLE = Pattern.compile("\\s*={2,}(?: +={2,})+\\s*");
  private static final Pattern NUMBER = Pattern.compile("(\\s*)(?:#|\\d{1,3})[.)] (.*)");

  private final String[] lines;
  private final StringBuilder out = new StringBuilder();
  private final List<String> levels = new ArrayList<>();
  private int at;

  RestructuredText(String text) {
    this.lines = text.split("\\R", -1);
  }

  String markdown() {
    for (at = 0; at < lines.length; at++) {
      if (!heading()) {
        line(lines[at]);
      }
    }
    return out.toString();
  }

  private String peek(int ahead) {
    return at + ahead < lines.length ? lines[at + ahead] : "";
  }

  /** A title between two lines, or above one; its level is that at which its line came up first. */
  private boolean heading() {
    boolean over =
        LINE.matcher(lines[at]).matches()
            && !peek(1).isBlank()
            && peek(2).stripTrailing().equals(lines[at].stripTrailing());
    boolean under =
        !lines[at].isBlank()
            && !Character.isWhitespace(lines[at].charAt(0))
            && LINE.matcher(peek(1)).matches()
            && !LINE.matcher(lines[at]).matches()
            && peek(1).strip().length() + 2 >= lines[at].strip().length();
    if (!over && !under) {
      return false;
    }
    String key = (over ? "over" : "") + (over ? lines[at] : peek(1)).charAt(0);
    if (!levels.contains(key)) {
      levels.add(key);
    }
    int level = Math.min(6, levels.indexOf(key) + 1);
    String words = (over ? peek(1) : lines[at]).strip();
    put("\n" + "#".repeat(level) + " " + RestructuredInline.of(words) + "\n");
    at += over ? 2 : 1;
    return true;
  }

  private void line(String line) {
    Matcher directive = DIRECTIVE.matcher(line);
    Matcher target = TARGET.matcher(line);
    Matcher field = FIELD.matcher(line);
    Matcher number = NUMBER.matcher(line);
    if (GRID.matcher(line).matches()) {
      grid();
    } else if (SIMPLE.matcher(line).matches()) {
      simple(line);
    } else if (directive.matches()) {
      directive(directive);
    } else if (target.matches()) {
      put("[" + target.group(1).replace("`", "") + "]: " + target.group(2));
    } else if (COMMENT.matcher(line).matches()) {
      put("<!-- " + line.substring(2).strip().replace("--", "—") + " -->");
    } else if (field.matches()) {
      put(
          "**"
              + field.group(1)
              + ":** "
              + RestructuredInline.of(field.group(2) == null ? "" : field.group(2))
              + "\n");
    } else if (number.matches()) {
      put(number.group(1) + "1. " + RestructuredInline.of(number.group(2)));
    } else if (line.startsWith("| ")) {
      put(RestructuredInline.of(line.substring(2)) + "<br>");
    } else if (line.stripTrailing().endsWith("::")) {
      String words = line.stripTrailing();
      put(
          RestructuredInline.of(
              words.substring(0, words.length() - (words.endsWith(" ::") ? 3 : 1))));
      literal("");
    } else {
      put(RestructuredInline.of(line));
    }
  }

  private void directive(Matcher directive) {
    String name = directive.group(2);
    if (name.matches("code-block|code|sourcecode|literalinclude|parsed-literal|console")) {
      literal(directive.group(3).strip());
    } else if (name.equals("list-table")) {
      listTable();
    } else if (name.equals("image") || name.equals("figure")) {
      put("![](" + directive.group(3).strip() + ")");
      options();
    } else if (name.matches("note|warning|tip|important|attention|caution|danger|error|hint")) {
      put(RestructuredInline.of(directive.group(3)));
      options();
      block().forEach(text -> put(RestructuredInline.of(text)));
    } else {
      put("<!-- " + name + " " + directive.group(3).replace("--", "—") + " -->");
      options();
    }
  }

  private void options() {
    while (OPTION.matcher(peek(1)).matches()) {
      at++;
    }
  }

  /** The indented lines that follow, moved to the left. */
  private List<String> block() {
    List<String> block = new ArrayList<>();
    int least = Integer.MAX_VALUE;
    while (at + 1 < lines.length
        && (peek(1).isBlank() || Character.isWhitespace(peek(1).charAt(0)))) {
      at++;
      block.add(lines[at]);
      int blanks = lines[at].length() - lines[at].stripLeading().length();
      least = lines[at].isBlank() ? least : Math.min(least, blanks);
    }
    int shift = least == Integer.MAX_VALUE ? 0 : least;
    return block.stream().map(text -> text.isBlank() ? "" : text.substring(shift)).toList();
  }

  private void literal(String language) {
    options();
    put("\n```" + language);
    String text = String.join("\n", block()).strip();
    put(text + "\n```\n");
  }

  private void listTable() {
    boolean header = false;
    while (OPTION.matcher(peek(1)).matches()) {
      at++;
      header |= lines[at].contains("header-rows");
    }
    List<List<String>> rows = new ArrayList<>();
    for (String text : block()) {
      String words = text.strip();
      if (words.startsWith("* - ") || words.equals("* -")) {
        rows.add(new ArrayList<>(List.of(RestructuredInline.of(words.substring(3).strip()))));
      } else if (!rows.isEmpty() && words.startsWith("-")) {
        rows.get(rows.size() - 1).add(RestructuredInline.of(words.substring(1).strip()));
      } else if (!rows.isEmpty() && !words.isEmpty()) {
        List<String> row = rows.get(rows.size() - 1);
        row.set(row.size() - 1, row.get(row.size() - 1) + " " + RestructuredInline.of(words));
      }
    }
    put(Rows.markdown(rows, header));
  }

  private void grid() {
    List<List<String>> rows = new ArrayList<>();
    List<String> row = new ArrayList<>();
    boolean header = false;
    for (; at < lines.length && lines[at].strip().matches("[+|].*"); at++) {
      if (GRID.matcher(lines[at]).matches()) {
        header |= lines[at].contains("=") && rows.isEmpty();
        if (!row.isEmpty()) {
          rows.add(row);
        }
        row = new ArrayList<>();
      } else {
        String[] cells =
            lines[at].strip().replaceFirst("^\\|", "").replaceFirst("\\|$", "").split("\\|", -1);
        join(row, List.of(cells));
      }
    }
    at--;
    put(Rows.markdown(rows, header));
  }

  private void simple(String border) {
    List<List<String>> rows = new ArrayList<>();
    boolean header = false;
    int borders = 1;
    for (at++; at < lines.length && borders < 3 && !lines[at].isBlank(); at++) {
      if (SIMPLE.matcher(lines[at]).matches()) {
        borders++;
        header |= borders == 2 && at + 1 < lines.length && !lines[at + 1].isBlank();
      } else {
        List<String> cells = columns(border, lines[at]);
        if (cells.get(0).isEmpty() && !rows.isEmpty()) {
          join(rows.get(rows.size() - 1), cells);
        } else {
          rows.add(new ArrayList<>(cells));
        }
      }
    }
    at--;
    put(Rows.markdown(rows, header));
  }

  private static List<String> columns(String border, String line) {
    List<String> cells = new ArrayList<>();
    Matcher column = Pattern.compile("=+").matcher(border);
    while (column.find()) {
      boolean last = border.substring(column.end()).isBlank();
      int end = last ? line.length() : Math.min(line.length(), column.end());
      cells.add(
          column.start() >= end
              ? ""
              : RestructuredInline.of(line.substring(column.start(), end).strip()));
    }
    return cells;
  }

  private static void join(List<String> row, List<String> cells) {
    for (int i = 0; i < cells.size(); i++) {
      String words = RestructuredInline.of(cells.get(i).strip());
      if (i >= row.size()) {
        row.add(words);
      } else if (!words.isEmpty()) {
        row.set(i, (row.get(i) + " " + words).strip());
      }
    }
  }

  private void put(String line) {
    out.append(line).append('\n');
  }
}
