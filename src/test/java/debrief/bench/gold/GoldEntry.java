package debrief.bench.gold;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/**
 * An entry as a person read it: {@code 2026-03-01T14:02Z first words}. {@code 2026-03-01Z} is a day
 * without a clock, {@code …Z|…Z} one of two, because the document contradicts itself; {@code ?}
 * behind it says that the document does not tell the day or the zone, whose clock then stands as if
 * it were UTC: whoever reads it must say that something was assumed. {@code none} is an entry that
 * no day can be given.
 *
 * @param times where each is an instant and how long it lasts, in seconds: 0, or a day
 */
record GoldEntry(String notation, List<Time> times, boolean untold, String words) {
  private static final long DAY = 86_400;

  record Time(Instant from, long seconds) {
    boolean holds(Instant at) {
      long after = at.getEpochSecond() - from.getEpochSecond();
      return seconds == 0 ? after == 0 : after >= 0 && after < seconds;
    }
  }

  static GoldEntry parse(String notation, String line) {
    int blank = line.indexOf(' ');
    String stamp = line.substring(0, blank);
    boolean untold = stamp.endsWith("?") || stamp.equals("none");
    List<Time> times = new ArrayList<>();
    for (String one : stamp.replace("?", "").split("\\|", -1)) {
      if (!one.equals("none")) {
        times.add(time(one));
      }
    }
    return new GoldEntry(notation, times, untold, line.substring(blank + 1));
  }

  private static Time time(String stamp) {
    if (stamp.contains("T")) {
      return new Time(OffsetDateTime.parse(stamp).toInstant(), 0);
    }
    LocalDate day = LocalDate.parse(stamp, DateTimeFormatter.ISO_DATE);
    ZoneOffset zone = ZoneOffset.from(DateTimeFormatter.ISO_OFFSET_DATE.parse(stamp));
    return new Time(day.atStartOfDay(zone).toInstant(), DAY);
  }

  boolean holds(Instant at) {
    return times.stream().anyMatch(time -> time.holds(at));
  }
}
