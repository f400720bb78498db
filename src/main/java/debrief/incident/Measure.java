package debrief.incident;

import debrief.web.When;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A measurement in words. */
record Measure(String name, Measurement.Status status, String figure, String note) {
  static List<Measure> all(Incident incident) {
    Incident.Measurements m = incident.measurements();
    return List.of(
        of("Time to detect", m.timeToDetect(), incident, incident.detectedAt()),
        of("Time to acknowledge", m.timeToAcknowledge(), incident, incident.acknowledgedAt()),
        of("Time to mitigate", m.timeToMitigate(), incident, incident.mitigatedAt()),
        of("Time to resolve", m.timeToResolve(), incident, incident.resolvedAt()));
  }

  private static Measure of(
      String name, Measurement measurement, Incident incident, @Nullable Instant end) {
    String from = new When(incident.startedAt()).clock();
    return switch (measurement.status()) {
      case recorded ->
          new Measure(
              name,
              measurement.status(),
              When.lasting(Objects.requireNonNull(measurement.seconds())),
              from + " to " + new When(Objects.requireNonNull(end)).clock() + " UTC");
      case pending -> new Measure(name, measurement.status(), "Pending", "It has not come yet");
      case notApplicable ->
          new Measure(name, measurement.status(), "Not recorded", "No time was written down");
      case invalid ->
          new Measure(name, measurement.status(), "Invalid", "It would end before it began");
    };
  }
}
