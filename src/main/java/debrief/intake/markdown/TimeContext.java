package debrief.intake.markdown;

import debrief.intake.document.DocumentLines.Line;
import debrief.intake.document.HeadingMap;
import debrief.intake.document.Outline.Part;
import debrief.intake.document.SideColumn;
import debrief.intake.stated.Fact;
import debrief.intake.stated.ProseDates;
import debrief.intake.stated.StatedFacts;
import debrief.text.time.AmbiguousZone;
import debrief.text.time.TimeHints;
import debrief.text.time.TimedLine;
import debrief.text.time.ZoneNames;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * On which day, and by whose clock, a document tells its story.
 *
 * @param source where the day was read, such as "the title"; empty without one
 * @param zone that a sentence or a heading names for all times
 * @param spoken the only one that stands beside times in the prose
 * @param ambiguous what its abbreviations of several meanings are taken for
 * @param chronicle whether a part that is called a timeline has times
 * @param ruled the day on which, it says, all happened that names no other; null where it does not
 */
record TimeContext(
    @Nullable LocalDate day,
    String source,
    @Nullable ZoneId zone,
    @Nullable ZoneId spoken,
    List<AmbiguousZone> ambiguous,
    boolean dotted,
    boolean monthFirst,
    @Nullable LocalDate ruled,
    boolean chronicle) {
  private static final Pattern DOTTED =
      Pattern.compile("(?m)^\\W{0,6}(?:[01]\\d|2[0-3])\\.[0-5]\\d\\s{1,3}\\p{L}");
  private static final int MOST_READ = 200_000;
  private static final List<String> DATES =
      List.of("incident_date", "incident-date", "incident date", "date", "started", "start");
  private static final Pattern CLOCK =
      Pattern.compile(
          "(?im)^.{0,200}?\\b(?:times?|zeiten|uhrzeiten|zeitangaben|zeitzone|horas|hor[aá]rios?|fuso|zona horaria|"
              + "heures|fuseau|orari|tijden|tijdzone|timezone|time zo"
              + "ne|timeline|clock|hours)\\b[^.\\n|]{0,80}|^\\W{0,6}timeline\\b.{0,80}|^.{0,60}時刻.{0,40}");

  private static final Pattern CLOCKED = Pattern.compile("\\d[:.h]\\d\\d");
  private static final Pattern OFFSETS = Pattern.compile("[+−-]\\d{1,2}:\\d\\d");

  /** {@code Unless otherwise noted all events happened on 2026-03-01}. */
  private static final Pattern RULE =
      Pattern.compile(
          "(?i)\\b(?:all|other) (?:the )?(?:events|entries|times|timestamps)\\b[^.\\n]{0,40}?\\b(?:on|of|from)\\s([^.\\n]{4,40})");

  private static final Pattern PLACE =
      Pattern.compile(
          "\\b(?:in|of|at)\\s((?:\\p{Lu}\\p{Ll}+ ?){1,3})(?:,\\s?((?:\\p{Lu}\\p{Ll}+ ?){1,3}))?");

  static TimeContext of(String path, String title, Map<String, String> metadata, List<Part> parts) {
    String body = text(parts, true);
    String all = body.length() > MOST_READ ? body.substring(0, MOST_READ) : body;
    List<AmbiguousZone> ambiguous = AmbiguousZone.in(title + "\n" + body);
    ZoneId zone = zone(all, ambiguous);
    String name = path.replaceFirst(".*/", "").replace('_', ' ');
    Optional<LocalDate> day = ProseDates.first(title);
    String source = "the title";
    if (day.isEmpty()) {
      day = TimedLine.dateIn(name);
      source = "the name of the file";
    }
    for (String field : DATES) {
      String value = metadata.getOrDefault(field, "");
      boolean here = day.isEmpty() && !value.isEmpty();
      day = day.or(() -> TimedLine.dateIn(value));
      source = here ? "the front matter" : source;
    }
    if (day.isEmpty()) {
      day = ProseDates.stated(text(parts, false));
      source = "the text";
    }
    return new TimeContext(
        day.orElse(null),
        day.isEmpty() ? "" : source,
        zone == null ? zone(joined(parts, all), ambiguous) : zone,
        ClockZones.only(all, ambiguous),
        ambiguous,
        DOTTED.matcher(all).results().limit(3).count() == 3,
        TimeHints.monthFirst(all),
        ruled(all, day.orElse(null)),
        parts.stream().anyMatch(TimeContext::tells));
  }

  /**
   * All that is no code.
   *
   * @param actions whether the action items are part of it
   */
  private static String text(List<Part> parts, boolean actions) {
    StringBuilder text = new StringBuilder();
    for (Part part : parts) {
      HeadingMap place = HeadingMap.of(part.heading());
      boolean left = !actions && place != null && place.kind() == HeadingMap.Kind.ACTIONS;
      text.append(part.heading()).append('\n');
      for (Line line : part.lines()) {
        text.append(line.code() || left ? "" : line.text()).append('\n');
      }
    }
    return text.toString();
  }

  private static boolean tells(Part part) {
    HeadingMap place = HeadingMap.of(part.heading());
    return place != null
        && place.kind() == HeadingMap.Kind.TIMELINE
        && part.lines().stream()
            .anyMatch(line -> !line.code() && TimedLine.parse(line.text()).isPresent());
  }

  /** Sentences in one line, and those of a second column: there a zone may stand behind a break. */
  private static String joined(List<Part> parts, String all) {
    List<Line> lines = parts.stream().flatMap(part -> part.lines().stream()).toList();
    List<String> column = SideColumn.of(lines);
    StringBuilder beside = new StringBuilder();
    for (int i = 0; i + 1 < column.size(); i++) {
      beside.append(column.get(i)).append(' ').append(column.get(i + 1)).append('\n');
    }
    return beside + all.replaceAll("(?<=[\\p{L},;])[ \\t]{0,4}\\n[ \\t]{0,4}(?=[\\p{L}(])", " ");
  }

  private static @Nullable LocalDate ruled(String text, @Nullable LocalDate near) {
    Matcher rule = RULE.matcher(text);
    while (rule.find()) {
      Optional<LocalDate> day = TimedLine.dateIn(rule.group(1), near);
      if (day.isPresent()) {
        return day.get();
      }
    }
    return null;
  }

  TimeHints near() {
    return new TimeHints(day, ambiguous, dotted, monthFirst);
  }

  /** The zone that a heading names, which holds for what stands below it; null for none. */
  @Nullable ZoneId zoneIn(String heading) {
    return zoneIn(heading, ambiguous);
  }

  private static @Nullable ZoneId zoneIn(String text, List<AmbiguousZone> ambiguous) {
    for (AmbiguousZone several : ambiguous) {
      if (text.matches("(?s).*(?<![\\p{L}\\d])" + several.name() + "(?![\\p{L}\\d]).*")) {
        return several.zone();
      }
    }
    return TimedLine.zoneIn(text).orElse(null);
  }

  private static @Nullable ZoneId zone(String body, List<AmbiguousZone> ambiguous) {
    Matcher sentence = CLOCK.matcher(body);
    while (sentence.find()) {
      ZoneId zone = zoneIn(sentence.group(), ambiguous);
      zone = zone == null ? place(sentence.group()) : zone;
      if (zone != null
          && !CLOCKED.matcher(OFFSETS.matcher(sentence.group()).replaceAll("")).find()) {
        return zone;
      }
    }
    return null;
  }

  /** {@code All times are in Edinburgh, London}: the first place that is known. */
  private static @Nullable ZoneId place(String sentence) {
    Matcher place = PLACE.matcher(sentence);
    while (sentence.matches("(?i).*\\ball times\\b.*") && place.find()) {
      for (int i = 1; i <= 2; i++) {
        Optional<ZoneId> zone = ZoneNames.find(place.group(i));
        if (zone.isPresent()) {
          return zone.get();
        }
      }
    }
    return null;
  }

  /** The stated zone, or the first that an entry names, or that of the prose, or UTC. */
  ZoneId zoneFor(List<TimedLine> lines) {
    ZoneId stated = zone;
    if (stated != null) {
      return stated;
    }
    return lines.stream()
        .map(TimedLine::zone)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(spoken == null ? ZoneOffset.UTC : spoken);
  }

  /** What is to be said of a time that names no zone, where no zone is stated for all. */
  String zoneAssumed() {
    return spoken == null ? "zone is UTC, since none is named" : "zone from the text";
  }

  /** What has to be assumed of the times that the document states of itself. */
  List<String> assumedOf(List<Fact> facts) {
    return StatedFacts.assumed(facts, near(), source, zone == null ? zoneAssumed() : null);
  }

  /** The day of the first entries: their own first date, unless they begin long before it. */
  @Nullable LocalDate dayFor(List<TimedLine> lines) {
    boolean dated = !lines.isEmpty() && lines.get(0).date() != null;
    Optional<LocalDate> first =
        lines.stream().map(TimedLine::date).filter(Objects::nonNull).findFirst();
    return dated || day == null ? first.orElse(day) : day;
  }
}
