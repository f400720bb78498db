package debrief.web.page;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A moment as pages write it: in UTC, in words, with the exact time for programs beside it. */
public record TimeView(Instant at) {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter LONG_DAY =
      DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH).withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter FIELD =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm", Locale.ENGLISH).withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter EXACT_FIELD =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  public static @Nullable TimeView of(@Nullable Instant at) {
    return at == null ? null : new TimeView(at);
  }

  /** For the {@code datetime} attribute, which takes three digits of a second and no more. */
  public String iso() {
    return at.truncatedTo(ChronoUnit.MILLIS).toString();
  }

  /** {@code 1 March 2026}. */
  public String day() {
    return DAY.format(at);
  }

  /** {@code Sunday 1 March 2026}. */
  public String longDay() {
    return LONG_DAY.format(at);
  }

  /** {@code 14:02}. */
  public String clock() {
    return CLOCK.format(at);
  }

  /** {@code 1 March 2026, 14:02}. */
  public String text() {
    return day() + ", " + clock();
  }

  /** {@code 2026-03-01}. */
  public String date() {
    return iso().substring(0, 10);
  }

  /** What a {@code datetime-local} field holds, with as much of the seconds as there is. */
  public String field() {
    return at.getEpochSecond() % 60 == 0 && at.getNano() == 0
        ? FIELD.format(at)
        : EXACT_FIELD.format(at);
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
