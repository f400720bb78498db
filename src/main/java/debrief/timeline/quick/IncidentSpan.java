package debrief.timeline.quick;

import debrief.web.TimeDoubts;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * From when to when an incident lasted, which is what says on which day a bare time is: the day
 * that lies nearest to it and to what was noted before. A day that has not come yet is taken only
 * where no other is near, and then the caller asks.
 *
 * @param until its end, or now where it lasts
 * @param now the clock
 */
record IncidentSpan(Instant from, Instant until, Instant now) {
  private static final Duration NEAR = Duration.ofHours(12);

  /** Whether a time has not come yet. */
  boolean isAhead(Instant at) {
    return at.isAfter(now.plus(TimeDoubts.AHEAD));
  }

  /** Whether a time is so far from the incident that a year was mistyped, most likely. */
  boolean isFar(Instant at) {
    return outside(at).compareTo(TimeDoubts.FAR) > 0;
  }

  /**
   * When a time without a day was.
   *
   * @param last what was noted before
   */
  Instant nearest(LocalTime time, ZoneId zone, Instant last) {
    LocalDate first = earliest(from, last).atZone(zone).toLocalDate().minusDays(1);
    LocalDate end = latest(until, last).atZone(zone).toLocalDate().plusDays(1);
    // Of a span of many weeks only the ends and what was noted last can be near.
    Stream<LocalDate> days =
        first.plusDays(60).isAfter(end)
            ? first.datesUntil(end.plusDays(1))
            : Stream.of(from, until, last, now)
                .map(at -> at.atZone(zone).toLocalDate())
                .flatMap(day -> Stream.of(day.minusDays(1), day, day.plusDays(1)))
                .distinct();
    return best(days.toList(), time, zone, last);
  }

  /** When a time on a day that was named by a word was. */
  Instant on(DayWord word, LocalTime time, ZoneId zone, Instant last) {
    return best(word.days(this, zone, last), time, zone, last);
  }

  private Instant best(List<LocalDate> days, LocalTime time, ZoneId zone, Instant last) {
    List<Instant> candidates = new ArrayList<>();
    days.forEach(day -> moments(day.atTime(time), zone).forEach(candidates::add));
    Comparator<Instant> order =
        Comparator.comparing((Instant at) -> outside(at).plus(between(at, last)))
            .thenComparing(Comparator.naturalOrder());
    Instant best = candidates.stream().min(order).orElseThrow();
    Optional<Instant> past =
        candidates.stream()
            .filter(at -> !isAhead(at) && outside(at).compareTo(NEAR) <= 0)
            .min(order);
    return isAhead(best) ? past.orElse(best) : best;
  }

  /** One, or two where clocks are put back; where they are put forward what would come after. */
  private static Stream<Instant> moments(LocalDateTime local, ZoneId zone) {
    List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
    return offsets.isEmpty()
        ? Stream.of(local.atZone(zone).toInstant())
        : offsets.stream().map(local::toInstant);
  }

  /** How far from the incident a time lies; zero within it. */
  Duration outside(Instant at) {
    if (at.isBefore(from)) {
      return between(at, from);
    }
    return at.isAfter(until) ? between(at, until) : Duration.ZERO;
  }

  private static Duration between(Instant one, Instant other) {
    return Duration.between(one, other).abs();
  }

  private static Instant earliest(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  private static Instant latest(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
