package debrief.text.time;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A line that begins with a distance in time: {@code T+5m alert}, {@code two minutes later: alert}.
 *
 * @param start whether it counts from the beginning of the story, not from the line above
 */
public record TimeSince(Duration distance, boolean start, String text) {
  private static final String UNIT =
      "(?:d(?:ays?)?|h(?:(?:ou)?rs?)?|m(?:in(?:ute)?s?)?|s(?:ec(?:ond)?s?)?)";
  private static final String MARKS =
      "\\s{0,40}(?:[-*+•–—] +|\\d{1,3}[.)] +)?(?:\\*\\*|__|[`(\\[]){0,3}";
  private static final String END =
      "(?:\\*\\*|__|[`)\\]]){0,3}\\s*(?:[:,|]|[-–—](?=\\s))?(?:\\*\\*|__){0,1}(?:\\s+(?<text>.*))?";
  private static final Pattern FROM_START =
      Pattern.compile(
          MARKS
              + "[Tt](?:0\\b)? ?(?:(?<sign>[+−-]) ?(?:(?<hours>\\d{1,3}):(?<minutes>[0-5]\\d)(?::(?<"
              + "seconds>[0-5]\\d))?|(?<parts>(?:\\d{1,4} ?"
              + UNIT
              + "(?![a-z]) ?){1,4})|(?<bare>\\d{1,4}))|(?<=[Tt]0))(?=\\W|$)"
              + END,
          Pattern.DOTALL);
  private static final Pattern LATER =
      Pattern.compile(
          MARKS
              + "(?<count>\\d{1,4}|an?|one|two|three|four|five|six|seven|eight|nine|ten|fifteen|twenty|thirty) ?(?<unit>"
              + UNIT
              + ") later(?=\\W|$)"
              + END,
          Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
  private static final Pattern PART = Pattern.compile("(\\d{1,4}) ?([dhms])");
  private static final List<String> NUMBERS =
      List.of(
          "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");

  public static Optional<TimeSince> parse(String line) {
    if (line.length() > 5_000) {
      return Optional.empty();
    }
    Matcher start = FROM_START.matcher(line);
    if (start.matches()) {
      boolean back = start.group("sign") != null && !"+".equals(start.group("sign"));
      Duration distance = distance(start);
      return Optional.of(
          new TimeSince(back ? distance.negated() : distance, true, words(start.group("text"))));
    }
    Matcher later = LATER.matcher(line);
    return later.matches()
        ? Optional.of(
            new TimeSince(
                of(count(later.group("count").toLowerCase(Locale.ROOT)), later.group("unit")),
                false,
                words(later.group("text"))))
        : Optional.empty();
  }

  private static Duration distance(Matcher start) {
    if (start.group("hours") != null) {
      String seconds = start.group("seconds");
      return Duration.ofHours(Long.parseLong(start.group("hours")))
          .plusMinutes(Long.parseLong(start.group("minutes")))
          .plusSeconds(seconds == null ? 0 : Long.parseLong(seconds));
    }
    if (start.group("bare") != null) {
      return Duration.ofMinutes(Long.parseLong(start.group("bare")));
    }
    Duration sum = Duration.ZERO;
    Matcher part = PART.matcher(start.group("parts") == null ? "" : start.group("parts"));
    while (part.find()) {
      sum = sum.plus(of(Long.parseLong(part.group(1)), part.group(2)));
    }
    return sum;
  }

  private static Duration of(long count, String unit) {
    return switch (unit.toLowerCase(Locale.ROOT).charAt(0)) {
      case 'd' -> Duration.ofDays(count);
      case 'h' -> Duration.ofHours(count);
      case 's' -> Duration.ofSeconds(count);
      default -> Duration.ofMinutes(count);
    };
  }

  private static long count(String word) {
    if (Character.isDigit(word.charAt(0))) {
      return Long.parseLong(word);
    }
    return switch (word) {
      case "a", "an" -> 1;
      case "fifteen" -> 15;
      case "twenty" -> 20;
      case "thirty" -> 30;
      default -> NUMBERS.indexOf(word);
    };
  }

  private static String words(@Nullable String text) {
    return text == null ? "" : text.strip();
  }
}
