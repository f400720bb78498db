package debrief.text.time;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A clock time that stands at one place of a line.
 *
 * @param half whether it says am or pm
 * @param loose whether the figures could also be a number, as in {@code 12.50}
 */
record ClockLead(LocalTime time, boolean half, boolean loose, int end) {
  static final String CLOCK =
      "(?<hour>[01]?\\d|2[0-3])(?<mark>[:.h])(?:(?<=\\d\\d:) (?=\\d\\d ))?"
          + "(?<minute>[0-5]\\d)(?:\\k<mark>(?<second>[0-5]\\d)(?:(?<=:\\d\\d)[.,]\\d{1,9})?)?"
          + "(?: ?(?<half>[AaPp]\\.?[Mm]\\b\\.?))?";
  private static final Pattern TIME = Pattern.compile(CLOCK + "(?!\\d|:\\d|/|\\.\\d)");
  private static final Pattern HOUR =
      Pattern.compile("(?<hour>1[0-2]|0?[1-9]) ?(?<half>[AaPp]\\.?[Mm]\\b\\.?)");
  private static final Pattern DIGITS =
      Pattern.compile("(?<hour>[01]\\d|2[0-3])(?<minute>[0-5]\\d)(?!\\d|[-/.:]\\d)");

  /** {@code 10 h 30}, {@code 10 Uhr}, {@code 10時30分}, {@code 10시 30분}, {@code 午後3時}. */
  private static final Pattern WORDED =
      Pattern.compile(
          "(?<half>午前|午後|上午|下午|오전|오후)?\\s?(?<hour>[01]?\\d|2[0-3])(?:\\s?[時点點시]\\s?(?:(?<minute>[0-5]?\\d)\\s?[分분])?"
              + "|\\s(?=Uhr\\b)|\\s?h(?:\\s(?<past>[0-5]\\d)(?!\\d)|(?=\\s*[-–—:,])))");

  private static final Pattern AFTERNOON = Pattern.compile("[pP]|午後|下午|오후");
  private static final Pattern UNIT =
      Pattern.compile(
          "\\s*(?:%|percent\\b|s\\b|ms\\b|[KMGT]i?B\\b|times\\b|x\\b|million\\b|thousand\\b|ratio\\b)");
  private static final Pattern LENGTH =
      Pattern.compile("\\s*(?:seconds|minutes|mins|hours of|Minuten|Stunden|minutos|horas de)\\b");

  static @Nullable ClockLead read(String line, int from, boolean dated, boolean dotted) {
    for (Pattern form : List.of(TIME, DIGITS, HOUR, WORDED)) {
      Matcher clock = form.matcher(line).region(from, line.length());
      clock.useTransparentBounds(true);
      if ((form != DIGITS || dated) && clock.lookingAt()) {
        return of(clock, dated || dotted);
      }
    }
    return null;
  }

  private static @Nullable ClockLead of(Matcher clock, boolean dated) {
    boolean time = clock.pattern() == TIME;
    String half = clock.pattern() == DIGITS ? null : clock.group("half");
    boolean loose = time && ".h".contains(clock.group("mark"));
    if (loose && !dated && clock.group("hour").length() < 2 && half == null) {
      return null;
    }
    try {
      return new ClockLead(time(clock, half), half != null, loose, clock.end());
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static LocalTime time(Matcher clock, @Nullable String half) {
    int hour = Integer.parseInt(clock.group("hour"));
    if (half != null && hour <= 12) {
      hour = hour % 12 + (AFTERNOON.matcher(half).lookingAt() ? 12 : 0);
    }
    String minute = clock.pattern() == HOUR ? null : clock.group("minute");
    if (clock.pattern() == WORDED && minute == null) {
      minute = clock.group("past");
    }
    String second =
        clock.pattern() == HOUR || clock.pattern() == DIGITS || clock.pattern() == WORDED
            ? null
            : clock.group("second");
    return LocalTime.of(
        hour,
        minute == null ? 0 : Integer.parseInt(minute),
        second == null ? 0 : Integer.parseInt(second));
  }

  /** Whether what follows makes it a number or a length: {@code 10:30 minutes of downtime}. */
  boolean counts(String line) {
    return LENGTH.matcher(line).region(end, line.length()).lookingAt()
        || (loose && UNIT.matcher(line).region(end, line.length()).lookingAt());
  }

  /** In {@code 1:42–1:59 PM} the second clock says what the first means. */
  ClockLead upTo(Matcher range) {
    String word = range.group("half");
    if (half || word == null || time.getHour() > 12 || time.getHour() == 0) {
      return this;
    }
    LocalTime until = time(range, word);
    LocalTime early = time.withHour(time.getHour() % 12);
    LocalTime late = early.plusHours(12);
    boolean same = (until.getHour() < 12 ? early : late).compareTo(until) <= 0;
    boolean afternoon = same == (until.getHour() >= 12);
    return new ClockLead(afternoon ? late : early, true, loose, end);
  }
}
