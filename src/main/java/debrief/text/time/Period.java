package debrief.text.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * From when until when, as a short text says it with two clock times: {@code 2026-03-01, 10:30 AM
 * to 12:00 PM (UTC-5)}, {@code two hours, from 10:00 to 12:00 UTC on 7 June 2026}.
 */
public record Period(Instant start, Instant end) {
  private static final int LONGEST = 400;
  private static final Pattern ZONE =
      Pattern.compile("\\s{0,2}[(\\[,]?\\s{0,2}(" + Zones.WORD + ")");
  private static final Pattern HALF = Pattern.compile("(?i)\\s?([ap])\\.?m\\b");

  private record Spoken(LocalTime time, boolean half, @Nullable ZoneId zone, int at) {}

  private record Day(LocalDate date, int at) {}

  /**
   * The period of a text with exactly two clock times; empty where it has others, or no day.
   *
   * @param zone of a text that names none
   */
  public static Optional<Period> in(String text, TimeHints near, ZoneId zone) {
    List<Day> days = new ArrayList<>();
    List<Spoken> clocks = new ArrayList<>();
    String plain = text.length() > LONGEST ? "" : text.replaceAll("[*_`\"]", "");
    scan(plain, near, days, clocks);
    if (clocks.size() != 2) {
      return Optional.empty();
    }
    Spoken one = clocks.get(0);
    Spoken two = clocks.get(1);
    LocalDate first = days.isEmpty() ? near.day() : days.get(0).date();
    if (first == null || days.size() > 2) {
      return Optional.empty();
    }
    LocalDate last = days.size() == 2 ? days.get(1).date() : first;
    ZoneId own = one.zone() != null ? one.zone() : two.zone() != null ? two.zone() : zone;
    LocalTime begin = one.half() || !two.half() ? one.time() : early(one.time(), two.time());
    Instant start = first.atTime(begin).atZone(own).toInstant();
    Instant end = last.atTime(two.time()).atZone(two.zone() == null ? own : two.zone()).toInstant();
    if (end.isBefore(start) && days.size() < 2) {
      end =
          last.plusDays(1)
              .atTime(two.time())
              .atZone(two.zone() == null ? own : two.zone())
              .toInstant();
    }
    return end.isBefore(start) ? Optional.empty() : Optional.of(new Period(start, end));
  }

  /** In {@code 1:42 to 1:59 PM} the second clock says what the first means. */
  private static LocalTime early(LocalTime one, LocalTime two) {
    LocalTime morning = one.withHour(one.getHour() % 12);
    LocalTime evening = morning.plusHours(12);
    return evening.isAfter(two) ? morning : two.getHour() < 12 ? morning : evening;
  }

  private static void scan(String text, TimeHints near, List<Day> days, List<Spoken> clocks) {
    int at = 0;
    while (at < text.length()) {
      boolean begins = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)) || iso(text, at);
      DateLead day =
          begins && Character.isLetterOrDigit(text.charAt(at))
              ? DateLead.read(text, at, near.day(), near.monthFirst())
              : null;
      if (day != null) {
        days.add(new Day(day.date(), at));
        at = day.end();
        continue;
      }
      ClockLead clock =
          begins && Character.isDigit(text.charAt(at))
              ? ClockLead.read(text, at, false, false)
              : null;
      if (clock != null && !clock.counts(text) && (!clock.loose() || clock.half())) {
        Matcher half = HALF.matcher(text).region(clock.end(), text.length());
        int end = half.lookingAt() ? half.end() : clock.end();
        Matcher word = ZONE.matcher(text).region(end, text.length());
        ZoneId zone = word.lookingAt() ? Zones.read(word.group(1)) : null;
        clocks.add(new Spoken(clock.time(), clock.half(), zone, at));
        at = zone == null ? end : word.end();
        continue;
      }
      at++;
    }
  }

  /** Behind the T of {@code 2026-03-01T10:00}. */
  private static boolean iso(String text, int at) {
    return at > 1 && text.charAt(at - 1) == 'T' && Character.isDigit(text.charAt(at - 2));
  }
}
