package debrief.intake.stated;

import debrief.text.time.TimeHints;
import debrief.text.time.TimedLine;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A line that ends with the time of which it speaks. */
public final class LabelledTime {
  private static final Pattern TAIL =
      Pattern.compile("\\s(?=\\(?(?:\\d{4}-\\d|\\d{1,2}[-/ ]|[A-Z][a-z]{2,8}\\.? \\d))");

  private LabelledTime() {}

  /** {@code Fault occurs 2020-02-12 11:45}: words, then nothing but a date and a time. */
  public static Optional<TimedLine> parse(String words, TimeHints near) {
    Matcher tail = TAIL.matcher(words);
    while (tail.find() && tail.start() < 80) {
      Optional<TimedLine> time = TimedLine.parse(words.substring(tail.end()), near);
      if (time.isPresent()
          && time.get().date() != null
          && time.get().time() != null
          && time.get().text().isEmpty()) {
        TimedLine read = time.get();
        String label =
            words.substring(0, tail.start()).replaceFirst("(?<!\\s)\\s*+[:–—-]?+\\s*+$", "");
        return Optional.of(read.saying(label));
      }
    }
    return Optional.empty();
  }
}
