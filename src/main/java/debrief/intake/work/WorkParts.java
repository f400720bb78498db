package debrief.intake.work;

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
public final class WorkParts {
  /** Sections in which nothing is work, whatever it says. */
  private static final Set<String> TOLD =
      Set.of("impact", "what-went-well", "where-we-got-lucky", "what-surprised-us");

  /**
   * A piece of a part.
   *
   * @param work whether it is a list of action items
   * @param headed whether its heading goes with it; of no heading otherwise
   */
  public record Piece(Part part, boolean work, boolean headed) {
    /** Whether it is kept as text, and be it as a heading without any. */
    public boolean text() {
      return !work;
    }
  }

  private final @Nullable HeadingMap place;
  private final boolean after;

  /** The level below which all stands under a heading that speaks of what comes; 0 for none. */
  private int ahead;

  private HeadingTone above = HeadingTone.SILENT;

  private WorkParts(@Nullable HeadingMap place, boolean after) {
    this.place = place;
    this.after = after;
  }

  /**
   * The pieces of a region, in its order.
   *
   * @param place of its heading; null where that is not known
   * @param after whether the account of what happened stands before it
   */
  public static List<Piece> of(@Nullable HeadingMap place, List<Part> parts, boolean after) {
    WorkParts reader = new WorkParts(place, after);
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
    WorkList.Tally all = WorkList.Tally.of(WorkList.in(lines));
    boolean back = HeadingTone.of(heading) == HeadingTone.BACK;
    return all.all() > 0 && (back ? all.work() * 2 < all.all() : all.facts() * 3 >= all.all() * 2);
  }

  /**
   * Whether lines below "Detection" or "Mitigation", which tell of the response elsewhere, are
   * action items for it.
   */
  public static boolean follows(List<Line> lines) {
    List<WorkList> lists = WorkList.in(lines);
    WorkList.Tally all = WorkList.Tally.of(lists);
    boolean orders = all.work() * 2 >= all.all() && all.facts() * 3 <= all.all();
    return all.all() > 0 && (orders || lists.stream().anyMatch(WorkList::table));
  }

  private void part(Part part, boolean first, List<Piece> pieces) {
    if (place != null && TOLD.contains(place.key())) {
      pieces.add(new Piece(part, false, !first));
      return;
    }
    HeadingTone tone = tone(part, first);
    List<WorkList> lists = WorkList.in(part.lines());
    boolean known = first && place != null;
    boolean whole = !known && part.level() > 0 && lists.stream().anyMatch(list -> work(list, tone));
    if (whole || (known && HeadingTone.joined(part.heading()) && all(lists))) {
      pieces.add(new Piece(part, true, true));
      return;
    }
    List<WorkList> promises = lists.stream().filter(this::promised).toList();
    if (!first && !promises.isEmpty() && covers(promises, part.lines())) {
      pieces.add(new Piece(part, true, true));
      return;
    }
    text(part, promises, !first, pieces);
  }

  /** The part as text, but for these lists. */
  private static void text(Part part, List<WorkList> lists, boolean heads, List<Piece> pieces) {
    int from = 0;
    boolean headed = heads;
    for (WorkList list : lists) {
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
  private static boolean covers(List<WorkList> lists, List<Line> lines) {
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

  /** The tone of its heading, or that of the heading above it. */
  private HeadingTone tone(Part part, boolean first) {
    HeadingTone own = first && place != null ? HeadingTone.BACK : HeadingTone.of(part.heading());
    if (ahead > 0 && part.level() > ahead) {
      return own == HeadingTone.BACK ? own : above;
    }
    boolean speaks = own == HeadingTone.AHEAD || own == HeadingTone.MAYBE;
    ahead = speaks ? part.level() : 0;
    above = own;
    return own;
  }

  /** Whether a list below a heading of this tone is one of action items. */
  private boolean work(WorkList list, HeadingTone tone) {
    WorkList.Tally lines = list.tally();
    int all = lines.all();
    if (all == 0 || lines.facts() * 3 > all) {
      return false;
    }
    return switch (tone) {
      case AHEAD -> lines.work() * 3 >= all || (lines.facts() == 0 && lines.work() > 0);
      case MAYBE -> after && lines.work() * 2 >= all && lines.undone() * 2 >= all;
      case SILENT -> after && all > 1 && !list.steps() && lines.undone() * 4 >= all * 3;
      case BACK -> false;
    };
  }

  private boolean all(List<WorkList> lists) {
    return !lists.isEmpty() && lists.stream().allMatch(list -> work(list, HeadingTone.AHEAD));
  }

  /** Whether most lines of a list are promises, or it is led in as a list of what comes. */
  private boolean promised(WorkList list) {
    WorkList.Tally lines = list.tally();
    int all = lines.all();
    if (all == 0 || (place == null && !after)) {
      return false;
    }
    boolean led = HeadingTone.leads(list.lead());
    return (lines.promises() * 3 >= all * 2 && lines.facts() == 0 && (all > 1 || led))
        || (led && work(list, HeadingTone.AHEAD) && lines.undone() * 2 >= all);
  }
}
