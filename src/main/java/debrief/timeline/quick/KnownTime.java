package debrief.timeline.quick;

import debrief.text.time.ClockChange;
import debrief.text.time.TimedLine;
import debrief.web.Problem;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * When something that happened became known.
 *
 * @param note what is to be said of the time; null mostly
 */
record KnownTime(Instant at, @Nullable String note) {
  private static final String FIELD = "knownAt";
  private static final Duration HALF_A_DAY = Duration.ofHours(12);

  /**
   * A clock time on the day of the entry, or after midnight; or a whole moment.
   *
   * @param occurred when it happened
   * @param zone of times that name none
   * @throws Problem 422 for what is no time, or one that a clock skips
   */
  static KnownTime read(String typed, Instant occurred, ZoneId zone) {
    TimedLine line =
        TimedLine.parse(typed, LocalDate.ofInstant(occurred, zone))
            .filter(read -> read.time() != null && read.text().isBlank())
            .orElseThrow(
                () ->
                    Problem.invalid(FIELD, "A time is written as 14:09, or as 2026-03-01 14:09."));
    ZoneId own = line.zone() == null ? zone : line.zone();
    LocalTime time = line.time() == null ? LocalTime.MIDNIGHT : line.time();
    LocalDate day = line.date() == null ? LocalDate.ofInstant(occurred, own) : line.date();
    Instant at = day.atTime(time).atZone(own).toInstant();
    boolean overMidnight =
        line.date() == null && Duration.between(at, occurred).compareTo(HALF_A_DAY) > 0;
    return on(overMidnight ? day.plusDays(1) : day, time, own);
  }

  private static KnownTime on(LocalDate day, LocalTime time, ZoneId zone) {
    ClockChange.skipped(day.atTime(time), zone)
        .ifPresent(
            words -> {
              throw Problem.invalid(FIELD, words);
            });
    Instant at = day.atTime(time).atZone(zone).toInstant();
    return new KnownTime(at, ClockChange.repeated(at, zone).orElse(null));
  }
}
