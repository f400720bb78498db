package debrief.intake.format;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Org, line by line: headings, to-dos, properties, time stamps, blocks, links. */
final class OrgMode {
  private static final Pattern KEY = Pattern.compile("(?i)#\\+(\\w{1,40}):\\s*(.*)");
  private static final Pattern BEGIN =
      Pattern.compile("(?i)\\s*#\\+begin_(\\w{1,20})(?:\\s+([\\w+-]{1,30}))?.*");
  private static final Pattern END = Pattern.compile("(?i)\\s*#\\+end_\\w{1,20}\\s*");
  private static final Pattern HEADING =
      Pattern.compile(
          "(\\*{1,8})\\s+(?:(TODO|DONE|WAITING|NEXT|CANCELLED)\\s+)?(?:\\[#[A-C]]\\s+)?(.*?)(?:\\s+:[\\w@:]{1,100}:)?\\s*");
  private static final Pattern PROPERTY = Pattern.compile("\\s*:([\\w -]{1,40}):\\s+(\\S.*)");
  private static final Pattern PLANNED =
      Pattern.compile(
          "\\s*(?:DEADLINE|SCHEDULED):\\s*[<\\[](\\d{4}-\\d\\d-\\d\\d)[^>\\]]{0,40}[>\\]].*");
  private static final Pattern STAMP =
      Pattern.compile(
          "[<\\[](\\d{4}-\\d\\d-\\d\\d)(?:\\s+\\p{L}{2,10}\\.?)?(?:\\s+(\\d\\d?:\\d\\d(?:-\\d\\d?:\\d\\d)?))?[>\\]]");
  private static final Pattern LINK =
      Pattern.compile("\\[\\[([^\\]\\n]{1,2000})\\](?:\\[([^\\]\\n]{1,500})\\])?\\]");
  private static final Pattern BOLD =
      Pattern.compile("(?<![\\w*])\\*(?=[^\\s*])([^*\\n]{1,300}?)(?<=\\S)\\*(?![\\w*])");
  private static final Pattern CODE =
      Pattern.compile("(?<![\\w=~])[=~](?=\\S)([^=~\\n]{1,300}?)(?<=\\S)[=~](?![\\w=~])");

  private final String[] lines;
  private final StringBuilder front = new StringBuilder();
  private final StringBuilder out = new StringBuilder();
  private boolean code;

  OrgMode(String text) {
    this.lines = text.split("\\R", -1);
  }

  String markdown() {
    for (int i = 0; i < lines.length; i++) {
      boolean planned = i + 1 < lines.length && PLANNED.matcher(lines[i + 1]).matches();
      line(lines[i], planned ? lines[i + 1] : "");
    }
    return (front.isEmpty() ? "" : "---\n" + front + "---\n\n") + out;
  }

  /**
   * @param below the line with the day of a to-do, or an empty one
   */
  private void line(String line, String below) {
    Matcher begin = BEGIN.matcher(line);
    Matcher key = KEY.matcher(line);
    Matcher heading = HEADING.matcher(line);
    Matcher property = PROPERTY.matcher(line);
    if (code) {
      code = !END.matcher(line).matches();
      out.append(code ? line : "```").append('\n');
    } else if (begin.matches()) {
      code = begin.group(1).toLowerCase(Locale.ROOT).matches("src|example");
      out.append(code ? "```" + (begin.group(2) == null ? "" : begin.group(2)) + "\n" : "\n");
    } else if (END.matcher(line).matches()
        || line.strip().matches("(?i):(?:properties|logbook|end):")) {
      out.append('\n');
    } else if (key.matches() && out.toString().isBlank()) {
      front.append(key.group(1).toLowerCase(Locale.ROOT)).append(": \"");
      front.append(inline(key.group(2)).replace("\"", "\\\"")).append("\"\n");
    } else if (heading.matches()) {
      heading(heading, below);
    } else if (property.matches()) {
      out.append("**")
          .append(property.group(1))
          .append(":** ")
          .append(inline(property.group(2)))
          .append("\n\n");
    } else if (!PLANNED.matcher(line).matches()) {
      out.append(line.strip().matches("\\|[-+|]{2,}") ? line.replace('+', '|') : inline(line))
          .append('\n');
    }
  }

  /** A to-do is an item with its day; other headings are headings. */
  private void heading(Matcher heading, String below) {
    String words = inline(heading.group(3));
    String state = heading.group(2);
    if (state == null) {
      int level = Math.min(6, heading.group(1).length() + 1);
      out.append('\n').append("#".repeat(level)).append(' ').append(words).append("\n\n");
      return;
    }
    Matcher day = PLANNED.matcher(below);
    boolean over = state.equals("DONE");
    out.append(over ? "- [x] " : "- [ ] ").append(state.equals("CANCELLED") ? "[cancelled] " : "");
    if (day.matches()) {
      // What is said of an item stands between one pair of brackets.
      boolean said = words.endsWith(")");
      words = said ? words.substring(0, words.length() - 1) + ", due: " : words + " (due: ";
      words += day.group(1) + ")";
    }
    out.append(words).append('\n');
  }

  private static String inline(String line) {
    if (line.length() > 20_000) {
      return line;
    }
    String text =
        LINK.matcher(line)
            .replaceAll(
                m ->
                    Matcher.quoteReplacement(
                        m.group(2) == null
                            ? m.group(1)
                            : "[" + m.group(2) + "](" + m.group(1) + ")"));
    text =
        STAMP
            .matcher(text)
            .replaceAll(m -> m.group(2) == null ? m.group(1) : m.group(1) + " " + m.group(2));
    text = BOLD.matcher(text).replaceAll("**$1**");
    return CODE.matcher(text).replaceAll("`$1`");
  }
}
