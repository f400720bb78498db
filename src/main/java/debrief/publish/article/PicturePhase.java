package debrief.publish.article;

import debrief.web.page.TimeView;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A stretch of the bar in the picture of a timeline. */
public record PicturePhase(
    int number, String style, String words, String lasting, String x, String width) {

  /** What lies between one of the incident's times and the next: its style and its words. */
  private static final String[][] KINDS = {
    {"undetected", "Not yet detected"},
    {"detected", "Detected"},
    {"acknowledged", "Responding"},
    {"mitigated", "Monitoring"}
  };

  /** Where nobody wrote down a time between, the stretch is one and says that it is. */
  private static final String[] UNKNOWN = {"unknown", "Not broken down"};

  /** One of the incident's own times, by its place among the five. */
  private record Bound(int place, @Nullable Instant at) {}

  /** From the first of the known times to the last, without a gap. */
  static List<PicturePhase> all(ReportContent content, ToDoubleFunction<Instant> x) {
    List<Bound> bounds =
        Stream.of(
                new Bound(0, content.startedAt()),
                new Bound(1, content.detectedAt()),
                new Bound(2, content.acknowledgedAt()),
                new Bound(3, content.mitigatedAt()),
                new Bound(4, content.resolvedAt()))
            .filter(bound -> bound.at() != null)
            .toList();
    List<PicturePhase> phases = new ArrayList<>();
    for (int i = 1; i < bounds.size(); i++) {
      Bound from = bounds.get(i - 1);
      Bound to = bounds.get(i);
      Instant start = from.at();
      Instant end = to.at();
      if (start != null && end != null && end.isAfter(start)) {
        String[] kind = to.place() == from.place() + 1 ? KINDS[from.place()] : UNKNOWN;
        phases.add(of(phases.size() + 1, kind, start, end, x));
      }
    }
    return phases;
  }

  private static PicturePhase of(
      int number, String[] kind, Instant start, Instant end, ToDoubleFunction<Instant> x) {
    double left = x.applyAsDouble(start);
    return new PicturePhase(
        number,
        kind[0],
        kind[1],
        TimeView.lasting(Duration.between(start, end).toSeconds()),
        TimeAxis.number(left),
        TimeAxis.number(x.applyAsDouble(end) - left));
  }
}
