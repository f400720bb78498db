package debrief.publish.article;

import debrief.web.page.Html;
import debrief.web.page.Templates;
import debrief.web.page.TimeView;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The incident in one picture, drawn by the server: a bar with its phases, an axis with its
 * entries, and a dotted line from what happened to when it was known. It says the same in words
 * below, so that nobody has to see it.
 */
final class TimelinePicture {
  private static final double LEFT = 40;
  private static final double RIGHT = 680;

  /** Labels this close would run into each other; on a phone they are twice as large. */
  private static final double ROOM = 52;

  private static final double ROOM_ON_A_PHONE = 110;

  /** How far the axis goes on beyond the first and the last moment. */
  private static final double OUT = 20;

  private final ReportContent content;
  private final Instant from;
  private final Instant to;

  private TimelinePicture(ReportContent content, Instant from, Instant to) {
    this.content = content;
    this.from = from;
    this.to = to;
  }

  /** Nothing where there is no length of time to draw. */
  static Html of(ReportContent content) {
    Instant end = end(content);
    if (!end.isAfter(content.startedAt())) {
      return Html.NOTHING;
    }
    // What lies far before or after would squeeze the incident itself: it is told in words only.
    Duration margin = Duration.between(content.startedAt(), end).dividedBy(4);
    Instant from = content.startedAt();
    Instant to = end;
    for (ReportContent.Event event : content.timeline()) {
      Instant at = event.occurredAt();
      if (at.isBefore(from) && !at.isBefore(content.startedAt().minus(margin))) {
        from = at;
      }
      if (at.isAfter(to) && !at.isAfter(end.plus(margin))) {
        to = at;
      }
    }
    return new TimelinePicture(content, from, to).draw();
  }

  private static Instant end(ReportContent content) {
    Instant end = content.startedAt();
    for (Instant at : moments(content)) {
      end = at.isAfter(end) ? at : end;
    }
    if (content.resolvedAt() == null) {
      for (ReportContent.Event event : content.timeline()) {
        end = event.occurredAt().isAfter(end) ? event.occurredAt() : end;
      }
    }
    return end;
  }

  /** The incident's own times, as far as they are known. */
  private static List<Instant> moments(ReportContent content) {
    return Stream.of(
            content.startedAt(),
            content.detectedAt(),
            content.acknowledgedAt(),
            content.mitigatedAt(),
            content.resolvedAt())
        .filter(Objects::nonNull)
        .toList();
  }

  /** What the template draws. */
  record Drawing(
      String description,
      List<PicturePhase> phases,
      List<Mark> marks,
      List<Label> labels,
      long outside) {
    /** Without phases there is no bar, and no room is kept for one. */
    public String box() {
      return hasPhases() ? "0 0 720 150" : "0 66 720 84";
    }

    public boolean hasPhases() {
      return !phases.isEmpty();
    }

    public boolean hasOutside() {
      return outside > 0;
    }

    public boolean onlyOne() {
      return outside == 1;
    }
  }

  /**
   * An entry on the axis; {@code shape} is the SVG of its mark, {@code lag} the dotted line or
   * null.
   */
  record Mark(Html shape, @Nullable String lag) {}

  /** A time under the axis. */
  record Label(String x, String anchor, String text, boolean minor) {}

  private Html draw() {
    List<PicturePhase> phases = PicturePhase.all(content, this::x);
    List<Mark> marks = new ArrayList<>();
    long outside = 0;
    for (ReportContent.Event event : content.timeline()) {
      if (isWithin(event.occurredAt())) {
        marks.add(mark(event));
      } else {
        outside++;
      }
    }
    return new Html(
        Templates.render(
            "debrief/publish/article/timeline-picture.mustache",
            new Drawing(describe(phases), phases, marks, labels(), outside)));
  }

  private boolean isWithin(Instant at) {
    return !at.isBefore(from) && !at.isAfter(to);
  }

  private double x(Instant at) {
    double whole = Math.max(1, Duration.between(from, to).toMillis());
    return LEFT + (RIGHT - LEFT) * Duration.between(from, at).toMillis() / whole;
  }

  static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }

  private Mark mark(ReportContent.Event event) {
    double x = x(event.occurredAt());
    String shape =
        switch (event.kind()) {
          case alert -> "<path class=\"picture-entry is-solid\" d=\"M%s 93l7 13h-14z\"/>";
          case decision -> "<path class=\"picture-entry is-solid\" d=\"M%s 92l8 8-8 8-8-8z\"/>";
          case change -> "<path class=\"picture-entry\" d=\"M%s 92l8 8-8 8-8-8z\"/>";
          case milestone -> "<path class=\"picture-milestone\" d=\"M%s 92v16\"/>";
          case action -> "<circle class=\"picture-entry is-solid\" cx=\"%s\" cy=\"100\" r=\"6\"/>";
          default -> "<circle class=\"picture-entry\" cx=\"%s\" cy=\"100\" r=\"6\"/>";
        };
    String lag = null;
    if (event.knownAt().isAfter(event.occurredAt()) && isWithin(event.knownAt())) {
      double known = x(event.knownAt());
      lag = "M%s 93C%1$s 76 %s 76 %2$s 93".formatted(number(x), number(known));
    }
    return new Mark(new Html(shape.formatted(number(x))), lag);
  }

  /** The ends always; between them whatever finds room. */
  private List<Label> labels() {
    List<Label> labels = new ArrayList<>();
    double last = x(to);
    double previous = Double.NEGATIVE_INFINITY;
    double previousMajor = Double.NEGATIVE_INFINITY;
    for (Instant at : boundaries()) {
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
              text(at),
              minor));
      previous = x;
      previousMajor = minor ? previousMajor : x;
    }
    return labels;
  }

  private List<Instant> boundaries() {
    List<Instant> all = new ArrayList<>(moments(content));
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

  private String describe(List<PicturePhase> phases) {
    StringBuilder words =
        new StringBuilder("From ")
            .append(new TimeView(from).text())
            .append(" to ")
            .append(new TimeView(to).text())
            .append(" UTC");
    String before = ": ";
    for (PicturePhase phase : phases) {
      words
          .append(before)
          .append(phase.words().toLowerCase(Locale.ENGLISH))
          .append(" for ")
          .append(phase.lasting());
      before = ", ";
    }
    return words.append('.').toString();
  }
}
