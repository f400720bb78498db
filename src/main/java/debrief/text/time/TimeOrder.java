package debrief.text.time;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Places lines in time, one after the other. A line without a date follows the date of the line
 * before; one that would go back by more than twelve hours is on the next day, and one that steps
 * back over that midnight is on the day before it. Where clocks say am or pm, one that says nothing
 * is the next such time.
 */
final class TimeOrder {
  private static final Duration BACK = Duration.ofHours(12);
  private static final Duration STEP = Duration.ofHours(1);

  private final ZoneId zone;
  private LocalDate day;
  private boolean crossed;
  private boolean halves;
  private @Nullable Instant first;
  private @Nullable Instant last;

  private TimeOrder(ZoneId zone, LocalDate day) {
    this.zone = zone;
    this.day = day;
  }

  static List<Instant> of(List<TimedLine> lines, ZoneId zone, LocalDate start) {
    boolean undated = lines.stream().allMatch(line -> line.date() == null);
    List<TimedLine> order = new ArrayList<>(lines);
    boolean down = undated && falls(lines);
    if (down) {
      Collections.reverse(order);
    }
    TimeOrder time = new TimeOrder(zone, start);
    List<Instant> instants = new ArrayList<>();
    order.forEach(line -> instants.add(time.next(line)));
    if (down) {
      Collections.reverse(instants);
    }
    return List.copyOf(instants);
  }

  /** Whether the newest stands on top: most steps lead back, none by half a day. */
  private static boolean falls(List<TimedLine> lines) {
    int falling = 0;
    int rising = 0;
    for (int i = 1; i < lines.size(); i++) {
      LocalTime one = lines.get(i - 1).time();
      LocalTime two = lines.get(i).time();
      if (one != null && two != null && !lines.get(i).half()) {
        falling += two.isBefore(one) ? 1 : 0;
        rising += two.isAfter(one) ? 1 : 0;
      }
    }
    return falling >= 2 && falling > 3 * rising;
  }

  private Instant next(TimedLine line) {
    ZoneId own = line.zone() == null ? zone : line.zone();
    LocalTime time = line.time() == null ? LocalTime.MIDNIGHT : line.time();
    if (line.date() != null) {
      day = line.date();
      crossed = false;
      first = null;
    }
    ZonedDateTime at = ZonedDateTime.of(day, time, own);
    halves =
        line.half() || (halves && line.time() != null && time.getHour() > 0 && time.getHour() < 13);
    Instant before = last;
    if (before != null && line.date() == null) {
      at =
          halves && !line.half() && line.time() != null
              ? following(at, before)
              : nearest(at, before);
    }
    day = at.toLocalDate();
    last = at.toInstant();
    first = first == null ? last : first;
    return at.toInstant();
  }

  /** The first time of this name, of the morning or of the evening, that is not long before. */
  private static ZonedDateTime following(ZonedDateTime at, Instant before) {
    ZonedDateTime next = at.withHour(at.getHour() % 12);
    for (int i = 0; i < 4 && Duration.between(next.toInstant(), before).compareTo(STEP) > 0; i++) {
      next = next.plusHours(12);
    }
    return next;
  }

  private ZonedDateTime nearest(ZonedDateTime at, Instant before) {
    if (Duration.between(at.toInstant(), before).compareTo(BACK) > 0) {
      crossed = true;
      return at.plusDays(1);
    }
    Instant earlier = at.minusDays(1).toInstant();
    boolean over = Duration.between(before, at.toInstant()).compareTo(BACK) > 0;
    return crossed && over && first != null && !earlier.isBefore(first) ? at.minusDays(1) : at;
  }
}
