package debrief.text.change;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How one side departs from the base: stretches of the base and what stands in their place, in
 * order. Between them the units of both are the same, one for one.
 *
 * @param at for each unit of the base where it stands on this side; -1 in a hunk
 */
record Hunks(List<TextUnit> side, List<Hunk> list, int[] at) {

  /** Half-open ranges; an empty one on the base is an insertion, on the side a removal. */
  record Hunk(int from, int to, int sideFrom, int sideTo) {
    boolean inserts() {
      return from == to;
    }

    /** Beside each other does not count. */
    boolean meets(int start, int end) {
      return from < end && start < to;
    }
  }

  static Hunks between(List<TextUnit> base, List<TextUnit> side) {
    List<Hunk> list = new ArrayList<>();
    int[] at = new int[base.size()];
    Arrays.fill(at, -1);
    int i = 0;
    int j = 0;
    for (int[] pair : pairs(base, side)) {
      add(list, i, pair[0], j, pair[1]);
      at[pair[0]] = pair[1];
      i = pair[0] + 1;
      j = pair[1] + 1;
    }
    add(list, i, base.size(), j, side.size());
    return new Hunks(side, list, at);
  }

  /** As many for as many is taken as each for its own. */
  private static void add(List<Hunk> list, int from, int to, int sideFrom, int sideTo) {
    if (to - from == sideTo - sideFrom) {
      for (int k = 0; k < to - from; k++) {
        list.add(new Hunk(from + k, from + k + 1, sideFrom + k, sideFrom + k + 1));
      }
    } else {
      list.add(new Hunk(from, to, sideFrom, sideTo));
    }
  }

  /** The indexes of the units that stay, in both. */
  static List<int[]> pairs(List<TextUnit> one, List<TextUnit> two) {
    List<String> first = one.stream().map(TextUnit::key).toList();
    List<String> second = two.stream().map(TextUnit::key).toList();
    int most = Math.min(first.size(), second.size());
    int head = 0;
    while (head < most && first.get(head).equals(second.get(head))) {
      head++;
    }
    int tail = 0;
    while (tail < most - head
        && first.get(first.size() - 1 - tail).equals(second.get(second.size() - 1 - tail))) {
      tail++;
    }
    List<int[]> pairs = new ArrayList<>();
    for (int k = 0; k < head; k++) {
      pairs.add(new int[] {k, k});
    }
    int i = head;
    int j = head;
    List<String> left = first.subList(head, first.size() - tail);
    List<String> right = second.subList(head, second.size() - tail);
    for (Diff.Part part : Myers.compare(left, right)) {
      if (part.kind() == Diff.Kind.SAME) {
        pairs.add(new int[] {i, j});
      }
      i += part.kind() == Diff.Kind.ADDED ? 0 : 1;
      j += part.kind() == Diff.Kind.REMOVED ? 0 : 1;
    }
    for (int k = tail; k > 0; k--) {
      pairs.add(new int[] {first.size() - k, second.size() - k});
    }
    return pairs;
  }

  /** What this side has for a stretch of the base that begins and ends where no hunk is cut. */
  List<TextUnit> units(List<Hunk> group, int from, int to) {
    Hunk first = group.get(0);
    Hunk last = group.get(group.size() - 1);
    return side.subList(first.sideFrom() - (first.from() - from), last.sideTo() + (to - last.to()));
  }
}
