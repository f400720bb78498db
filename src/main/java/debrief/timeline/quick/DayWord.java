package debrief.timeline.quick;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A day as people say it before a time: {@code yesterday}, {@code Monday}. "Tomorrow" is the day
 * after what was noted last, since nobody notes what has not happened.
 *
 * @param away from today; null for a weekday
 * @param weekday null for the others
 * @param end where the words after it begin in the line
 * @param over whether its end is meant, which is the beginning of the day after it
 */
record DayWord(@Nullable Integer away, @Nullable DayOfWeek weekday, int end, boolean over) {
  private static final Pattern WORD =
      Pattern.compile(
          "\\s*(?:[-*+•]\\s+)?(?:on\\s+)?(?<word>yesterday|today|tomorrow|(?<weekday>mon|tue|wed|thu|fri|sat|sun)"
              + "(?:day|s|sday|nesday|r|rs|rsday|urday)?)\\b[.,:]?\\s+(?:at\\s+)?(?=\\d)",
          Pattern.CASE_INSENSITIVE);
  private static final String WEEKDAYS = "montuewedthufrisatsun";

  /** The word at the beginning of a line, where a figure follows. */
  static Optional<DayWord> read(String line) {
    Matcher word = WORD.matcher(line);
    if (!word.lookingAt()) {
      return Optional.empty();
    }
    String weekday = word.group("weekday");
    if (weekday != null) {
      int place = WEEKDAYS.indexOf(weekday.toLowerCase(Locale.ROOT)) / 3;
      return Optional.of(new DayWord(null, DayOfWeek.of(place + 1), word.end(), false));
    }
    return Optional.of(
        new DayWord(
            switch (word.group("word").toLowerCase(Locale.ROOT)) {
              case "yesterday" -> -1;
              case "tomorrow" -> 1;
              default -> 0;
            },
            null,
            word.end(),
            false));
  }

  /** The end of that day. */
  DayWord whenOver() {
    return new DayWord(away, weekday, end, true);
  }

  /** The days that it can mean. */
  List<LocalDate> days(IncidentSpan span, ZoneId zone, Instant last) {
    return named(span, zone, last).stream().map(day -> over ? day.plusDays(1) : day).toList();
  }

  private List<LocalDate> named(IncidentSpan span, ZoneId zone, Instant last) {
    LocalDate today = LocalDate.ofInstant(span.now(), zone);
    if (weekday != null) {
      return Stream.of(span.from(), span.until(), last)
          .map(at -> LocalDate.ofInstant(at, zone))
          .flatMap(
              day ->
                  Stream.of(
                      day.with(TemporalAdjusters.previousOrSame(weekday)),
                      day.with(TemporalAdjusters.nextOrSame(weekday))))
          .distinct()
          .toList();
    }
    if (away == null || away == 0) {
      return List.of(today);
    }
    LocalDate noted = LocalDate.ofInstant(last, zone).plusDays(away);
    return away > 0
        ? List.of(noted, LocalDate.ofInstant(span.from(), zone).plusDays(1))
        : List.of(today.minusDays(1), noted);
  }
}
