package debrief.text.time;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.util.Locale;
import java.util.Optional;

/** What a clock that is put forward or back makes of a local time: skipped, or there twice. */
public final class ClockChange {
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

  private ClockChange() {}

  /** Why there is no such local time; empty where there is one. */
  public static Optional<String> skipped(LocalDateTime local, ZoneId zone) {
    ZoneOffsetTransition change = zone.getRules().getTransition(local);
    return change == null || !change.isGap()
        ? Optional.empty()
        : Optional.of(
            when(local, zone, "does not exist on ")
                + ": clocks go from "
                + change.getDateTimeBefore().format(CLOCK)
                + " to "
                + change.getDateTimeAfter().format(CLOCK)
                + ".");
  }

  /** Which of two this is, where a local time comes twice; empty where it comes once. */
  public static Optional<String> repeated(Instant at, ZoneId zone) {
    LocalDateTime local = LocalDateTime.ofInstant(at, zone);
    ZoneOffsetTransition change = zone.getRules().getTransition(local);
    if (change == null || change.isGap()) {
      return Optional.empty();
    }
    boolean first = zone.getRules().getOffset(at).equals(change.getOffsetBefore());
    ZoneOffset other = first ? change.getOffsetAfter() : change.getOffsetBefore();
    return Optional.of(
        when(local, zone, "comes twice on ")
            + "; this is the "
            + (first ? "first" : "second")
            + ". For the other, write "
            + local.format(CLOCK)
            + " "
            + other.getId().replace(":", "").replace("Z", "UTC")
            + ".");
  }

  private static String when(LocalDateTime local, ZoneId zone, String how) {
    return local.format(CLOCK) + " " + how + local.format(DAY) + " in " + ZoneNames.label(zone);
  }
}
