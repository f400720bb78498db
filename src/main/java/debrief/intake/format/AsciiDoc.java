package debrief.intake.format;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** AsciiDoc, line by line: headings, lists, check lists, blocks, tables, attributes, links. */
final class AsciiDoc {
  private static final Pattern HEADING = Pattern.compile("(={1,6})\\s+(\\S.*?)(?:\\s=+)?\\s*");
  private static final Pattern ATTRIBUTE = Pattern.compile(":([\\w-]{1,60})!?:(?:\\s+(.*))?");
  private static final Pattern BLOCK_LINE = Pattern.compile("\\[[^\\]]{0,300}\\]\\s*");
  private static final Pattern SOURCE =
      Pattern.compile("\\[(?:source)?,\\s*([\\w+-]{1,20}).*\\]\\s*");
  private static final Pattern BULLET =
      Pattern.compile("\\s*(\\*{1,6}|-)\\s+(?:\\[([ xX*])]\\s+)?(\\S.*)");
  private static final Pattern NUMBER = Pattern.compile("\\s*(\\.{1,6})\\s+(\\S.*)");
  private static final Pattern FENCE = Pattern.compile("(-{4,}|\\.{4,}|\\+{4,}|```+.*)\\s*");
  private static final Pattern CONTAINER = Pattern.compile("(={4,}|\\*{4,}|_{4,}|--)\\s*");
  private static final Pattern TERM = Pattern.compile("(\\S[^:]{0,80}?)::(?:\\s+(.*))?");
  private static final Pattern TABLE = Pattern.compile("[|,:!]={3,}\\s*");

  private final String[] lines;
  private final StringBuilder out = new StringBuilder();
  private final StringBuilder attributes = new StringBuilder();
  private String language = "";
  private String blockLine = "";
  private int at;

  AsciiDoc(String text) {
    this.lines = text.split("\\R", -1);
  }

  String markdown() {
    boolean head = true;
    for (at = 0; at < lines.length; at++) {
      String line = lines[at];
      Matcher attribute = ATTRIBUTE.matcher(line);
      if (head && attribute.matches()) {
        String value = attribute.group(2) == null ? "" : attribute.group(2).replace("\"", "\\\"");
        attributes.append(attribute.group(1)).append(": \"").append(value).append("\"\n");
        continue;
      }
      head &= line.isBlank() || line.startsWith("= ") || line.startsWith("//");
      line(line);
    }
    String front = attributes.isEmpty() ? "" : "---\n" + attributes + "---\n\n";
    return front + out;
  }

  private void line(String line) {
    Matcher heading = HEADING.matcher(line);
    Matcher source = SOURCE.matcher(line);
    if (heading.matches() && !CONTAINER.matcher(line).matches()) {
      put("\n" + "#".repeat(heading.group(1).length()) + " " + Inline.of(heading.group(2)) + "\n");
    } else if (source.matches()) {
      language = source.group(1);
    } else if (FENCE.matcher(line).matches()) {
      fence(line.strip());
    } else if (TABLE.matcher(line).matches()) {
      table(line.strip());
    } else if (BLOCK_LINE.matcher(line).matches()) {
      blockLine = line;
    } else if (CONTAINER.matcher(line).matches() || line.strip().equals("+")) {
      put("");
    } else if (line.startsWith("//")) {
      put("<!-- " + line.substring(2).strip().replace("--", "—") + " -->");
    } else {
      text(line);
    }
  }

  private void text(String line) {
    Matcher bullet = BULLET.matcher(line);
    Matcher number = NUMBER.matcher(line);
    Matcher term = TERM.matcher(line);
    if (bullet.matches()) {
      int depth = bullet.group(1).equals("-") ? indent(line) / 2 : bullet.group(1).length() - 1;
      String state = bullet.group(2);
      String box = state == null ? "" : state.isBlank() ? "[ ] " : "[x] ";
      put("  ".repeat(Math.min(6, depth)) + "- " + box + Inline.of(bullet.group(3)));
    } else if (number.matches()) {
      put("   ".repeat(number.group(1).length() - 1) + "1. " + Inline.of(number.group(2)));
    } else if (line.matches("\\.[^\\s.].{0,200}")) {
      put("**" + line.substring(1).strip() + "**\n");
    } else if (term.matches() && line.length() < 1_000) {
      String words = term.group(2) == null ? "" : term.group(2);
      put("- **" + term.group(1).strip() + "**: " + Inline.of(words));
    } else {
      put(line.strip().equals("'''") ? "* * *" : Inline.of(line));
    }
  }

