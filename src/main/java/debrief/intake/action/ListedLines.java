package debrief.intake.action;

import debrief.intake.document.DocumentLines.Line;
import debrief.intake.document.TableRows;
import debrief.intake.stated.ActionLabels;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A list of a part: its bullets, its numbers, its rows, or the lines of a paragraph of which each
 * stands by itself.
 *
 * @param start its first line in the part
 * @param end the line behind its last
 * @param lead the words that stand before it; empty for none
 * @param entries what its lines say, without what is indented below them
 */
record ListedLines(
    int start, int end, String lead, List<String> entries, boolean steps, boolean table) {
  private static final Pattern NUMBER = Pattern.compile("\\s*\\d{1,3}[.)]\\s.*");
  private static final Pattern OWN_LINE = Pattern.compile("\\s{0,3}[\\p{Lu}\\p{Lo}].{8,}");
  private static final Pattern BOX = Pattern.compile("\\s*\\[[ xX]]\\s");
  private static final Pattern RULE = Pattern.compile("[-*_ ]{3,200}");

  /** No list of action items is longer; a longer one is not looked through. */
  private static final int LONGEST = 300;

  /**
   * How many of its lines say what.
   *
   * @param work of all kinds, also what is done
   * @param undone of work that is not said to be done
   * @param promises in which somebody says that they will
   */
  record Tally(int all, int work, int undone, int facts, int promises) {
    /** The sum of several lists. */
    static Tally of(List<ListedLines> lists) {
      Tally sum = new Tally(0, 0, 0, 0, 0);
      for (ListedLines list : lists) {
        Tally one = list.tally();
        sum =
            new Tally(
                sum.all + one.all,
                sum.work + one.work,
                sum.undone + one.undone,
                sum.facts + one.facts,
                sum.promises + one.promises);
      }
      return sum;
    }
  }

  /** Nothing at all of a list that is too long. */
  Tally tally() {
    int work = 0;
    int undone = 0;
    int facts = 0;
    int promises = 0;
    if (entries.size() > LONGEST) {
      return new Tally(0, 0, 0, 0, 0);
    }
    for (String entry : entries) {
      LineIntent intent = LineIntent.of(entry);
      work += intent.work() ? 1 : 0;
      undone += intent.work() && intent != LineIntent.DONE ? 1 : 0;
      facts += intent == LineIntent.FACT ? 1 : 0;
      promises += LineIntent.promises(entry) ? 1 : 0;
    }
    return new Tally(entries.size(), work, undone, facts, promises);
  }

  /** Whether each of its lines has a box to tick. */
  boolean boxed() {
    return !entries.isEmpty() && entries.stream().allMatch(entry -> BOX.matcher(entry).lookingAt());
  }

  /** All lists of a part, in its order. */
  static List<ListedLines> in(List<Line> lines) {
    List<ListedLines> lists = new ArrayList<>();
    int i = 0;
    while (i < lines.size()) {
      ListedLines list = at(lines, i);
      if (list != null) {
        lists.add(list);
        i = list.end();
      } else {
        i++;
      }
    }
    return lists;
  }

  private static @Nullable ListedLines at(List<Line> lines, int i) {
    Line line = lines.get(i);
    if (line.row()) {
      return table(lines, i);
    }
    if (bullet(line)) {
      return bullets(lines, i);
    }
    boolean begins = !line.code() && !line.blank() && (i == 0 || lines.get(i - 1).blank());
    return begins ? paragraph(lines, i) : null;
  }

  private static boolean bullet(Line line) {
    return line.bullet() && !RULE.matcher(line.text()).matches();
  }

  private static ListedLines table(List<Line> lines, int start) {
    TableRows table = TableRows.at(lines, start);
    int what = ActionLabels.what(table.header());
    boolean follows =
        what >= 0
            && !table.tellsTimes()
            && (ActionLabels.who(table.header()) >= 0
                || ActionLabels.when(table.header()) >= 0
                || ActionLabels.state(table.header()) >= 0);
    List<String> entries = new ArrayList<>();
    for (List<String> row : table.rows()) {
      if (follows && what < row.size() && !row.get(what).isBlank()) {
        entries.add(row.get(what));
      }
    }
    return new ListedLines(start, table.end(), lead(lines, start), entries, false, true);
  }

  private static ListedLines bullets(List<Line> lines, int start) {
    int indent = lines.get(start).indent();
    List<String> entries = new ArrayList<>();
    StringBuilder entry = new StringBuilder();
    boolean steps = false;
    boolean open = true;
    int i = start;
    for (; i < lines.size(); i++) {
      Line line = lines.get(i);
      boolean deeper = line.code() || line.indent() > indent + 1;
      if (line.blank()) {
        int next = next(lines, i);
        if (next == lines.size()
            || (!bullet(lines.get(next)) && lines.get(next).indent() <= indent)) {
          break;
        }
        open = false;
        i = next - 1;
      } else if (!deeper && bullet(line)) {
        add(entries, entry);
        entry = new StringBuilder(line.words());
        open = true;
      } else if (line.row() && !deeper) {
        break;
      } else if (bullet(line) || line.code()) {
        open = false;
      } else if (open) {
        entry.append(' ').append(line.text().strip());
      }
      steps |= line.code() || NUMBER.matcher(line.text()).matches();
    }
    add(entries, entry);
    return new ListedLines(start, i, lead(lines, start), entries, steps, false);
  }

  private static void add(List<String> entries, StringBuilder entry) {
    if (!entry.isEmpty()) {
      entries.add(entry.toString());
    }
  }

  private static @Nullable ListedLines paragraph(List<Line> lines, int start) {
    int end = start;
    List<String> entries = new ArrayList<>();
    while (end < lines.size()
        && !lines.get(end).blank()
        && !lines.get(end).code()
        && OWN_LINE.matcher(lines.get(end).text()).matches()) {
      entries.add(lines.get(end).text().strip());
      end++;
    }
    boolean whole = end == lines.size() || lines.get(end).blank();
    return whole && entries.size() > 2
        ? new ListedLines(start, end, lead(lines, start), entries, false, false)
        : null;
  }

  private static int next(List<Line> lines, int i) {
    int next = i;
    while (next < lines.size() && lines.get(next).blank()) {
      next++;
    }
    return next;
  }

  /** The words before a list that end with a colon; of a longer paragraph its last sentence. */
  private static String lead(List<Line> lines, int start) {
    int last = start - 1;
    while (last >= 0 && lines.get(last).blank()) {
      last--;
    }
    if (last < 0 || !lines.get(last).text().strip().matches("(?s).*[:：][*_]{0,3}")) {
      return "";
    }
    int first = last;
    while (first > 0 && !lines.get(first - 1).blank() && !lines.get(first - 1).bullet()) {
      first--;
    }
    StringBuilder words = new StringBuilder();
    for (int i = first; i <= last; i++) {
      words.append(lines.get(i).text().strip()).append(' ');
    }
    String[] sentences = words.toString().strip().split("(?<=[.!?])\\s+", -1);
    return sentences[sentences.length - 1];
  }
}
