package debrief.publish.article;

import debrief.web.page.TimeView;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The axis of the timeline's picture: where a time stands on it, and which times it is told by. */
public record TimeAxis(Instant from, Instant to) {
  private static final double LEFT = 40;
  private static final double RIGHT = 680;

  /** Labels this close would run into each other; on a phone they are twice as large. */
  private static final double ROOM = 52;

  private static final double ROOM_ON_A_PHONE = 110;

  /** How far the axis goes on beyond the first and the last moment. */
  private static final double OUT = 20;

  /** A time under the axis. */
  public record Label(String x, String anchor, TimeView at, String text, boolean minor) {}

  boolean spans(Instant at) {
    return !at.isBefore(from) && !at.isAfter(to);
  }

  double x(Instant at) {
    double whole = Math.max(1, Duration.between(from, to).toMillis());
    return LEFT + (RIGHT - LEFT) * Duration.between(from, at).toMillis() / whole;
  }

  static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }

  /** The ends always; between them whatever finds room. */
  List<Label> labels(List<Instant> moments) {
    List<Label> labels = new ArrayList<>();
    double last = x(to);
    double previous = Double.NEGATIVE_INFINITY;
    double previousMajor = Double.NEGATIVE_INFINITY;
    for (Instant at : boundaries(moments)) {
      double x = x(at);
      boolean isLast = at.equals(to);
      if (!isLast && (x - previous < ROOM || last - x < ROOM)) {
        continue;
      }
      boolean minor =
          !isLast && (x - previousMajor < ROOM_ON_A_PHONE || last - x < ROOM_ON_A_PHONE);
      // The outermost end where the picture ends, however large their letters are on a phone.
      boolean isFirst = labels.isEmpty();
      labels.add(
          new Label(
              number(isFirst ? x - OUT : isLast ? x + OUT : x),
              isFirst ? "start" : isLast ? "end" : "middle",
              new TimeView(at),
              text(at),
              minor));
      previous = x;
      previousMajor = minor ? previousMajor : x;
    }
    return labels;
  }

  private List<Instant> boundaries(List<Instant> moments) {
    List<Instant> all = new ArrayList<>(moments);
    all.add(from);
    all.add(to);
    return all.stream().distinct().sorted().toList();
  }

  /** The time; with its day where the picture runs over several. */
  private String text(Instant at) {
    TimeView when = new TimeView(at);
    return Duration.between(from, to).toHours() < 24
        ? when.clock()
        : when.day().replaceAll("(?<= \\w{3})\\w* \\d{4}$", "");
  }
}
