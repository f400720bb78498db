package debrief.text.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A line that begins with a time, as people write timelines: {@code 14:02 alert fired}. The time
 * must lead; a time inside a sentence is part of the sentence. A line with a date alone counts
 * where something ends the date: {@code 2026-03-01: deployed}.
 *
 * @param half whether the clock says am or pm
 */
public record TimedLine(
    @Nullable LocalDate date,
    @Nullable LocalTime time,
    @Nullable ZoneId zone,
    boolean approximate,
    boolean half,
    String text) {

  /** A line whose clock does not say am or pm. */
  public TimedLine(
      @Nullable LocalDate date,
      @Nullable LocalTime time,
      @Nullable ZoneId zone,
      boolean approximate,
      String text) {
    this(date, time, zone, approximate, false, text);
  }

  /** The same time with other words. */
  public TimedLine saying(String words) {
    return new TimedLine(date, time, zone, approximate, half, words);
  }

  /** The same, told with less certainty. */
  public TimedLine about() {
    return new TimedLine(date, time, zone, true, half, text);
  }

  /** The same in this zone, where the line names none. */
  public TimedLine in(@Nullable ZoneId other) {
    return zone != null || other == null
        ? this
        : new TimedLine(date, time, other, approximate, half, text);
  }

  public static Optional<TimedLine> parse(String line) {
    return parse(line, new TimeHints(null, List.of()));
  }

  /**
   * The same, near a date that is known: it supplies a missing year ({@code Feb 4, 21:45}) and
   * decides between day and month in {@code 02/03/2026}. Without it a date without year is not
   * read, and the day comes first.
   */
  public static Optional<TimedLine> parse(String line, @Nullable LocalDate near) {
    return parse(line, new TimeHints(near, List.of()));
  }

  /** The same with all that is known of the document. */
  public static Optional<TimedLine> parse(String line, TimeHints near) {
    return Optional.ofNullable(new TimeLead(line, near).read());
  }

  /** A line that begins with a date with its year and goes on in words, as in a list of days. */
  public static Optional<TimedLine> parseDay(String line, TimeHints near) {
    return Optional.ofNullable(new TimeLead(line, near).readDay());
  }

  /** The same on this day. */
  public TimedLine on(LocalDate other) {
    return new TimedLine(other, time, zone, approximate, half, text);
  }

  /**
   * The first complete date anywhere in a text: for a title, a file name, a sentence about the day.
   */
  public static Optional<LocalDate> dateIn(String text) {
    return dateIn(text, null);
  }

  /** The same near a day that is known, which supplies a missing year. */
  public static Optional<LocalDate> dateIn(String text, @Nullable LocalDate near) {
    for (int at = 0; at < text.length(); at++) {
      boolean starts = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
      DateLead lead =
          starts && Character.isLetterOrDigit(text.charAt(at))
              ? DateLead.read(text, at, near)
              : null;
      if (lead != null) {
        return Optional.of(lead.date());
      }
    }
    return Optional.empty();
  }

  /** Whether a word is the name of a month, in one of the languages in which days are read. */
  public static boolean namesMonth(String word) {
    return Months.number(word) > 0;
  }

  /** The first zone named in a text, such as "All times in UTC". */
  public static Optional<ZoneId> zoneIn(String text) {
    return Zones.find(text);
  }

  /** When each line happened, as {@link TimeOrder} has it. */
  public static List<Instant> resolve(List<TimedLine> lines, ZoneId defaultZone, LocalDate start) {
    return TimeOrder.of(lines, defaultZone, start);
  }
}
