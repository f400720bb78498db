package debrief.intake.markdown;

import debrief.intake.markdown.ArchivedPostmortem.Item;
import debrief.intake.markdown.DocumentLines.Line;
import debrief.text.Markdown;
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
  private static final Pattern OWNER =
      Pattern.compile("(?:OWNER|Owner|owner|Assignee|Assigned to):\\s*\\[?@?([\\w.@-]{2,40})");
  private static final Pattern NAME =
      Pattern.compile("[A-Z]{2,3}|@[\\w-]+|[A-Z][a-zé]+(?: [A-Z][a-zé]+)?");
  private static final Pattern NO_NAME =
      Pattern.compile(
          "(?i)prevent.*|detect.*|mitigat.*|process.*|fix.*|technical.*|document.*|investig.*|monitor.*|improv.*|"
              + "short.*|long.*|done|todo|other|tool.*|immediate.*|complet.*|high|low|medium|testing|infra.*|"
              + "communication.*|response|public|indexer|deploy.*|alert.*|observ.*|security|team|next.*");
  private static final Pattern NOTHING =
      Pattern.compile("(?i)\\W*(?:none|n/a|na|tbd|todo|nothing)?\\W*(?:yet)?\\W*");

  final List<Item> items = new ArrayList<>();
  final List<Line> rest = new ArrayList<>();
  private String group = "";
  private @Nullable String owner;

  void heading(int level, String words) {
    boolean name = NAME.matcher(words).matches() && !NO_NAME.matcher(words).matches();
    owner = name ? words : null;
    group = name ? "" : words;
  }

  void lines(List<Line> lines) {
    int before = items.size();
    boolean list = lines.stream().anyMatch(line -> line.bullet() || line.row());
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      if (line.row()) {
        TableRows table = TableRows.at(lines, i);
        table(table);
        i = table.end() - 1;
      } else if (line.bullet()
          || (!list && !line.blank() && !line.code() && !line.text().strip().startsWith("<!--"))) {
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
    add(first, detail, ticked || DONE.matcher(first).matches(), owner);
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

  private void add(String source, String detail, boolean done, @Nullable String holder) {
    String plain = Markdown.plain(source).replaceAll("\\s+", " ").strip();
    String title =
        plain.isEmpty() ? source : plain.length() > TITLE ? Markdown.excerpt(plain, TITLE) : plain;
    Matcher address = ADDRESS.matcher(source + "\n" + detail);
    String link = address.find() ? address.group().replaceFirst("[.,;:!?]+$", "") : null;
    Matcher named = OWNER.matcher(source);
    String who = holder == null && named.find() ? named.group(1) : holder;
    StringBuilder more = new StringBuilder();
    // What the title cannot hold, a second link or a half sentence, is kept in full.
    if (!WordCounts.covers(source, title + " " + (link == null ? "" : link))) {
      more.append(source).append("\n\n");
    }
    more.append(group.isEmpty() ? "" : "Group: " + group + "\n\n").append(detail);
    items.add(new Item(title, more.toString().strip(), done, link, who));
  }

  private void table(TableRows table) {
    int what = column(table.header(), "action|task|description|item|todo|what");
    int who = column(table.header(), "owner|assignee|who|responsible|lead");
    int state = column(table.header(), "status|state|done");
    int title = what < 0 ? 0 : what;
    for (List<String> row : table.rows()) {
      String source = title < row.size() ? row.get(title) : "";
      StringBuilder detail = new StringBuilder();
      for (int i = 0; i < row.size(); i++) {
        if (i != title && i != who && !row.get(i).isBlank()) {
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
        add(source.isBlank() ? TableRows.joined(row) : source, detail.toString(), done, holder);
      }
    }
    List<String> unsaid = new ArrayList<>(table.header());
    if (!table.rows().isEmpty()) {
      columns.addAll(unsaid);
    } else {
      rest.add(new Line(TableRows.joined(unsaid), false));
    }
  }

  final List<String> columns = new ArrayList<>();

  private static int column(List<String> header, String names) {
    for (int i = 0; i < header.size(); i++) {
      if (header.get(i).toLowerCase(Locale.ROOT).matches("\\W*(?:.*\\b)?(?:" + names + ")\\b.*")) {
        return i;
      }
    }
    return -1;
  }
}
