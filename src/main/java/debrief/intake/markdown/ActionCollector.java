package debrief.intake.markdown;

import debrief.intake.action.NamedOwners;
import debrief.intake.document.TableRows;
import debrief.intake.document.WordCounts;
import debrief.intake.markdown.ArchivedPostmortem.Item;
import debrief.intake.stated.ActionItemLine;
import debrief.intake.stated.ActionLabels;
import debrief.intake.stated.ItemStates;
import debrief.text.Markdown;
import debrief.text.time.TimeHints;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes action items of their words, below the heading of a group or of whoever has them. */
final class ActionCollector {
  private static final int TITLE = 200;
  private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>()\\[\\]\"'|]+");

  final List<Item> items = new ArrayList<>();
  private final TimeHints near;
  private final Set<String> small;
  private String group = "";
  private @Nullable String owner;
  private boolean done;
  private @Nullable String declined;

  ActionCollector(TimeHints near, Set<String> small) {
    this.near = near;
    this.small = small;
  }

  /**
   * Where items stand: below what, of whom, and whether all of it is done.
   *
   * @param declined the words that say it will not be; null where none do
   */
  record Place(String group, @Nullable String owner, boolean done, @Nullable String declined) {}

  Place place() {
    return new Place(group, owner, done, declined);
  }

  /** Goes on at this place. */
  void at(Place place) {
    group = place.group();
    owner = place.owner();
    done = place.done();
    declined = place.declined();
  }

  /** Goes on below this heading; an empty one is none. */
  void under(String heading) {
    String bare = heading.replaceFirst("(?<!\\s)\\s*+:\\s*+$", "").strip();
    // "Requirements:" could be anybody's name, as the name of a product could; initials and
    // handles are names with a colon too.
    String name = bare.replaceFirst("\\s?[(–—-].*", "");
    String[] parts = name.toLowerCase(Locale.ROOT).split(" ", 3);
    boolean one = name.matches("\\p{Lu}\\p{Ll}+");
    boolean common = Arrays.stream(parts).anyMatch(small::contains);
    boolean doubtful =
        !NamedOwners.given(parts[0])
            && (one ? !bare.equals(heading.strip()) || common : parts.length == 2 && common);
    String person = doubtful ? null : ActionLabels.person(bare);
    boolean finished = ItemStates.doneBelow(bare);
    String never = ItemStates.declinedBelow(bare);
    at(new Place(bare.equals(person) ? "" : bare, person, finished, never));
  }

  /** Goes on below a label inside a section, whose heading still holds. */
  void labelled(String label, Place outer) {
    under(label);
    String own = group;
    String both =
        outer.group().isEmpty() || own.isEmpty()
            ? outer.group() + own
            : outer.group() + " — " + own;
    at(
        new Place(
            both,
            owner == null ? outer.owner() : owner,
            done || outer.done(),
            declined == null ? outer.declined() : declined));
  }

  /** The heading as a line, for where nothing stood below it. */
  String heading() {
    return !group.isEmpty() ? group : owner == null ? "" : owner;
  }

  void add(String source, String detail, boolean ticked) {
    add(source, detail, new Said(ticked || ItemStates.done(source), null, owner, null));
  }

  /** What stands beside the words of an item, in a box or in cells. */
  private record Said(
      boolean done, @Nullable String declined, @Nullable String owner, @Nullable LocalDate day) {}

  private void add(String source, String detail, Said beside) {
    String plain = Markdown.plain(source).replaceAll("\\s+", " ").strip();
    Matcher address = ADDRESS.matcher(source + "\n" + detail);
    String link = address.find() ? address.group().replaceFirst("[.,;:!?]+$", "") : null;
    ActionItemLine said =
        ActionItemLine.of(plain.isEmpty() ? source : plain, source, near).below(detail, near);
    String who = said.owner() == null ? beside.owner() : said.owner();
    String words = said.title();
    String title = words.length() > TITLE ? Markdown.excerpt(words, TITLE) : words;
    StringBuilder more = new StringBuilder();
    // What the title cannot hold, a second link or a half sentence, is kept in full.
    if (!WordCounts.covers(source, title + " " + (link == null ? "" : link) + " " + said.read())) {
      more.append(source).append("\n\n");
    }
    more.append(group.isEmpty() ? "" : "Group: " + group + "\n\n").append(detail);
    LocalDate due = beside.day() == null ? said.due() : beside.day();
    String never = beside.declined() == null ? ItemStates.declined(source) : beside.declined();
    items.add(
        new Item(title, more.toString().strip(), beside.done() || done, link, who, said.team(), due)
            .declinedFor(never == null ? declined : never));
  }

  void table(TableRows table) {
    List<String> header = table.header();
    int what = ActionLabels.what(header);
    int title = what >= 0 ? what : table.counts() ? 1 : 0;
    int who = ActionLabels.who(header);
    int state = ActionLabels.state(header);
    int when = ActionLabels.when(header);
    for (List<String> row : table.rows()) {
      String source = cell(row, title);
      LocalDate day = ActionItemLine.day(cell(row, when), near);
      StringBuilder detail = new StringBuilder();
      for (int i = 0; i < row.size(); i++) {
        boolean owner = i == who && ActionItemLine.names(row.get(i));
        if (i != title && !owner && !(i == when && day != null) && !row.get(i).isBlank()) {
          String name = i < header.size() ? header.get(i) : "";
          detail.append("- ").append(name.isBlank() ? "" : name + ": ").append(row.get(i));
          detail.append('\n');
        }
      }
      String cell = cell(row, who);
      String named = ActionItemLine.names(cell) ? cell : "";
      String status = cell(row, state);
      boolean finished =
          ItemStates.doneIn(status)
              || ItemStates.done(source)
              || (state < 0 && row.stream().anyMatch(ItemStates::done));
      if (!source.isBlank() || detail.length() > 0) {
        String words = source.isBlank() ? TableRows.joined(row) : source;
        String never = ItemStates.declinedIn(status);
        add(
            words,
            detail.toString(),
            new Said(finished, never, named.isBlank() ? owner : named, day));
      }
    }
  }

  private static String cell(List<String> row, int column) {
    return column >= 0 && column < row.size() ? row.get(column) : "";
  }
}
