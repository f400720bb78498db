package debrief.naming;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How far apart two spellings are: letters that are missing, too many, others, or swapped. */
final class NearestName {
  private NearestName() {}

  /** The name that is nearest to one, other than itself; none where all are too far. */
  static Optional<String> nearest(String name, List<String> names) {
    String lower = name.toLowerCase(Locale.ROOT);
    int most = lower.length() < 4 ? 1 : 2;
    record Near(String name, int far) {}
    return names.stream()
        .map(other -> new Near(other, distance(lower, other.toLowerCase(Locale.ROOT))))
        .filter(near -> near.far() > 0 && near.far() <= most)
        .min(Comparator.comparingInt(Near::far))
        .map(Near::name);
  }

  static int distance(String a, String b) {
    int[][] far = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        far[i][j] = i == 0 || j == 0 ? Math.max(i, j) : step(far, a, b, i, j);
      }
    }
    return far[a.length()][b.length()];
  }

  private static int step(int[][] far, String a, String b, int i, int j) {
    int other = far[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
    int least = Math.min(other, Math.min(far[i - 1][j], far[i][j - 1]) + 1);
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(least, far[i - 2][j - 2] + 1) : least;
  }
}
