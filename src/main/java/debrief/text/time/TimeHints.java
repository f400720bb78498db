package debrief.text.time;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a document tells a line about its time.
 *
 * @param day a day that is known; null where none is
 * @param zones what its ambiguous abbreviations mean there
 * @param dotted whether its clocks are written 14.02, so that 9.07 is one as well
 * @param monthFirst whether its dates are written 01-31-2024, so that 01-10-2024 is in January
 */
public record TimeHints(
    @Nullable LocalDate day, List<AmbiguousZone> zones, boolean dotted, boolean monthFirst) {
  private static final Pattern FIGURES =
      Pattern.compile("(?<![\\d./-])(\\d\\d?)([-/])(\\d\\d?)\\2(?:20)?\\d\\d(?![\\d/-])");

  /** Of a document of which nothing is known of its clocks. */
  public TimeHints(@Nullable LocalDate day, List<AmbiguousZone> zones) {
    this(day, zones, false, false);
  }

  /**
   * Whether dates of a text are only possible with the month first, and none with the day first.
   */
  public static boolean monthFirst(String text) {
    boolean month = false;
    Matcher date = FIGURES.matcher(text);
    while (date.find()) {
      if (Integer.parseInt(date.group(1)) > 12) {
        return false;
      }
      month |= Integer.parseInt(date.group(3)) > 12;
    }
    return month;
  }

  /** The same near this day. */
  public TimeHints on(LocalDate known) {
    return new TimeHints(known, zones, dotted, monthFirst);
  }

  public TimeHints {
    zones = List.copyOf(zones);
  }
}
