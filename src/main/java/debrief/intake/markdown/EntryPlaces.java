package debrief.intake.markdown;

import debrief.intake.markdown.ArchivedPostmortem.Entry;
import debrief.intake.stated.StatedFacts;
import debrief.text.time.AmbiguousZone;
import debrief.text.time.TimeSince;
import debrief.text.time.TimedLine;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Entries get their instants here, each with what was assumed of its day and its zone.
 *
 * @param begun when the document says that it started; null where it does not
 */
record EntryPlaces(List<TimelineReader.Found> found, TimeContext setting, @Nullable Instant begun) {
  private static final Pattern LABEL =
      Pattern.compile("\\*\\*([^*:]{3,30}):?\\*\\*:?\\s.*", Pattern.DOTALL);

  private static final Pattern UNTIL =
      Pattern.compile("\\(until (?:(\\d{4})-)?(?:(\\d\\d)-)?(\\d\\d?)\\)");

  EntryPlaces {
    found = begun(ruled(found, setting.ruled()), begun);
  }

  /**
   * A row that tells of an earlier day does not lend it to the clock behind it, where that is the
   * beginning as the document states it: {@code 2026-03-01 a key was changed}, {@code 16:00 down}.
   * One that tells of several days lends the last.
   */
  private static List<TimelineReader.Found> begun(
      List<TimelineReader.Found> found, @Nullable Instant begun) {
    List<TimelineReader.Found> placed = new ArrayList<>(found);
    for (int i = 1; i < found.size(); i++) {
      TimedLine before = found.get(i - 1).time();
      TimelineReader.Found entry = found.get(i);
      TimedLine line = entry.time();
      boolean bare = line.date() == null && line.time() != null;
      LocalDate day = before.date();
      if (day == null || before.time() != null || before.text().isEmpty() || !bare) {
        continue;
      }
      LocalDate own = until(before.text(), day);
      ZonedDateTime start = begun == null || line.zone() == null ? null : begun.atZone(line.zone());
      if (start != null
          && start.toLocalTime().equals(line.time())
          && start.toLocalDate().isAfter(day)) {
        own = start.toLocalDate();
      }
      if (!own.equals(day)) {
        placed.set(
            i, new TimelineReader.Found(line.on(own), entry.words(), false, entry.source(), null));
      }
    }
    return placed;
  }

  /** The last day of a row that tells of several; else its own. */
  private static LocalDate until(String text, LocalDate day) {
    Matcher until = UNTIL.matcher(text);
    if (!until.lookingAt()) {
      return day;
    }
    try {
      int month = until.group(2) == null ? day.getMonthValue() : Integer.parseInt(until.group(2));
      int year = until.group(1) == null ? day.getYear() : Integer.parseInt(until.group(1));
      return LocalDate.of(year, month, Integer.parseInt(until.group(3)));
    } catch (DateTimeException e) {
      return day; // no day of the calendar
    }
  }

  /** Entries without a day are on the one that the document rules for them, until it names days. */
  private static List<TimelineReader.Found> ruled(
      List<TimelineReader.Found> found, @Nullable LocalDate day) {
    if (day == null || found.stream().anyMatch(TimelineReader.Found::day)) {
      return found;
    }
    return found.stream()
        .map(
            entry ->
                entry.since() == null && entry.time().date() == null
                    ? new TimelineReader.Found(
                        entry.time().on(day), entry.words(), false, entry.source(), null)
                    : entry)
        .toList();
  }

