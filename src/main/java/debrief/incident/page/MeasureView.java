package debrief.incident.page;

import debrief.incident.Incident;
import debrief.incident.Measurement;
import debrief.web.page.TimeView;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A measurement in words, as pages and reports show it. */
public record MeasureView(
    String name, String status, String figure, String note, @Nullable Ends ends) {

  /** From when to when, as a page writes it: {@code 14:02} to {@code 14:31}. */
  public record Ends(TimeView from, String begin, TimeView to, String end) {
    static Ends of(Instant from, Instant to) {
      String[] words = TimeView.span(from, to).split(" to ", 2);
      return new Ends(new TimeView(from), words[0], new TimeView(to), words[1]);
    }
  }

  static List<MeasureView> all(Incident incident) {
    return all(
        incident.measurements(),
        incident.startedAt(),
        incident.detectedAt(),
        incident.acknowledgedAt(),
        incident.mitigatedAt(),
        incident.resolvedAt());
  }

  /** The four, in the order in which they come. */
  public static List<MeasureView> all(
      Incident.Measurements measurements,
      Instant started,
      @Nullable Instant detected,
      @Nullable Instant acknowledged,
      @Nullable Instant mitigated,
      @Nullable Instant resolved) {
    return List.of(
        of("Time to detect", measurements.timeToDetect(), started, detected),
        of("Time to acknowledge", measurements.timeToAcknowledge(), started, acknowledged),
        of("Time to mitigate", measurements.timeToMitigate(), started, mitigated),
        of("Time to resolve", measurements.timeToResolve(), started, resolved));
  }

  /** In an edition, where what was pending will stay so. */
  public MeasureView frozen() {
    return status.equals(Measurement.Status.pending.name())
        ? new MeasureView(name, status, "Open", "Not over when this was published", null)
        : this;
  }

  private static MeasureView of(
      String name, Measurement measurement, Instant start, @Nullable Instant end) {
    String status = measurement.status().name();
    return switch (measurement.status()) {
      case recorded ->
          new MeasureView(
              name,
              status,
              TimeView.lasting(Objects.requireNonNull(measurement.seconds())),
              "",
              Ends.of(start, Objects.requireNonNull(end)));
      case pending ->
          new MeasureView(name, status, "Not yet", "Shown once this time is entered", null);
      case notApplicable ->
          new MeasureView(name, status, "Not recorded", "No time was written down", null);
      case invalid ->
          new MeasureView(name, status, "Invalid", "It would end before it began", null);
    };
  }
}
