package debrief.text.change;

import com.fasterxml.jackson.annotation.JsonInclude;
import debrief.text.change.Hunks.Hunk;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Two texts made of the same one, put together sentence by sentence. Changes that do not meet stand
 * beside each other, equal changes stand once, and of what both added in one place both is kept.
 * Only a sentence that each side changed in its own way is left for a person to settle.
 */
public final class Merge {
  /**
   * A stretch of the merged text.
   *
   * @param text where the two agree; null in a collision
   * @param mine what this side has in a collision; empty where it removed the words
   * @param both theirs, then mine: what is equal stands outside of collisions
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Part(
      @Nullable String text,
      @Nullable String mine,
      @Nullable String theirs,
      @Nullable String both) {
    static Part of(String text) {
      return new Part(text, null, null, null);
    }
  }

  private final List<TextUnit> base;
  private final Hunks mine;
  private final Hunks theirs;
  private final List<MergePiece> pieces = new ArrayList<>();

  private Merge(List<TextUnit> base, List<TextUnit> mine, List<TextUnit> theirs) {
    this.base = base;
    this.mine = Hunks.between(base, mine);
    this.theirs = Hunks.between(base, theirs);
  }

  /**
   * The parts of the merged text in order; at most one, with text, when nothing collides. Line ends
   * are LF afterwards.
   *
   * @param base what both were made from
   */
  public static List<Part> of(String base, String mine, String theirs) {
    String from = lf(base);
    String one = lf(mine);
    String two = lf(theirs);
    if (one.equals(two) || one.equals(from)) {
      return List.of(Part.of(two));
    }
    if (two.equals(from)) {
      return List.of(Part.of(one));
    }
    Merge merge = new Merge(TextUnits.of(from), TextUnits.of(one), TextUnits.of(two));
    if (merge.base.isEmpty()) {
      merge.collide(List.of(), merge.mine.side(), merge.theirs.side());
    } else {
      merge.walk();
    }
    return MergePiece.parts(merge.pieces);
  }

  /** The merged text; null when something collides. */
  public static @Nullable String text(List<Part> parts) {
    return parts.stream().allMatch(part -> part.text() != null) ? both(parts) : null;
  }

  /** The merged text with both sides of every collision, theirs first. */
  public static String both(List<Part> parts) {
    StringBuilder text = new StringBuilder();
    parts.forEach(part -> text.append(part.text() == null ? part.both() : part.text()));
    return text.toString();
  }

  private static String lf(String text) {
    return text.replace("\r\n", "\n");
  }

  private void walk() {
    int at = 0;
    int i = 0;
    int j = 0;
    while (i < mine.list().size() || j < theirs.list().size()) {
      Hunk next = first(i, j);
      int from = next.from();
      int to = next.to();
      int a = i;
      int b = j;
      for (boolean more = true; more; ) {
        more = false;
        while (a < mine.list().size() && joins(mine.list().get(a), next, from, to)) {
          to = Math.max(to, mine.list().get(a++).to());
          more = true;
        }
        while (b < theirs.list().size() && joins(theirs.list().get(b), next, from, to)) {
          to = Math.max(to, theirs.list().get(b++).to());
          more = true;
        }
      }
      keep(at, from);
      change(mine.list().subList(i, a), theirs.list().subList(j, b), from, to);
      at = to;
      i = a;
      j = b;
    }
    keep(at, base.size());
  }

  private Hunk first(int i, int j) {
    if (i == mine.list().size()) {
      return theirs.list().get(j);
    }
    if (j == theirs.list().size()) {
      return mine.list().get(i);
    }
    Hunk one = mine.list().get(i);
    Hunk two = theirs.list().get(j);
    boolean theirsFirst =
        two.from() < one.from() || (two.from() == one.from() && two.to() < one.to());
    return theirsFirst ? two : one;
  }

  private static boolean joins(Hunk hunk, Hunk first, int from, int to) {
    return hunk.equals(first)
        || hunk.meets(from, to)
        || (hunk.inserts() && from == to && hunk.from() == from);
  }

