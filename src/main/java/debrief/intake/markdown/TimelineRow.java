package debrief.intake.markdown;

import debrief.intake.document.TableRows;
import debrief.text.time.TimeHints;
import debrief.text.time.TimedLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the time of one row of a table. */
record TimelineRow(TimeContext setting, TimeHints near) {
  /** {@code estimated: 10:02}. */
  private static final Pattern GUESSED =
      Pattern.compile(
          "(?i)\\W{0,3}(?:est\\.?|estimated|approx\\.?|approximately|roughly|geschätzt|ca\\.?|estimad[oa]|aprox\\.?|estimé|추정|약|推定|约|約|大约)"
              + "\\s?[:：]?\\s?(?<time>.{4,40})");

  /** Before, after or around, as languages set it behind a time. */
  private static final String AROUND = "\\s?(?:이전|이후|무렵|경|쯤|頃|ごろ|前後|前|後|左右|前后)\\s*$";

  /** {@code before 10:02}. */
  private static final Pattern BESIDE =
      Pattern.compile(
          "(?i)\\W{0,3}"
              + "(?<word>before|after|by|since|until|vor|nach|antes de|después de|avant|après|prima di|dopo|voor|na) (?<time>.{4,40})");

  private static final Pattern NOTED =
      Pattern.compile("(?<time>[^()]{4,40})\\s(?<note>\\([^()]{2,60}\\))\\s*");

  /**
   * The time stands in the first cell, or a date in the first and a clock in the second, or behind
   * a number.
   */
  Optional<TimedLine> time(List<String> cells, List<String> header) {
    for (int i = 0; i < Math.min(3, cells.size()); i++) {
      String cell = cells.get(i);
      Optional<TimedLine> two =
          i + 1 < cells.size()
              ? TimedLine.parse(cell + " " + cells.get(i + 1), near)
              : Optional.empty();
      boolean both =
          two.isPresent()
              && two.get().date() != null
              && two.get().time() != null
              && two.get().text().isEmpty();
      Optional<TimedLine> time = both ? two : parse(cell);
      if (time.isPresent()) {
        List<String> words = new ArrayList<>(cells.subList(0, i));
        words.add(time.get().text().strip());
        words.addAll(
            cells.subList(
                i
                    + (both
                            && !cells.get(i + 1).isBlank()
                            && time.get().time() != null
                            && !alone(cell)
                        ? 2
                        : 1),
                cells.size()));
        TimedLine read = time.get();
        return Optional.of(
            read.in(i < header.size() ? setting.zoneIn(header.get(i)) : null)
                .saying(TableRows.joined(words)));
      }
    }
    return Optional.empty();
  }

  /** {@code 2026-03-01 (this check)}: what a cell says of its day stays in the text. */
  private Optional<TimedLine> parse(String cell) {
    Optional<TimedLine> time = TimedLine.parse(cell, near);
    Matcher guessed = GUESSED.matcher(cell);
    if (time.isEmpty() && guessed.matches()) {
      return TimedLine.parse(guessed.group("time").replaceFirst(AROUND, ""), near)
          .filter(read -> read.text().isEmpty())
          .map(read -> read.about().saying("(" + cell.strip() + ")"));
    }
    Matcher beside = BESIDE.matcher(cell);
    if (time.isEmpty() && beside.matches()) {
      return TimedLine.parse(beside.group("time"), near)
          .filter(read -> read.text().isEmpty())
          .map(read -> read.about().saying("(" + beside.group("word") + ")"));
    }
    Matcher noted = NOTED.matcher(cell);
    return time.isEmpty() && noted.matches()
        ? TimedLine.parse(noted.group("time"), near)
            .filter(read -> read.text().isEmpty())
            .map(read -> read.saying(noted.group("note")))
        : time;
  }

  /** Whether the cell holds the clock by itself. */
  private boolean alone(String cell) {
    return TimedLine.parse(cell, near).filter(time -> time.time() != null).isPresent();
  }
}
