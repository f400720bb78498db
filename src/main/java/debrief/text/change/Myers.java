package debrief.text.change;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The shortest way from one list of words to another (Myers 1986), given up where the two have
 * little in common.
 */
final class Myers {
  private static final int FARTHEST = 800;

  private Myers() {}

  static List<Diff.Part> compare(List<String> one, List<String> two) {
    int most = Math.min(one.size() + two.size(), FARTHEST);
    List<int[]> trace = new ArrayList<>();
    int[] reach = new int[2 * most + 3];
    for (int d = 0; d <= most; d++) {
      for (int k = -d; k <= d; k += 2) {
        boolean down = k == -d || (k != d && reach[most + k] < reach[most + k + 2]);
        int x = down ? reach[most + k + 2] : reach[most + k] + 1;
        int y = x - k;
        while (x < one.size() && y < two.size() && one.get(x).equals(two.get(y))) {
          x++;
          y++;
        }
        reach[most + k + 1] = x;
        if (x >= one.size() && y >= two.size()) {
          trace.add(slice(reach, most, d));
          return way(trace, one, two);
        }
      }
      trace.add(slice(reach, most, d));
    }
    return List.of(
        new Diff.Part(Diff.Kind.REMOVED, String.join("", one)),
        new Diff.Part(Diff.Kind.ADDED, String.join("", two)));
  }

  /** The diagonals -d … d after step d. */
  private static int[] slice(int[] reach, int most, int d) {
    int[] slice = new int[2 * d + 1];
    System.arraycopy(reach, most + 1 - d, slice, 0, slice.length);
    return slice;
  }

  private static List<Diff.Part> way(List<int[]> trace, List<String> one, List<String> two) {
    List<Diff.Part> back = new ArrayList<>();
    int x = one.size();
    int y = two.size();
    for (int d = trace.size() - 1; d > 0; d--) {
      int[] before = trace.get(d - 1);
      int k = x - y;
      boolean down = k == -d || (k != d && at(before, d - 1, k - 1) < at(before, d - 1, k + 1));
      int fromX = at(before, d - 1, down ? k + 1 : k - 1);
      int fromY = fromX - (down ? k + 1 : k - 1);
      while (x > fromX && y > fromY && x > 0 && y > 0) {
        back.add(new Diff.Part(Diff.Kind.SAME, one.get(--x)));
        y--;
      }
      if (down) {
        back.add(new Diff.Part(Diff.Kind.ADDED, two.get(--y)));
      } else {
        back.add(new Diff.Part(Diff.Kind.REMOVED, one.get(--x)));
      }
    }
    while (x > 0) {
      back.add(new Diff.Part(Diff.Kind.SAME, one.get(--x)));
    }
    Collections.reverse(back);
    return back;
  }

  private static int at(int[] slice, int d, int k) {
    int index = k + d;
    return index < 0 || index >= slice.length ? -1 : slice[index];
  }
}
