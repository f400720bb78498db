package debrief.search.candidate;

import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The periods that documents are of, each as the word that it is in the index of words.
 *
 * @param newestFirst months of the last two years, then years
 * @param months how many there are from the oldest document to the newest
 */
record Periods(List<String> newestFirst, long months) {
  private static final String MARK = "@";
  private static final int LATEST_MONTHS = 3;

  static Periods of(CandidateSql.Span span) {
    if (span.oldest() == null || span.newest() == null) {
      return new Periods(List.of(), 0);
    }
    YearMonth oldest = YearMonth.from(span.oldest().atOffset(ZoneOffset.UTC));
    YearMonth newest = YearMonth.from(span.newest().atOffset(ZoneOffset.UTC));
    int firstOfMonths = Math.max(newest.getYear() - 1, oldest.getYear());
    Stream<String> months =
        Stream.iterate(
                newest, month -> month.getYear() >= firstOfMonths, month -> month.minusMonths(1))
            .map(YearMonth::toString);
    Stream<String> years =
        IntStream.rangeClosed(1, firstOfMonths - oldest.getYear())
            .mapToObj(ago -> Year.of(firstOfMonths - ago).toString());
    return new Periods(
        Stream.concat(months, years).map(period -> "'" + MARK + period + "'").toList(),
        oldest.until(newest, ChronoUnit.MONTHS) + 1);
  }

  /** The latest months as one. */
  String latest() {
    return newestFirst.stream().limit(LATEST_MONTHS).collect(Collectors.joining(" | "));
  }

  /**
   * How many there may be of which so many are in the latest months, if all times are alike.
   *
   * @param latest how many those are
   */
  long estimate(int latest) {
    return latest * Math.max(1, months / LATEST_MONTHS);
  }
}