  /**
   * The entries in their order; where no day is known at all they stay text.
   *
   * @param story takes what becomes no entry
   */
  List<Entry> entries(Consumer<String> story) {
    List<TimedLine> lines =
        found.stream().filter(e -> e.since() == null).map(TimelineReader.Found::time).toList();
    LocalDate start = setting.dayFor(lines);
    start =
        start == null && begun != null ? LocalDate.ofInstant(begun, setting.zoneFor(lines)) : start;
    List<Entry> entries = new ArrayList<>();
    if (start == null || (begun == null && lines.isEmpty())) {
      found.forEach(entry -> story.accept(text(entry)));
      return entries;
    }
    ZoneId zone = setting.zoneFor(lines);
    List<Instant> instants = TimedLine.resolve(lines, zone, start);
    Instant origin = begun == null ? instants.get(0) : begun;
    Instant last = origin;
    int absolute = 0;
    boolean dated = false;
    for (int i = 0; i < found.size(); i++) {
      TimelineReader.Found entry = found.get(i);
      TimedLine line = entry.time();
      TimeSince since = entry.since();
      if (since != null) {
        last = (since.start() ? origin : last).plus(since.distance());
        String from = since.start() ? "counted from the beginning" : "counted from the entry above";
        entries.add(new Entry(last, entry.words().toString().strip(), false, from));
        continue;
      }
      last = instants.get(absolute++);
      dated |= line.date() != null;
      String text = entry.words().toString().strip();
      boolean day = line.time() == null;
      if (!text.isEmpty()) {
        String assumed = assumed(lines, line, dated, zone);
        entries.add(new Entry(last, text, day || line.approximate(), assumed));
      } else if (!entry.day() || i + 1 == found.size()) {
        story.accept(text(entry));
      }
    }
    return entries;
  }

  private String assumed(List<TimedLine> all, TimedLine line, boolean dated, ZoneId zone) {
    List<String> said = new ArrayList<>();
    if (!dated) {
      said.add("day from " + (setting.source().isEmpty() ? "an entry below" : setting.source()));
    }
    boolean named = all.stream().map(TimedLine::zone).anyMatch(Objects::nonNull);
    if (line.zone() == null && setting.zone() == null && line.time() != null) {
      said.add(named ? "zone from another entry" : setting.zoneAssumed());
    }
    ZoneId own = line.zone() == null ? zone : line.zone();
    for (AmbiguousZone several : setting.ambiguous()) {
      if (!several.sure() && several.zone().equals(own)) {
        said.add(several.said());
      }
    }
    return String.join(", ", said);
  }

  private static String text(TimelineReader.Found entry) {
    int lead = Math.min(entry.words().length(), entry.time().text().length());
    return (entry.source().text().strip() + entry.words().substring(lead)).strip();
  }

  /**
   * When it began: as stated, else with the timeline, else with the day.
   *
   * @param day of the document; null where it names none
   */
  static @Nullable Instant start(
      StatedFacts stated, List<Entry> timeline, @Nullable LocalDate day, ZoneId zone) {
    Instant first = first(timeline);
    Instant dawn = day == null ? null : day.atStartOfDay(zone).toInstant();
    return stated.startedAt() != null ? stated.startedAt() : first != null ? first : dawn;
  }

  /** The beginning: the first entry, or the last where the newest stands on top; null for none. */
  static @Nullable Instant first(List<Entry> timeline) {
    int rising = 0;
    for (int i = 1; i < timeline.size(); i++) {
      rising += timeline.get(i).at().compareTo(timeline.get(i - 1).at());
    }
    return timeline.isEmpty() ? null : timeline.get(rising < 0 ? timeline.size() - 1 : 0).at();
  }

  /** Entries by their words, of those that no other has. */
  static Map<String, Instant> called(List<Entry> timeline) {
    Map<String, Long> times =
        timeline.stream().collect(Collectors.groupingBy(Entry::text, Collectors.counting()));
    Map<String, Instant> called = new LinkedHashMap<>();
    timeline.stream()
        .filter(entry -> times.getOrDefault(entry.text(), 0L) == 1)
        .forEach(entry -> called.put(entry.text(), entry.at()));
    // An entry may say in bold what it is: "**Detection:** the pager rings".
    for (Entry entry : timeline) {
      Matcher label = LABEL.matcher(entry.text());
      if (label.matches()) {
        called.putIfAbsent(label.group(1), entry.at());
      }
    }
    return called;
  }

  /** What was assumed, a sentence for each kind with the number of its entries. */
  static List<String> said(List<Entry> timeline) {
    return timeline.stream()
        .map(Entry::assumed)
        .filter(words -> !words.isEmpty())
        .distinct()
        .map(
            words -> {
              long count = timeline.stream().filter(e -> e.assumed().equals(words)).count();
              return count + (count == 1 ? " entry: " : " entries: ") + words + ".";
            })
        .toList();
  }
}
