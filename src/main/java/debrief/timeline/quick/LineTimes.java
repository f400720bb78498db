package debrief.timeline.quick;

import debrief.text.time.ClockChange;
import debrief.text.time.TimedLine;
import debrief.text.time.ZoneNames;
import debrief.web.Problem;
import debrief.web.Years;
import debrief.web.page.TimeView;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** When each of several typed lines was, one after the other. */
final class LineTimes {
  private static final Duration BACK = Duration.ofHours(12);

  private final QuickLines.Setting setting;
  private Instant last;

  /** The day that a line named, for those below it; null while none did. */
  private @Nullable LocalDate named;

  LineTimes(QuickLines.Setting setting) {
    this.setting = setting;
    this.last = setting.last();
    this.named = setting.day();
  }

  /**
   * @throws Problem 422 on the field {@code text} for a time that a clock skips
   */
  Instant next(LineLead lead) {
    Instant at = inRange(moment(lead));
    if (lead.line().date() != null || lead.day() != null || named != null) {
      named = LocalDate.ofInstant(at, zone(lead.line()));
    }
    last = at;
    return at;
  }

  private Instant moment(LineLead lead) {
    Duration since = lead.since();
    if (since != null) {
      return last.plus(since);
    }
    TimedLine line = lead.line();
    ZoneId zone = zone(line);
    LocalTime time = Objects.requireNonNullElse(line.time(), LocalTime.MIDNIGHT);
    if (line.date() != null) {
      return exact(line.date(), time, zone);
    }
    if (lead.day() != null) {
      return checked(setting.span().on(lead.day(), time, zone, last), time, zone);
    }
    return named == null
        ? checked(setting.span().nearest(time, zone, last), time, zone)
        : below(named, time, zone);
  }

  /** On the day of the line above; going back by more than twelve hours is going over midnight. */
  private Instant below(LocalDate day, LocalTime time, ZoneId zone) {
    Instant at = day.atTime(time).atZone(zone).toInstant();
    boolean first = day.equals(setting.day()) && last.equals(setting.last());
    boolean overMidnight = !first && Duration.between(at, last).compareTo(BACK) > 0;
    return exact(overMidnight ? day.plusDays(1) : day, time, zone);
  }

  private static Instant exact(LocalDate day, LocalTime time, ZoneId zone) {
    return checked(day.atTime(time).atZone(zone).toInstant(), time, zone);
  }

  /** A clock that is put forward skips some times: nothing happened then. */
  private static Instant checked(Instant at, LocalTime time, ZoneId zone) {
    LocalDate day = LocalDate.ofInstant(at, zone);
    ClockChange.skipped(day.atTime(time), zone)
        .ifPresent(
            words -> {
              throw Problem.invalid("text", words);
            });
    return at;
  }

  private ZoneId zone(TimedLine line) {
    return line.zone() == null ? setting.zone() : line.zone();
  }

  private static Instant inRange(Instant at) {
    if (!Years.hold(at)) {
      throw Problem.invalid("text", Years.OF_TIMES);
    }
    return at;
  }

  /** What is to be said of the time of a line: which of two it is, where a clock is put back. */
  @Nullable String note(LineLead lead, Instant at) {
    return lead.since() != null ? null : ClockChange.repeated(at, zone(lead.line())).orElse(null);
  }

  /**
   * What one would rather ask than note: a time that has not come, or a year off. Null where all
   * are likely.
   *
   * @param several whether they were typed as lines, which a key does not send
   */
  static @Nullable String question(
      List<Instant> times, boolean several, QuickLines.Setting setting) {
    String again = several ? "Add the lines again if that is right" : "Press Enter again to add it";
    for (Instant at : times) {
      String said = said(at, setting.zone());
      if (setting.span().isAhead(at)) {
        return said + " has not come yet. " + again + ", or correct the time.";
      }
      if (setting.span().isFar(at)) {
        return said
            + " is "
            + TimeView.lasting(setting.span().outside(at).toSeconds())
            + " away from the incident. "
            + again
            + ", or correct the year.";
      }
    }
    return null;
  }

  private static String said(Instant at, ZoneId zone) {
    LocalDate day = LocalDate.ofInstant(at, zone);
    LocalTime time = LocalTime.ofInstant(at, zone);
    return TimeView.day(day)
        + ", "
        + time.truncatedTo(java.time.temporal.ChronoUnit.MINUTES)
        + " "
        + ZoneNames.label(zone);
  }
}
