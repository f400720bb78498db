package debrief.intake.markdown;

import debrief.text.time.TimedLine;
import java.time.Instant;
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

/** On which day, and by whose clock, a document tells its story. */
record TimeContext(@Nullable LocalDate day, @Nullable ZoneId zone) {
  private static final List<String> DATES =
      List.of("incident_date", "incident-date", "incident date", "date", "started", "start");
  private static final Pattern CLOCK =
      Pattern.compile(
          "(?im)^.{0,200}?\\b(?:times?|timezone|time zone|timeline|clock|hours)\\b[^.\\n|]{0,80}|^\\W{0,6}timeline\\b.{0,80}");
  // The part of a chat permalink that is the second at which the message was sent.
  private static final Pattern PERMALINK =
      Pattern.compile("/archives/[A-Z0-9]{6,14}/p(\\d{10})\\d{6}");

  static TimeContext of(String path, String title, Map<String, String> metadata, String body) {
    String name = path.replaceFirst(".*/", "");
    Optional<LocalDate> day =
        TimedLine.dateIn(title).or(() -> TimedLine.dateIn(name.replace('_', ' ')));
    for (String field : DATES) {
      String value = metadata.getOrDefault(field, "");
      day = day.or(() -> TimedLine.dateIn(value));
    }
    day = day.or(() -> TimedLine.dateIn(body)).or(() -> permalink(body));
    return new TimeContext(day.orElse(null), zone(body));
  }

  private static @Nullable ZoneId zone(String body) {
    Matcher sentence = CLOCK.matcher(body.length() > 200_000 ? body.substring(0, 200_000) : body);
    while (sentence.find()) {
      Optional<ZoneId> zone = TimedLine.zoneIn(sentence.group());
      if (zone.isPresent() && !sentence.group().matches(".*\\d[:.h]\\d\\d.*")) {
        return zone.get();
      }
    }
    return null;
  }

  private static Optional<LocalDate> permalink(String body) {
    Matcher link = PERMALINK.matcher(body);
    if (!link.find()) {
      return Optional.empty();
    }
    var second = Instant.ofEpochSecond(Long.parseLong(link.group(1)));
    return Optional.of(second.atZone(ZoneOffset.UTC).toLocalDate());
  }

  /** The stated zone, or the first that an entry names, or UTC. */
  ZoneId zoneFor(List<TimedLine> lines) {
    ZoneId stated = zone;
    if (stated != null) {
      return stated;
    }
    return lines.stream()
        .map(TimedLine::zone)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(ZoneOffset.UTC);
  }

  /** The day of the first entries: their own first date, unless they begin long before it. */
  @Nullable LocalDate dayFor(List<TimedLine> lines) {
    boolean dated = !lines.isEmpty() && lines.get(0).date() != null;
    Optional<LocalDate> first =
        lines.stream().map(TimedLine::date).filter(Objects::nonNull).findFirst();
    return dated || day == null ? first.orElse(day) : day;
  }
}