  /** Units that neither side changed, but for the space behind them. */
  private void keep(int from, int to) {
    List<TextUnit> kept = new ArrayList<>();
    for (int k = from; k < to; k++) {
      TextUnit one = mine.side().get(mine.at()[k]);
      TextUnit two = theirs.side().get(theirs.at()[k]);
      TextUnit unit = one.text().equals(base.get(k).text()) ? two : one;
      kept.add(unit.spaced(TextUnit.space(base.get(k).space(), one.space(), two.space())));
    }
    pieces.add(MergePiece.of(kept));
  }

  private void change(List<Hunk> ours, List<Hunk> others, int from, int to) {
    if (others.isEmpty()) {
      pieces.add(MergePiece.of(alone(mine.units(ours, from, to), theirs, to, from < to)));
    } else if (ours.isEmpty()) {
      pieces.add(MergePiece.of(alone(theirs.units(others, from, to), mine, to, from < to)));
    } else if (from == to) {
      addBoth(mine.units(ours, from, to), theirs.units(others, from, to), from);
    } else {
      collide(base.subList(from, to), mine.units(ours, from, to), theirs.units(others, from, to));
    }
  }

  /** What one side alone changed. The other may have changed the space behind it. */
  private List<TextUnit> alone(List<TextUnit> units, Hunks other, int to, boolean replaces) {
    if (units.isEmpty() || !replaces) {
      return units;
    }
    List<TextUnit> all = new ArrayList<>(units);
    TextUnit last = all.remove(all.size() - 1);
    String there = other.side().get(other.at()[to - 1]).space();
    all.add(last.spaced(TextUnit.space(base.get(to - 1).space(), last.space(), there)));
    return all;
  }

  /** Both added in one place: theirs, then mine, set apart as mine was from what is before. */
  private void addBoth(List<TextUnit> ours, List<TextUnit> others, int at) {
    int place = at == 0 ? -1 : mine.at()[at - 1];
    String apart = place < 0 ? "\n\n" : mine.side().get(place).space();
    runs(
        ours,
        others,
        (one, two) -> {
          List<TextUnit> all = new ArrayList<>(two);
          if (!two.isEmpty() && !one.isEmpty() && two.get(two.size() - 1).space().isEmpty()) {
            all.set(all.size() - 1, two.get(two.size() - 1).spaced(apart));
          }
          all.addAll(one);
          pieces.add(MergePiece.of(all));
        });
  }

  private interface Run {
    void take(List<TextUnit> mine, List<TextUnit> theirs);
  }

  /** What is the same on both sides stands once; a run is what differs between. */
  private int runs(List<TextUnit> ours, List<TextUnit> others, Run run) {
    int i = 0;
    int j = 0;
    List<int[]> pairs = Hunks.pairs(ours, others);
    for (int[] pair : pairs) {
      run.take(ours.subList(i, pair[0]), others.subList(j, pair[1]));
      TextUnit same = ours.get(pair[0]);
      String other = others.get(pair[1]).space();
      pieces.add(MergePiece.of(List.of(same.spaced(TextUnit.space(other, same.space(), other)))));
      i = pair[0] + 1;
      j = pair[1] + 1;
    }
    run.take(ours.subList(i, ours.size()), others.subList(j, others.size()));
    return pairs.size();
  }

  private void collide(List<TextUnit> before, List<TextUnit> ours, List<TextUnit> others) {
    Set<String> known = new HashSet<>();
    before.forEach(unit -> known.add(unit.key()));
    // With as many equal units as the base had, whatever one side has more is an addition.
    boolean adds = before.size() <= Hunks.pairs(ours, others).size();
    runs(
        ours,
        others,
        (one, two) -> {
          if (one.isEmpty() || two.isEmpty()) {
            List<TextUnit> some = one.isEmpty() ? two : one;
            boolean removed = some.stream().allMatch(unit -> known.contains(unit.key()));
            if (adds) {
              pieces.add(MergePiece.of(some));
            } else if (!removed) {
              pieces.add(MergePiece.collision(one, two));
            }
          } else {
            pieces.add(MergePiece.collision(one, two));
          }
        });
  }
}
