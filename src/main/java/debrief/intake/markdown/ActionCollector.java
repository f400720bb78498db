package debrief.intake.markdown;

import debrief.intake.document.TableRows;
import debrief.intake.document.WordCounts;
import debrief.intake.markdown.ArchivedPostmortem.Item;
import debrief.intake.stated.ActionItemLine;
import debrief.intake.stated.ActionLabels;
import debrief.text.Markdown;
import debrief.text.time.TimeHints;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes action items of their words, below the heading of a group or of whoever has them. */
final class ActionCollector {
  private static final int TITLE = 200;
  private static final Pattern DONE =
      Pattern.compile(
          "(?s).*(?:\\(\\s*done\\b.*|\\*\\*\\s*done\\b.*|\\bDONE\\b.*|✅.*|☑.*|:white_check_mark:.*|\\[done].*)|^~~.*~~\\W*$",
          Pattern.UNICODE_CASE);
  private static final Pattern DONE_GROUP =
      Pattern.compile(
          "(?i)\\((?:all |already )?(?:completed?|done|finished|erledigt)\\)\\W*$|^(?:completed|done|already done|erledigt)\\b.{0,20}");
  private static final Pattern DONE_STATE =
      Pattern.compile(
          "(?iu)\\W*(?:done|complete|completed|closed|fixed|yes|resolved|erledigt|fertig"
              + "|hecho|completado|terminé|fait|feito|fatto|完了|済|완료|已完成)(?!\\p{L}).*");
  private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>()\\[\\]\"'|]+");

  final List<Item> items = new ArrayList<>();
  private final TimeHints near;
  private final Set<String> small;
  private String group = "";
  private @Nullable String owner;
  private boolean done;

  ActionCollector(TimeHints near, Set<String> small) {
    this.near = near;
    this.small = small;
  }

  /** Where items stand: below what, of whom, and whether all of it is done. */
  record Place(String group, @Nullable String owner, boolean done) {}

  Place place() {
    return new Place(group, owner, done);
  }

  /** Goes on at this place. */
  void at(Place place) {
    group = place.group();
    owner = place.owner();
    done = place.done();
  }

  /** Goes on below this heading; an empty one is none. */
  void under(String heading) {
    String bare = heading.replaceFirst("\\s*:\\s*$", "").strip();
    // "Requirements:" could be anybody's name, as the name of a product could; initials and
    // handles are names with a colon too.
    boolean doubtful =
        bare.matches("\\p{Lu}\\p{Ll}+")
            && (!bare.equals(heading.strip()) || small.contains(bare.toLowerCase(Locale.ROOT)));
    String person = doubtful ? null : ActionLabels.person(bare);
    boolean finished = DONE_GROUP.matcher(bare).find();
    at(new Place(bare.equals(person) ? "" : bare, person, finished));
  }

  /** Goes on below a label inside a section, whose heading still holds. */
  void labelled(String label, Place outer) {
    under(label);
    String own = group;
    String both =
        outer.group().isEmpty() || own.isEmpty()
            ? outer.group() + own
            : outer.group() + " — " + own;
    at(new Place(both, owner == null ? outer.owner() : owner, done || outer.done()));
  }

  /** The heading as a line, for where nothing stood below it. */
  String heading() {
    return !group.isEmpty() ? group : owner == null ? "" : owner;
  }

  void add(String source, String detail, boolean ticked) {
    add(source, detail, ticked || DONE.matcher(source).matches(), owner, null);
  }

  private void add(
      String source,
      String detail,
      boolean finished,
      @Nullable String holder,
      @Nullable LocalDate day) {
    String plain = Markdown.plain(source).replaceAll("\\s+", " ").strip();
    Matcher address = ADDRESS.matcher(source + "\n" + detail);
    String link = address.find() ? address.group().replaceFirst("[.,;:!?]+$", "") : null;
    ActionItemLine said = ActionItemLine.of(plain.isEmpty() ? source : plain, source, near);
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
    items.add(
        new Item(title, more.toString().strip(), finished || done, link, who, said.team(), due));
  }

  void table(TableRows table) {
    List<String> header = table.header();
    int title = Math.max(0, ActionLabels.what(header));
    int who = ActionLabels.who(header);
    int state = ActionLabels.state(header);
    int when = ActionLabels.when(header);
    for (List<String> row : table.rows()) {
      String source = cell(row, title);
      LocalDate day = ActionItemLine.day(cell(row, when), near);
      StringBuilder detail = new StringBuilder();
      for (int i = 0; i < row.size(); i++) {
        if (i != title && i != who && !(i == when && day != null) && !row.get(i).isBlank()) {
          String name = i < header.size() ? header.get(i) : "";
          detail.append("- ").append(name.isBlank() ? "" : name + ": ").append(row.get(i));
          detail.append('\n');
        }
      }
      String named = cell(row, who);
      String status = cell(row, state).toLowerCase(Locale.ROOT);
      boolean finished = DONE_STATE.matcher(status).matches() || DONE.matcher(source).matches();
      if (!source.isBlank() || detail.length() > 0) {
        String words = source.isBlank() ? TableRows.joined(row) : source;
        add(words, detail.toString(), finished, named.isBlank() ? owner : named, day);
      }
    }
  }

  private static String cell(List<String> row, int column) {
    return column >= 0 && column < row.size() ? row.get(column) : "";
  }
}
