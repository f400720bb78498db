package debrief.timeline.page;

import debrief.text.time.TimedLine;
import debrief.web.Problem;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads what somebody typed into the entry line or pasted there: each line that begins with a time
 * is an entry, lines without one belong to the entry above them.
 */
final class QuickLines {
  private static final Duration BACK = Duration.ofHours(12);
  private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");
  private static final Pattern ALMOST =
      Pattern.compile("\\s*(?:[-*]\\s+)?(\\d{1,2}[:;]\\d{1,3})(?=\\s|$)");
  private static final int MOST = 501; // one more than fits, so that the door says so

  /**
   * What the words are read against.
   *
   * @param zone of times that name none
   * @param day of times that name none, as somebody chose it; null for the day of {@code last}
   * @param last when the last entry happened, or the incident began
   * @param now the time of a text without one; null where the incident is over
   */
  record Setting(ZoneId zone, @Nullable LocalDate day, Instant last, @Nullable Instant now) {}

  /** An entry's time and text. */
  record Line(Instant at, String text) {}

  private final Setting setting;
  private final List<TimedLine> times = new ArrayList<>();
  private final List<StringBuilder> texts = new ArrayList<>();
  private @Nullable StringBuilder before;
  private @Nullable LocalDate heading;

  private QuickLines(Setting setting) {
    this.setting = setting;
  }

  /**
   * @param text with plain newlines
   * @throws Problem 422 on the field {@code text}, as a question that can be answered
   */
  static List<Line> read(String text, Setting setting) {
    QuickLines lines = new QuickLines(setting);
    for (String line : text.split("\n", -1)) {
      lines.take(line);
      if (lines.times.size() >= MOST) {
        break;
      }
    }
    return lines.result();
  }

  private void take(String line) {
    LocalDate near =
        setting.day == null ? LocalDate.ofInstant(setting.last, setting.zone) : setting.day;
    Optional<TimedLine> found = TimedLine.parse(line, near);
    if (found.isEmpty()) {
      ask(line);
      add(line);
      return;
    }
    TimedLine read = found.get();
    if (read.time() == null && read.text().isBlank()) {
      heading = read.date(); // a day alone is a heading for the lines below
      return;
    }
    times.add(
        new TimedLine(
            read.date() == null ? heading : read.date(),
            read.time(),
            read.zone(),
            read.approximate(),
            read.text()));
    heading = null;
    // How sure somebody was is part of what they wrote.
    texts.add(
        new StringBuilder(read.approximate() ? "(about this time) " : "").append(read.text()));
  }

  /** What looks like a time and is none would be noted at another one: better to ask. */
  private static void ask(String line) {
    Matcher almost = ALMOST.matcher(line);
    if (almost.lookingAt()) {
      throw Problem.invalid(
          "text",
          "Is “"
              + almost.group(1)
              + "” a time? Please write it as 14:09, or begin the line with a word.");
    }
  }

  private void add(String line) {
    if (texts.isEmpty()) {
      before = (before == null ? new StringBuilder() : before.append('\n')).append(line);
    } else {
      texts.get(texts.size() - 1).append('\n').append(line);
    }
  }

  private List<Line> result() {
    List<Line> lines = new ArrayList<>();
    if (before != null && !before.toString().isBlank()) {
      lines.add(new Line(now(), trimmed(before)));
    }
    List<Instant> at =
        times.isEmpty() ? List.of() : TimedLine.resolve(times, setting.zone, firstDay());
    for (int i = 0; i < at.size(); i++) {
      lines.add(new Line(inRange(at.get(i)), said(i)));
    }
    if (lines.isEmpty()) {
      throw Problem.invalid("text", "Write what happened; one line is enough.");
    }
    return lines;
  }

  private String said(int i) {
    String text = trimmed(texts.get(i));
    if (text.isBlank()) {
      LocalTime time = times.get(i).time();
      throw Problem.invalid("text", "What happened" + (time == null ? "" : " at " + time) + "?");
    }
    return text;
  }

  private static String trimmed(StringBuilder text) {
    return text.toString().replaceAll("^(?:[ \t]*\n)+", "").stripTrailing();
  }

  private Instant now() {
    if (setting.now == null) {
      throw Problem.invalid(
          "text",
          "When was that? The incident is over, so please begin with the time, as in 14:02 alert"
              + " fired.");
    }
    return setting.now;
  }

  /** The day of the first line: going back by more than twelve hours is going on over midnight. */
  private LocalDate firstDay() {
    if (setting.day != null) {
      return setting.day;
    }
    TimedLine first = times.get(0);
    ZoneId zone = first.zone() == null ? setting.zone : first.zone();
    LocalDate day = LocalDate.ofInstant(setting.last, zone);
    Instant at =
        day.atTime(first.time() == null ? LocalTime.MIDNIGHT : first.time())
            .atZone(zone)
            .toInstant();
    boolean overMidnight =
        first.time() != null && Duration.between(at, setting.last).compareTo(BACK) > 0;
    return overMidnight ? day.plusDays(1) : day;
  }

  private static Instant inRange(Instant at) {
    if (at.isBefore(Instant.EPOCH) || at.isAfter(LATEST)) {
      throw Problem.invalid("text", "A time lies between the years 1970 and 2200.");
    }
    return at;
  }
}
