package debrief.insight;

import java.util.Arrays;
import java.util.List;

/**
 * What there is to count of one quarter, as it is kept.
 *
 * @param ofAll whether it holds every incident that is open to everybody, or only chosen ones
 * @param numbers of its incidents, sorted
 */
record QuarterCounts(
    Quarter quarter,
    boolean ofAll,
    List<LedgerSql.Group> incidents,
    List<LedgerSql.Promised> promises,
    long[] numbers) {
  private static final String INCIDENT = "INC-";

  static QuarterCounts of(
      Quarter quarter,
      boolean ofAll,
      List<LedgerSql.Group> incidents,
      List<LedgerSql.Promised> promises) {
    return new QuarterCounts(
        quarter,
        ofAll,
        incidents,
        promises,
        incidents.stream()
            .flatMap(group -> group.numbers().stream())
            .mapToLong(Long::longValue)
            .sorted()
            .toArray());
  }

  /**
   * Whether it hangs on what a signal names: a quarter, or an incident. Of chosen incidents nobody
   * knows whether another one would be chosen now.
   */
  boolean concerns(String changed) {
    if (!changed.startsWith(INCIDENT)) {
      return changed.equals(quarter.toString());
    }
    try {
      long number = Long.parseLong(changed.substring(INCIDENT.length()));
      return !ofAll || Arrays.binarySearch(numbers, number) >= 0;
    } catch (NumberFormatException e) {
      return true; // not a signal that we know
    }
  }
}
