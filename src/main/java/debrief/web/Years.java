package debrief.web;

import java.time.Instant;
import java.time.LocalDate;

/** The years that times and dates of any input lie in: 1970 to 2200. */
public final class Years {
  /** What is said of a time outside of them. */
  public static final String OF_TIMES = "A time lies between the years 1970 and 2200.";

  /** What is said of a date outside of them. */
  public static final String OF_DATES = "A date lies between the years 1970 and 2200.";

  private static final int FIRST = 1970;
  private static final int LAST = 2200;
  private static final Instant END = Instant.parse("2200-01-01T00:00:00Z");

  private Years() {}

  public static boolean hold(Instant at) {
    return !at.isBefore(Instant.EPOCH) && !at.isAfter(END);
  }

  public static boolean hold(LocalDate day) {
    return day.getYear() >= FIRST && day.getYear() <= LAST;
  }
}
