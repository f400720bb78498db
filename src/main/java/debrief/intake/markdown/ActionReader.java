package debrief.intake.markdown;

import debrief.intake.document.WordCounts;
import debrief.intake.document.HeadingMap;
import debrief.intake.document.TableRows;
import debrief.intake.document.DocumentLines;
import debrief.intake.markdown.ArchivedPostmortem.Item;
import debrief.intake.document.DocumentLines.Line;
import debrief.intake.stated.ActionItemLine;
import debrief.intake.stated.ActionLabels;
import debrief.text.Markdown;
import debrief.text.time.TimeHints;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Action items out of bullets, numbers, check lists and tables; what is indented below a bullet is
 * its detail. In a section without any of these each paragraph is an item. A heading between them
 * names an owner if it is a name, otherwise a group.
 */
final class ActionReader {
  private static final int TITLE = 200;
  private static final Pattern BOX = Pattern.compile("\\[([ xX])]\\s+(.*)", Pattern.DOTALL);
  private static final Pattern DONE =
      Pattern.compile(
          "(?s).*(?:\\(\\s*done\\b.*|\\*\\*\\s*done\\b.*|\\bDONE\\b.*|✅.*|☑.*|:white_check_mark:.*|\\[done].*)|^~~.*~~\\W*$",
          Pattern.UNICODE_CASE);
  private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>()\\[\\]\"'|]+");
  private static final Pattern NOTHING =
      Pattern.compile("(?i)\\W*(?:none|n/a|na|tbd|todo|nothing)?\\W*(?:yet)?\\W*");

  final List<String> headings = new ArrayList<>();
  final List<Item> items = new ArrayList<>();
  final List<Line> rest = new ArrayList<>();
  private String group = "";
  private @Nullable String owner;

  /** Below a heading of problems nothing is an action. */
  private boolean told;

  private final TimeHints near;

  ActionReader(TimeHints near) {
    this.near = near;
  }

  void heading(int level, String words) {
    HeadingMap place = HeadingMap.of(words);
    boolean known = place != null && place.kind() == HeadingMap.Kind.ACTIONS;
    told = (place != null && !known) || (!known && ActionLabels.problem(words));
    if (told) {
      rest.add(new Line("### " + words, false));
      rest.add(new Line("", false));
    }
    if (told || (known && HeadingMap.exactly(words) != null)) {
      owner = null;
      group = "";
      if (!told) {
        headings.add(words);
      }
      return;
    }
    boolean name = ActionLabels.person(words);
    owner = name ? words : null;
    group = name ? "" : words;
  }

  void lines(List<Line> lines) {
    if (told) {
      rest.addAll(lines);
      return;
    }
    int before = items.size();
    boolean list = lines.stream().anyMatch(line -> line.bullet() || line.row());
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      if (line.row()) {
        TableRows table = TableRows.at(lines, i);
        table(table);
        i = table.end() - 1;
      } else if (line.bullet() || (!list && bare(lines, i))) {
        int end = line.bullet() ? end(lines, i) : paragraph(lines, i);
        item(lines.subList(i, end));
        i = end - 1;
      } else {
        rest.add(line);
      }
    }
    if (items.size() == before && !group.isEmpty()) {
      rest.add(new Line("### " + group, false));
    } else if (items.size() == before && owner != null) {
      rest.add(new Line("### " + owner, false));
    }
  }

  /**
   * Where the item that begins here ends: before the next bullet at its level, or a paragraph that
   * stands by itself.
   */
  private static int end(List<Line> lines, int start) {
    int indent = lines.get(start).indent();
    int i = start + 1;
    boolean gap = false;
    for (; i < lines.size(); i++) {
      Line line = lines.get(i);
      boolean deeper = line.blank() || line.code() || line.indent() > indent;
      if (!deeper && (line.bullet() || gap || line.row())) {
        break;
      }
      gap = line.blank();
    }
    while (i > start + 1 && lines.get(i - 1).blank()) {
      i--;
    }
    return i;
  }

  /**
   * Whether a paragraph of a section without a list is an item by itself: one short line that is no
   * sentence.
   */
  private static boolean bare(List<Line> lines, int at) {
    Line line = lines.get(at);
    String words = line.text().strip();
    return !line.blank()
        && !line.code()
        && !words.startsWith("<!--")
        && (at == 0 || lines.get(at - 1).blank())
        && words.length() <= 140
        && (BOX.matcher(words).matches() || !words.matches(".*[.!?:;。…][*_)\"']{0,3}"));
  }

  private static int paragraph(List<Line> lines, int start) {
    int i = start + 1;
    while (i < lines.size() && !lines.get(i).blank() && !lines.get(i).code()) {
      i++;
    }
    return i;
  }

  private void item(List<Line> lines) {
    // The first paragraph is the item, whatever its line ends; the rest is detail.
    int head = 1;
    while (head < lines.size()
        && !lines.get(head).blank()
        && !lines.get(head).bullet()
        && !lines.get(head).code()) {
      head++;
    }
    List<String> words = new ArrayList<>();
    words.add(lines.get(0).words());
    lines.subList(1, head).forEach(line -> words.add(line.text().strip()));
    String first = String.join(" ", words).strip();
    Matcher box = BOX.matcher(first);
    boolean ticked = box.matches() && !box.group(1).isBlank();
    first = box.matches() ? box.group(2) : first;
    String detail = outdented(lines.subList(head, lines.size()));
    if (detail.isEmpty() && NOTHING.matcher(first).matches()) {
      rest.addAll(lines);
      return;
    }
    add(first, detail, ticked || DONE.matcher(first).matches(), owner, null);
  }

  private static String outdented(List<Line> lines) {
    int least = lines.stream().filter(line -> !line.blank()).mapToInt(Line::indent).min().orElse(0);
    List<Line> shifted = new ArrayList<>();
    for (Line line : lines) {
      shifted.add(
          new Line(
              line.indent() >= least
                  ? line.text()
                      .substring(
                          Math.min(
                              least, line.text().length() - line.text().stripLeading().length()))
                  : line.text(),
              line.code()));
    }
    return DocumentLines.text(shifted);
  }

  private void add(
      String source,
      String detail,
      boolean done,
      @Nullable String holder,
      @Nullable LocalDate day) {
    String plain = Markdown.plain(source).replaceAll("\\s+", " ").strip();
    Matcher address = ADDRESS.matcher(source + "\n" + detail);
    String link = address.find() ? address.group().replaceFirst("[.,;:!?]+$", "") : null;
    ActionItemLine said = ActionItemLine.of(plain.isEmpty() ? source : plain, near);
    String who = said.owner() == null ? holder : said.owner();
    String words = said.title();
    String title = words.length() > TITLE ? Markdown.excerpt(words, TITLE) : words;
    StringBuilder more = new StringBuilder();
    // What the title cannot hold, a second link or a half sentence, is kept in full.
    if (!WordCounts.covers(source, title + " " + (link == null ? "" : link) + " " + said.read())) {
      more.append(source).append("\n\n");
    }
    more.append(group.isEmpty() ? "" : "Group: " + group + "\n\n").append(detail);
    LocalDate due = day == null ? said.due() : day;
    items.add(new Item(title, more.toString().strip(), done, link, who, said.team(), due));
  }

  private void table(TableRows table) {
    int title = Math.max(0, ActionLabels.what(table.header()));
    int who = ActionLabels.who(table.header());
    int state = ActionLabels.state(table.header());
    int when = ActionLabels.when(table.header());
    for (List<String> row : table.rows()) {
      String source = title < row.size() ? row.get(title) : "";
      LocalDate day =
          when >= 0 && when < row.size() ? ActionItemLine.day(row.get(when), near) : null;
      StringBuilder detail = new StringBuilder();
      for (int i = 0; i < row.size(); i++) {
        if (i != title && i != who && !(i == when && day != null) && !row.get(i).isBlank()) {
          String name = i < table.header().size() ? table.header().get(i) : "";
          detail
              .append("- ")
              .append(name.isBlank() ? "" : name + ": ")
              .append(row.get(i))
              .append('\n');
        }
      }
      String holder =
          who >= 0 && who < row.size() && !row.get(who).isBlank() ? row.get(who) : owner;
      String status =
          state >= 0 && state < row.size() ? row.get(state).toLowerCase(Locale.ROOT) : "";
      boolean done =
          status.matches("\\W*(?:done|complete|completed|closed|fixed|yes|resolved)\\b.*")
              || DONE.matcher(source).matches();
      if (!source.isBlank() || detail.length() > 0) {
        String words = source.isBlank() ? TableRows.joined(row) : source;
        add(words, detail.toString(), done, holder, day);
      }
    }
    if (!table.rows().isEmpty()) {
      columns.addAll(table.header());
    } else {
      rest.add(new Line(TableRows.joined(table.header()), false));
    }
  }

  final List<String> columns = new ArrayList<>();
}
