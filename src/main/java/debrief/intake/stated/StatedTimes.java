package debrief.intake.stated;

import debrief.text.time.Period;
import debrief.text.time.TimeHints;
import debrief.text.time.TimedLine;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Collects the times that a document states, each in a value of its own, or day and clock apart, or
 * as a period.
 */
final class StatedTimes {
  /** A value that goes on longer behind its time is a sentence about something. */
  private static final int LONGEST_REST = 60;

  /** {@code 00:06:00 (the window)}: how long it took. */
  private static final Pattern LENGTH =
      Pattern.compile("\\W{0,4}0?\\d:\\d\\d:\\d\\d\\s*(?:$|[·;,]|h\\b|\\((?![A-Z]{2,5}\\b))");

  /** Where a time is over, and something is said of it. */
  private static final Pattern REMARK = Pattern.compile("\\s[(—–]|;\\s");

  private final TimeHints near;
  private final ZoneId zone;
  private final Map<Fact.Kind, Instant> times = new EnumMap<>(Fact.Kind.class);
  private @Nullable LocalDate day;
  private String clock = "";
  private final List<Period> periods = new ArrayList<>();

  /**
   * @param zone of the times that name none
   */
  StatedTimes(TimeHints near, ZoneId zone) {
    this.near = near;
    this.zone = zone;
  }

  void take(Fact fact) {
    switch (fact.kind()) {
      case DAY, CLOCK -> dayOrClock(fact);
      case PERIOD -> period(fact.value(), day).ifPresent(periods::add);
      case START -> {
        // "Time of incident: 09:05 - 10:15 GMT" says both.
        Optional<Period> both = period(fact.value(), day);
        both.ifPresent(periods::add);
        if (both.isEmpty()) {
          begin(fact);
        }
      }
      default -> {
        Instant start = times.get(Fact.Kind.START);
        Instant at = time(fact.value(), start);
        at = at == null ? time(REMARK.split(fact.value(), 2)[0], start) : at;
        if (at != null) {
          times.putIfAbsent(fact.kind(), at);
        }
      }
    }
  }

  private void begin(Fact fact) {
    Instant at = time(fact.value(), null);
    if (at != null) {
      times.putIfAbsent(Fact.Kind.START, at);
    }
  }

  private void dayOrClock(Fact fact) {
    TimedLine read = parse(fact.value());
    if (fact.kind() == Fact.Kind.DAY && day == null) {
      day =
          read != null && read.date() != null
              ? read.date()
              : ActionItemLine.day(fact.value(), near);
    }
    if (read != null && read.time() != null && clock.isEmpty()) {
      clock = fact.value();
      day = day == null ? read.date() : day;
    }
  }

  /** What was read; what is stated by itself comes before what a period says. */
  Map<Fact.Kind, Instant> read() {
    if (!clock.isEmpty() && periods.isEmpty()) {
      period(clock, day).ifPresent(periods::add);
    }
    if (!periods.isEmpty() && !times.containsKey(Fact.Kind.START)) {
      // Of several outages in one document, the first begins it and the last ends it.
      times.put(Fact.Kind.START, periods.get(0).start());
      times.putIfAbsent(Fact.Kind.END, periods.get(periods.size() - 1).end());
    } else if (!clock.isEmpty() && day != null && !times.containsKey(Fact.Kind.START)) {
      Instant at = time(clock, null);
      if (at != null) {
        times.put(Fact.Kind.START, at);
      }
    }
    return times;
  }

  private Optional<Period> period(String value, @Nullable LocalDate known) {
    if (LENGTH.matcher(value).lookingAt()) {
      return Optional.empty();
    }
    TimeHints hints = known == null ? near : near.on(known);
    return Period.in(value, hints, zone);
  }

  private @Nullable TimedLine parse(String value) {
    return TimedLine.parse(value.replaceAll("[*_`\"]", "").strip(), near).orElse(null);
  }

  private @Nullable Instant time(String value, @Nullable Instant start) {
    TimedLine line = parse(value);
    if (line == null || line.time() == null || line.text().length() > LONGEST_REST) {
      return null;
    }
    ZoneId own = line.zone() == null ? zone : line.zone();
    LocalDate on = line.date() == null ? day : line.date();
    if (on == null) {
      on = start == null ? near.day() : LocalDate.ofInstant(start, own);
    }
    if (on == null) {
      return null;
    }
    Instant at = on.atTime(line.time()).atZone(own).toInstant();
    boolean over = line.date() == null && start != null && at.isBefore(start);
    return over ? on.plusDays(1).atTime(line.time()).atZone(own).toInstant() : at;
  }
}
