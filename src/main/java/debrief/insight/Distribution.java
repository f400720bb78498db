package debrief.insight;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Lengths of time that were recorded, and how many were not. A missing one is never 0: where none
 * was recorded there is no figure.
 *
 * @param n how many were recorded
 * @param toMitigated how many of these ran to the moment of mitigation; the others to resolution
 * @param missing how many were not recorded
 * @param totalSeconds of those that were recorded
 * @param medianSeconds half of them took no longer; between two values where they are even
 * @param p90Seconds nine in ten took no longer; likewise
 * @param few whether there are so few that each of them decides
 */
public record Distribution(
    int n,
    int toMitigated,
    int missing,
    @Nullable Long totalSeconds,
    @Nullable Long medianSeconds,
    @Nullable Long p90Seconds,
    boolean few) {
  /** Fewer than these are incidents and not yet a distribution. */
  static final int ENOUGH = 10;

  /**
   * @param seconds of those that were recorded, in any order
   */
  static Distribution of(long[] seconds, int toMitigated, int missing) {
    int n = seconds.length;
    if (n == 0) {
      return new Distribution(0, 0, missing, null, null, null, false);
    }
    long[] sorted = seconds.clone();
    Arrays.sort(sorted);
    return new Distribution(
        n,
        toMitigated,
        missing,
        Arrays.stream(sorted).sum(),
        quantile(sorted, 0.5),
        quantile(sorted, 0.9),
        n < ENOUGH);
  }

  /** As spreadsheets and PostgreSQL's {@code percentile_cont} reckon it, in whole seconds. */
  private static long quantile(long[] sorted, double part) {
    double place = part * (sorted.length - 1);
    int below = (int) place;
    int above = Math.min(below + 1, sorted.length - 1);
    return Math.round(sorted[below] + (place - below) * (sorted[above] - sorted[below]));
  }

  @JsonIgnore
  public boolean isEmpty() {
    return n == 0;
  }
}
