package debrief.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The years that times and dates of any input lie in: 1970 to 2200. */
public final class Years {
  /** What is said of a time outside of them. */
  public static final String OF_TIMES = "A time lies between the years 1970 and 2200.";

  /** What is said of a date outside of them. */
  public static final String OF_DATES = "A date lies between the years 1970 and 2200.";

  private static final int FIRST = 1970;
  private static final int LAST = 2200;
  private static final Instant END = Instant.parse("2200-01-01T00:00:00Z");

  private static final Pattern DAY =
      Pattern.compile("(\\d{4})-(0[1-9]|1[0-2])-([0-2]\\d|3[01])(?!\\d).*");

  private Years() {}

  /** What is said of a text that begins with a day which its month does not have; else empty. */
  public static Optional<String> noSuchDay(String text) {
    Matcher day = DAY.matcher(text);
    if (!day.matches()) {
      return Optional.empty();
    }
    YearMonth month = YearMonth.of(Integer.parseInt(day.group(1)), Integer.parseInt(day.group(2)));
    int number = Integer.parseInt(day.group(3));
    String name = month.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    return month.isValidDay(number)
        ? Optional.empty()
        : Optional.of("There is no %d %s %d.".formatted(number, name, month.getYear()));
  }

  public static boolean hold(Instant at) {
    return !at.isBefore(Instant.EPOCH) && !at.isAfter(END);
  }

  public static boolean hold(LocalDate day) {
    return day.getYear() >= FIRST && day.getYear() <= LAST;
  }
}
