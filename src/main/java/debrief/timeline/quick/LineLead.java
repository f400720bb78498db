package debrief.timeline.quick;

import debrief.text.time.TimedLine;
import debrief.web.Problem;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a typed line begins: with a time, with a day in words and a time, or with how much later it
 * was.
 *
 * @param day a day in words before the time; null mostly
 * @param since how long after what was noted before; null mostly
 */
record LineLead(TimedLine line, @Nullable DayWord day, @Nullable Duration since) {
  private static final Pattern LATER =
      Pattern.compile(
          "\\s*(?:[-*]\\s+)?\\+\\s?(?<count>\\d{1,4})\\s?(?<unit>s|sec|m|min|h|hr)\\b[:,]?\\s+(?<text>.*)",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  /** The end of a day, as ISO 8601 and night shifts write it. */
  private static final Pattern MIDNIGHT =
      Pattern.compile("(?<before>.{0,40}?)(?<![\\d:.])24[:.]00(?![\\d:])(?<after>.*)");

  private static final Pattern AT =
      Pattern.compile("\\s*(?:[-*]\\s+)?(?:at|@)\\s+(?=\\d)", Pattern.CASE_INSENSITIVE);

  /**
   * What looks like a time and is read as none: a time that there is not or that lacks its colon, a
   * day with slashes, how long ago or before it was, digits of other scripts.
   */
  private static final Pattern ALMOST =
      Pattern.compile(
          "\\s*(?:[-*]\\s+)?("
              + "\\d{1,2}[:;]\\d{1,3}|\\d{1,2}[.h][0-5]\\d|0\\d[0-5]\\d"
              + "|[+-]\\s?\\d{1,4}\\s?(?:s|sec|m|min|h|hr)(?:\\d+\\s?\\w+)?"
              + "|\\d{1,2}/\\d{1,2}(?:/\\d{2,4})?\\s+\\d{1,2}[:.]\\d\\d"
              + "|\\d{1,4}\\s?(?:s|sec|seconds?|m|mins?|minutes?|h|hrs?|hours?)"
              + "\\s(?:ago|later|earlier|before|after)"
              + "|(?:last|next|this)\\s+(?:mon|tues|wednes|thurs|fri|satur|sun)day"
              + "\\s+\\d{1,2}[:.]\\d\\d"
              + "|[\\p{Nd}&&[^0-9]]\\p{Nd}?\\s?[:：.．]\\s?\\p{Nd}\\p{Nd}"
              + ")(?=\\s|$)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern CLOSE = Pattern.compile("([01]?\\d|2[0-3])[.h]?([0-5]\\d)");

  private static final String MONTH =
      "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\\.?";
  private static final Pattern NO_DAY =
      Pattern.compile(
          "\\s*(?:[-*]\\s+)?(?<day>\\d{1,2}(?:st|nd|rd|th)?[ -]"
              + MONTH
              + "|"
              + MONTH
              + " \\d{1,2}(?:st|nd|rd|th)?|\\d{4}-\\d\\d?-\\d\\d?)(?:,? \\d{4})?[ ,T].{0,12}?\\d\\d?[:.]\\d\\d.*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  /** Null for a line that begins with none of them. */
  static @Nullable LineLead read(String typed, LocalDate near) {
    Matcher later = LATER.matcher(typed);
    if (later.matches()) {
      return new LineLead(
          new TimedLine(null, null, null, false, later.group("text").strip()), null, since(later));
    }
    Optional<LineLead> plain = TimedLine.parse(typed, near).map(LineLead::of);
    return plain
        .or(() -> behindAt(typed, near))
        .or(() -> withDayWord(typed, near))
        .or(() -> atMidnight(typed, near))
        .orElse(null);
  }

  private static Optional<LineLead> behindAt(String typed, LocalDate near) {
    Matcher at = AT.matcher(typed);
    return at.lookingAt()
        ? TimedLine.parse(typed.substring(at.end()), near)
            .filter(line -> line.time() != null)
            .map(LineLead::of)
        : Optional.empty();
  }

  private static LineLead of(TimedLine line) {
    return new LineLead(line, null, null);
  }

  private static Duration since(Matcher later) {
    int count = Integer.parseInt(later.group("count"));
    // A figure without a unit may count anything: "+5 nodes added".
    return switch (later.group("unit").toLowerCase(Locale.ROOT).charAt(0)) {
      case 's' -> Duration.ofSeconds(count);
      case 'h' -> Duration.ofHours(count);
      default -> Duration.ofMinutes(count);
    };
  }

  private static Optional<LineLead> withDayWord(String typed, LocalDate near) {
    return DayWord.read(typed)
        .flatMap(
            day -> {
              String rest = typed.substring(day.end());
              return TimedLine.parse(rest, near)
                  .map(line -> new LineLead(line, day, null))
                  .or(() -> atMidnight(rest, near).map(end -> end.atEndOf(day)))
                  .filter(lead -> lead.line().date() == null && lead.line().time() != null);
            });
  }

  private static Optional<LineLead> atMidnight(String typed, LocalDate near) {
    Matcher end = MIDNIGHT.matcher(typed);
    if (!end.matches()) {
      return Optional.empty();
    }
    return TimedLine.parse(end.group("before") + "00:00" + end.group("after"), near)
        .filter(line -> LocalTime.MIDNIGHT.equals(line.time()))
        .map(line -> of(line.date() == null ? line : dated(line, line.date().plusDays(1))));
  }

  private LineLead atEndOf(DayWord named) {
    return new LineLead(line, named.whenOver(), null);
  }

  private static TimedLine dated(TimedLine line, LocalDate date) {
    return new TimedLine(date, line.time(), line.zone(), line.approximate(), line.text());
  }

  /** The same below a heading that names its day. */
  LineLead on(LocalDate heading) {
    return line.date() != null || day != null || since != null ? this : of(dated(line, heading));
  }

  /** {@code 09:30} for {@code 0930} and {@code 9.30}; an example where that cannot be told. */
  private static String spelled(String almost) {
    Matcher time = CLOSE.matcher(almost);
    return time.matches()
        ? (time.group(1).length() < 2 ? "0" : "") + time.group(1) + ":" + time.group(2)
        : "14:09";
  }

  /** What looks like a time or a day and is none would be noted at another: better to ask. */
  static void askIfAlmost(String typed) {
    Matcher almost = ALMOST.matcher(typed);
    if (almost.lookingAt()) {
      throw Problem.invalid(
          "text",
          "Is “"
              + almost.group(1)
              + "” a time? Please write it as "
              + spelled(almost.group(1))
              + ", or begin the line with a word.");
    }
    Matcher day = NO_DAY.matcher(typed);
    if (day.matches()) {
      throw Problem.invalid(
          "text", "There is no “" + day.group("day") + "”. Please check the day.");
    }
  }
}
