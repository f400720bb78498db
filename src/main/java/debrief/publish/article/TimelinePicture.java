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
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The incident in one picture, drawn by the server: a bar with its phases, an axis with its
 * entries, and a dotted line from what happened to when it was known. It says the same in words
 * below, so that nobody has to see it.
 */
public final class TimelinePicture {
  private final ReportContent content;
  private final TimeAxis axis;

  private TimelinePicture(ReportContent content, TimeAxis axis) {
    this.content = content;
    this.axis = axis;
  }

  /** Nothing where there is no length of time to draw. */
  static Html of(ReportContent content) {
    return drawing(content)
        .map(
            drawing ->
                new Html(
                    Templates.render("debrief/publish/article/timeline-picture.mustache", drawing)))
        .orElse(Html.NOTHING);
  }

  /** As {@link #of}, for whatever draws it otherwise; its times are told in the reader's zone. */
  public static Optional<TimelineDrawing> drawing(ReportContent content) {
    Instant end = end(content);
    if (!end.isAfter(content.startedAt())) {
      return Optional.empty();
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
    return Optional.of(new TimelinePicture(content, new TimeAxis(from, to)).draw());
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

  private TimelineDrawing draw() {
    List<PicturePhase> phases = PicturePhase.all(content, axis::x);
    List<TimelineMark> marks = new ArrayList<>();
    long outside = 0;
    for (ReportContent.Event event : content.timeline()) {
      if (axis.spans(event.occurredAt())) {
        marks.add(mark(event));
      } else {
        outside++;
      }
    }
    return new TimelineDrawing(
        describe(phases), phases, marks, axis.labels(moments(content)), outside);
  }

  private TimelineMark mark(ReportContent.Event event) {
    double x = axis.x(event.occurredAt());
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
    Double later = null;
    if (event.knownAt().isAfter(event.occurredAt()) && axis.spans(event.knownAt())) {
      double known = axis.x(event.knownAt());
      later = known;
      lag = "M%s 93C%1$s 76 %s 76 %2$s 93".formatted(TimeAxis.number(x), TimeAxis.number(known));
    }
    return new TimelineMark(
        event.kind(), x, later, new Html(shape.formatted(TimeAxis.number(x))), lag);
  }

  private String describe(List<PicturePhase> phases) {
    StringBuilder words =
        new StringBuilder("From ")
            .append(new TimeView(axis.from()).text())
            .append(" to ")
            .append(new TimeView(axis.to()).text())
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
