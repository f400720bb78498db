package debrief.intake.action;

import debrief.intake.document.DocumentLines.Line;
import debrief.intake.document.HeadingMap;
import debrief.intake.document.Outline.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds, in a region that is not called so, what is a list of action items by what its lines are:
 * below a heading that speaks of what comes or says nothing, the whole part; below one that tells
 * of something else, a list of promises, or one that is led in as what comes.
 */
public final class ActionSections {
  /** Sections in which nothing is work, whatever it says. */
  private static final Set<String> TOLD =
      Set.of("impact", "what-went-well", "where-we-got-lucky", "what-surprised-us");

  /**
   * A piece of a part.
   *
   * @param work whether it is a list of action items
   * @param headed whether its heading goes with it; of no heading otherwise
   */
  public record Piece(Part part, boolean work, boolean headed) {}

  private final @Nullable HeadingMap place;
  private final boolean after;
  private final boolean itemized;

  /** The level below which all stands under a heading that speaks of what comes; 0 for none. */
  private int ahead;

  private HeadingIntent above = HeadingIntent.SILENT;

  private ActionSections(@Nullable HeadingMap place, boolean after, boolean itemized) {
    this.place = place;
    this.after = after;
    this.itemized = itemized;
  }

  /**
   * The pieces of a region, in its order.
   *
   * @param place of its heading; null where that is not known
   * @param after whether the account of what happened stands before it
   * @param itemized whether a heading of the document says "Action items", so that advice elsewhere
   *     is advice
   */
  public static List<Piece> of(
      @Nullable HeadingMap place, List<Part> parts, boolean after, boolean itemized) {
    ActionSections reader = new ActionSections(place, after, itemized);
    List<Piece> pieces = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      reader.part(parts.get(i), i == 0, pieces);
    }
    return pieces;
  }

  /**
   * Whether a part below the heading of action items is none of them: its own heading tells of
   * something else, and so do its lines.
   */
  public static boolean told(String heading, List<Line> lines) {
    ListedLines.Tally all = ListedLines.Tally.of(ListedLines.in(lines));
    boolean back = HeadingIntent.of(heading) == HeadingIntent.BACK;
    return all.all() > 0 && (back ? all.work() * 2 < all.all() : all.facts() * 3 >= all.all() * 2);
  }

  /** Whether lines hold a list of anything. */
  public static boolean lists(List<Line> lines) {
    return !ListedLines.in(lines).isEmpty();
  }

  /**
   * Whether the lists below a label such as "Process improvements:" tell of what was, and of
   * nothing that is to be done.
   */
  public static boolean reports(List<Line> lines) {
    ListedLines.Tally all = ListedLines.Tally.of(ListedLines.in(lines));
    return all.facts() > 0 && all.undone() == 0;
  }

  /**
   * Whether lines below "Detection" or "Mitigation", which tell of the response elsewhere, are
   * action items for it.
   */
  public static boolean follows(List<Line> lines) {
    List<ListedLines> lists = ListedLines.in(lines);
    ListedLines.Tally all = ListedLines.Tally.of(lists);
    boolean orders = all.work() * 2 >= all.all() && all.facts() * 3 <= all.all();
    return all.all() > 0 && (orders || lists.stream().anyMatch(ListedLines::table));
  }

  private void part(Part part, boolean first, List<Piece> pieces) {
    if (place != null && TOLD.contains(place.key())) {
      pieces.add(new Piece(part, false, !first));
      return;
    }
    HeadingIntent intent = intent(part, first);
    List<ListedLines> lists = ListedLines.in(part.lines());
    boolean known = first && place != null;
    boolean whole =
        !known
            && part.level() > 0
            && lists.stream().anyMatch(list -> work(list, intent))
            && ((intent == HeadingIntent.AHEAD && !itemized) || !mixed(lists, intent));
    if (whole || (known && HeadingIntent.joined(part.heading()) && all(lists))) {
      pieces.add(new Piece(part, true, true));
      return;
    }
    List<ListedLines> promises = lists.stream().filter(this::promised).toList();
    if (!first && !promises.isEmpty() && covers(promises, part.lines())) {
      pieces.add(new Piece(part, true, true));
      return;
    }
    text(part, promises, !first, pieces);
  }

  /** Whether lists under labels of their own stand in it, of which some are no action items. */
  private boolean mixed(List<ListedLines> lists, HeadingIntent intent) {
    return lists.stream()
        .anyMatch(list -> !list.lead().isEmpty() && !list.table() && !work(list, intent));
  }

  /** The part as text, but for these lists. */
  private static void text(Part part, List<ListedLines> lists, boolean heads, List<Piece> pieces) {
    int from = 0;
    boolean headed = heads;
    for (ListedLines list : lists) {
      Part before =
          new Part(part.level(), part.heading(), part.lines().subList(from, list.start()));
      pieces.add(new Piece(before, false, headed));
      List<Line> lines = part.lines().subList(list.start(), list.end());
      pieces.add(new Piece(new Part(part.level(), "", lines), true, false));
      from = list.end();
      headed = false;
    }
    List<Line> rest = part.lines().subList(from, part.lines().size());
    pieces.add(new Piece(new Part(part.level(), part.heading(), rest), false, headed));
  }

  /** Whether nothing but blank lines stands beside these lists. */
  private static boolean covers(List<ListedLines> lists, List<Line> lines) {
    long listed =
        lists.stream()
            .mapToLong(
                list ->
                    lines.subList(list.start(), list.end()).stream()
                        .filter(l -> !l.blank())
                        .count())
            .sum();
    return listed == lines.stream().filter(line -> !line.blank()).count();
  }

  /** The intent of its heading, or that of the heading above it. */
  private HeadingIntent intent(Part part, boolean first) {
    HeadingIntent own =
        first && place != null ? HeadingIntent.BACK : HeadingIntent.of(part.heading());
    if (ahead > 0 && part.level() > ahead) {
      return own == HeadingIntent.BACK ? own : above;
    }
    boolean speaks = own == HeadingIntent.AHEAD || own == HeadingIntent.MAYBE;
    ahead = speaks ? part.level() : 0;
    above = own;
    return own;
  }

  /** Whether a list below a heading of this intent is one of action items. */
  private boolean work(ListedLines list, HeadingIntent intent) {
    ListedLines.Tally lines = list.tally();
    int all = lines.all();
    if (list.boxed()
        && (intent == HeadingIntent.AHEAD || (after && intent == HeadingIntent.MAYBE))) {
      return true;
    }
    if (all == 0 || lines.facts() * 3 > all) {
      return false;
    }
    return switch (intent) {
      case AHEAD ->
          // Numbers under "Prevention" are how to do it then.
          (itemized && list.steps())
              ? lines.promises() * 3 >= all * 2
              : (lines.work() * 3 >= all || (lines.facts() == 0 && lines.work() > 0));
      case MAYBE -> after && lines.work() * 2 >= all && lines.undone() * 2 >= all;
      case SILENT ->
          after && !lessons() && all > 1 && !list.steps() && lines.undone() * 4 >= all * 3;
      case BACK -> false;
    };
  }

  /** Whether all of it stands below "Lessons learned": what such a heading says is a lesson. */
  private boolean lessons() {
    return place != null && place.key().equals("what-could-go-better");
  }

  private boolean all(List<ListedLines> lists) {
    return !lists.isEmpty() && lists.stream().allMatch(list -> work(list, HeadingIntent.AHEAD));
  }

  /** Whether most lines of a list are promises, or it is led in as a list of what comes. */
  private boolean promised(ListedLines list) {
    ListedLines.Tally lines = list.tally();
    int all = lines.all();
    if (all == 0 || (place == null && !after)) {
      return false;
    }
    boolean led = HeadingIntent.leads(list.lead());
    return (lines.promises() * 3 >= all * 2 && lines.facts() == 0 && (all > 1 || led))
        || (led && work(list, HeadingIntent.AHEAD) && lines.undone() * 2 >= all);
  }
}