  private static int indent(String line) {
    return line.length() - line.stripLeading().length();
  }

  /** A block that is kept as it is, to its end, or to that of the document. */
  private void fence(String mark) {
    put("```" + language);
    language = "";
    String end = mark.startsWith("```") ? "```" : mark;
    for (at++; at < lines.length && !lines[at].strip().equals(end); at++) {
      out.append(lines[at]).append('\n');
    }
    put("```\n");
  }

  private void table(String mark) {
    List<List<String>> rows = new ArrayList<>();
    List<String> loose = new ArrayList<>();
    boolean header = blockLine.contains("header");
    int columns = columns(blockLine);
    for (at++; at < lines.length && !lines[at].strip().equals(mark); at++) {
      String line = lines[at];
      if (line.isBlank()) {
        header |= rows.size() == 1 || (columns > 0 && loose.size() == columns && rows.isEmpty());
        continue;
      }
      List<String> cells = cells(line);
      if (cells.isEmpty()) {
        List<String> last = rows.isEmpty() ? loose : rows.get(rows.size() - 1);
        append(last, line.strip());
      } else if (columns == 0 || cells.size() >= columns) {
        columns = columns == 0 ? cells.size() : columns;
        rows.add(new ArrayList<>(cells));
      } else {
        loose.addAll(cells);
        if (loose.size() >= columns) {
          rows.add(new ArrayList<>(loose.subList(0, columns)));
          loose.clear();
        }
      }
    }
    if (!loose.isEmpty()) {
      rows.add(loose);
    }
    put(Rows.markdown(rows, header));
    blockLine = "";
  }

  private static void append(List<String> cells, String words) {
    if (!cells.isEmpty()) {
      int last = cells.size() - 1;
      cells.set(last, cells.get(last) + " " + Inline.of(words));
    }
  }

  private static int columns(String blockLine) {
    Matcher columns = Pattern.compile("cols=\"?([^\"\\]]{1,200})\"?").matcher(blockLine);
    if (!columns.find()) {
      return 0;
    }
    Matcher times = Pattern.compile("(\\d{1,2})\\*.*").matcher(columns.group(1));
    return times.matches()
        ? Integer.parseInt(times.group(1))
        : columns.group(1).split("[,;]", -1).length;
  }

  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    int bar = line.indexOf('|');
    if (bar < 0 || bar > 8) {
      return cells;
    }
    for (String cell :
        line.substring(bar + 1).split("(?<!\\\\)(?:(?<=\\s)[.\\d<>^+*a-z]{0,6})?\\|", -1)) {
      cells.add(Inline.of(cell.strip()));
    }
    return cells;
  }

  private void put(String line) {
    out.append(line).append('\n');
  }

  /** Links, emphasis and references inside a line. */
  private static final class Inline {
    private static final Pattern LINK =
        Pattern.compile("(?:link:)?(https?://[^\\s\\[\\]<>]{1,2000})\\[([^\\]\\n]{0,300})\\]");
    private static final Pattern IMAGE =
        Pattern.compile("image::?([^\\s\\[]{1,500})\\[([^\\]]{0,300})\\]");
    private static final Pattern REFERENCE =
        Pattern.compile("<<[^,>\\n]{1,200}(?:,\\s*([^>\\n]{1,200}))?>>");
    private static final Pattern BOLD =
        Pattern.compile("(?<![\\w*\\\\])\\*(?=[^\\s*])([^*\\n]{1,300}?)(?<=\\S)\\*(?![\\w*])");

    private Inline() {}

    static String of(String line) {
      if (line.length() > 20_000) {
        return line;
      }
      String text =
          LINK.matcher(line)
              .replaceAll(m -> Matcher.quoteReplacement(link(m.group(2), m.group(1))));
      text = IMAGE.matcher(text).replaceAll("![$2]($1)");
      text =
          REFERENCE
              .matcher(text)
              .replaceAll(m -> m.group(1) == null ? "" : Matcher.quoteReplacement(m.group(1)));
      text = BOLD.matcher(text).replaceAll("**$1**");
      return text.replaceFirst(" \\+$", "");
    }

    private static String link(String words, String target) {
      String shown =
          words.replaceFirst("\\^$", "").replaceFirst(",\\s*(?:window|role)=.*$", "").strip();
      return shown.isEmpty() ? target : "[" + shown + "](" + target + ")";
    }
  }
}
