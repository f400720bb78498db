package debrief.web.page;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A moment as pages write it: in the zone of the page ({@link ReaderZone}), in words, with the
 * exact time for programs beside it.
 */
public record TimeView(Instant at) {
  private static final DateTimeFormatter DAY = format("d MMMM uuuu");
  private static final DateTimeFormatter LONG_DAY = format("EEEE d MMMM uuuu");
  private static final DateTimeFormatter DATE = format("uuuu-MM-dd");
  private static final DateTimeFormatter CLOCK = format("HH:mm");
  private static final DateTimeFormatter FIELD = format("uuuu-MM-dd'T'HH:mm");
  private static final DateTimeFormatter EXACT_FIELD = format("uuuu-MM-dd'T'HH:mm:ss.SSS");

  private static DateTimeFormatter format(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
  }

  public static @Nullable TimeView of(@Nullable Instant at) {
    return at == null ? null : new TimeView(at);
  }

  /** For the {@code datetime} attribute, which takes three digits of a second and no more. */
  public String iso() {
    return at.truncatedTo(ChronoUnit.MILLIS).toString();
  }

  private String said(DateTimeFormatter format) {
    return format.format(at.atZone(ReaderZone.current()));
  }

  /** Behind a time: {@code UTC}, {@code New York}. */
  public String zone() {
    return ReaderZone.label();
  }

  /** {@code 1 March 2026, 14:02 UTC}. */
  public String full() {
    return text() + " " + zone();
  }

  /** {@code 1 March 2026, 09:02 New York (14:02 UTC)}. */
  public String told() {
    String utc = at.truncatedTo(ChronoUnit.MINUTES).toString().substring(11, 16);
    return zone().equals("UTC") ? full() : full() + " (" + utc + " UTC)";
  }

  /** {@code 1 March 2026}. */
  public String day() {
    return said(DAY);
  }

  /** {@code 1 March 2026}, of a day that is the same in every zone. */
  public static String day(LocalDate day) {
    return DAY.format(day);
  }

  /** {@code Sunday 1 March 2026}. */
  public String longDay() {
    return said(LONG_DAY);
  }

  /** {@code 14:02}. */
  public String clock() {
    return said(CLOCK);
  }

  /** {@code 1 March 2026, 14:02}. */
  public String text() {
    return day() + ", " + clock();
  }

  /** {@code 2026-03-01}. */
  public String date() {
    return said(DATE);
  }

  /**
   * The local time that a field shows of a moment: in a browser it has three digits of a second.
   */
  static LocalDateTime inField(Instant at, ZoneId zone) {
    return LocalDateTime.ofInstant(at.truncatedTo(ChronoUnit.MILLIS), zone);
  }

  /** What a {@code datetime-local} field holds, with as much of the seconds as there is. */
  public String field() {
    return at.getEpochSecond() % 60 == 0 && at.getNano() == 0 ? said(FIELD) : said(EXACT_FIELD);
  }

  /** A length of time in words: {@code 14 min}, {@code 2 h 5 min}, {@code 3 days 4 h}. */
  public static String lasting(long seconds) {
    if (seconds < 60) {
      return seconds + " s";
    }
    long minutes = seconds / 60;
    if (minutes < 60) {
      return minutes + " min";
    }
    long hours = minutes / 60;
    if (hours < 48) {
      return hours + " h" + (minutes % 60 == 0 ? "" : " " + minutes % 60 + " min");
    }
    // A length that is whole but for a few minutes or seconds says so: it is not the whole.
    long days = hours / 24;
    String rest =
        hours % 24 > 0
            ? hours % 24 + " h"
            : minutes % 60 > 0
                ? minutes % 60 + " min"
                : seconds % 60 > 0 ? seconds % 60 + " s" : "";
    return (days + " days " + rest).strip();
  }

  /** From one moment to another: {@code 14:02 to 14:31}, with the days where they differ. */
  public static String span(Instant from, Instant to) {
    TimeView start = new TimeView(from);
    TimeView end = new TimeView(to);
    if (start.date().equals(end.date())) {
      return start.clock() + " to " + end.clock();
    }
    boolean sameYear = start.date().substring(0, 4).equals(end.date().substring(0, 4));
    return start.text(sameYear) + " to " + end.text(sameYear);
  }

  private String text(boolean withoutYear) {
    return withoutYear ? day().replaceAll(" \\d{4}$", "") + ", " + clock() : text();
  }
}
