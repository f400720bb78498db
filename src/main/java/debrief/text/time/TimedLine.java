package debrief.text.time;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A line that begins with a time, as people write timelines: {@code 14:02 alert fired}. The time
 * must lead; a time inside a sentence is part of the sentence. A line with a date alone counts
 * where something ends the date: {@code 2026-03-01: deployed}.
 */
public record TimedLine(
    @Nullable LocalDate date,
    @Nullable LocalTime time,
    @Nullable ZoneId zone,
    boolean approximate,
    String text) {
  private static final Duration BACK = Duration.ofHours(12);

  public static Optional<TimedLine> parse(String line) {
    return parse(line, null);
  }

  /**
   * The same, near a date that is known: it supplies a missing year ({@code Feb 4, 21:45}) and
   * decides between day and month in {@code 02/03/2026}. Without it a date without year is not
   * read, and the day comes first.
   */
  public static Optional<TimedLine> parse(String line, @Nullable LocalDate near) {
    return Optional.ofNullable(new TimeLead(line, near).read());
  }

  /**
   * The first complete date anywhere in a text: for a title, a file name, a sentence about the day.
   */
  public static Optional<LocalDate> dateIn(String text) {
    for (int at = 0; at < text.length(); at++) {
      boolean starts = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
      DateLead lead =
          starts && Character.isLetterOrDigit(text.charAt(at))
              ? DateLead.read(text, at, null)
              : null;
      if (lead != null) {
        return Optional.of(lead.date());
      }
    }
    return Optional.empty();
  }

  /** The first zone named in a text, such as "All times in UTC". */
  public static Optional<ZoneId> zoneIn(String text) {
    return Zones.find(text);
  }

  /**
   * When each line happened. A line without a date follows the date of the line before; one that
   * would go back by more than twelve hours is on the next day.
   */
  public static List<Instant> resolve(List<TimedLine> lines, ZoneId defaultZone, LocalDate start) {
    List<Instant> instants = new ArrayList<>();
    LocalDate day = start;
    Instant last = null;
    for (TimedLine line : lines) {
      ZoneId zone = line.zone == null ? defaultZone : line.zone;
      LocalTime time = line.time == null ? LocalTime.MIDNIGHT : line.time;
      day = line.date == null ? day : line.date;
      ZonedDateTime at = ZonedDateTime.of(day, time, zone);
      if (line.date == null
          && last != null
          && Duration.between(at.toInstant(), last).compareTo(BACK) > 0) {
        at = at.plusDays(1);
        day = at.toLocalDate();
      }
      last = at.toInstant();
      instants.add(last);
    }
    return List.copyOf(instants);
  }
}
