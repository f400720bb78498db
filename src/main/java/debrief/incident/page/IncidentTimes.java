package debrief.incident.page;

import debrief.incident.IncidentInput;
import debrief.web.Problem;
import debrief.web.TimeDoubts;
import debrief.web.page.FormFields;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Asks about the times of an incident that are hardly meant. */
final class IncidentTimes {
  private static final Map<String, Function<IncidentInput, @Nullable Instant>> LATER =
      new LinkedHashMap<>();

  static {
    LATER.put("detectedAt", IncidentInput::detectedAt);
    LATER.put("acknowledgedAt", IncidentInput::acknowledgedAt);
    LATER.put("mitigatedAt", IncidentInput::mitigatedAt);
    LATER.put("resolvedAt", IncidentInput::resolvedAt);
  }

  private IncidentTimes() {}

  /**
   * @param shown what the form was made from; null for a new incident
   * @throws Problem 422 with a question at each field
   */
  static void ask(
      FormFields form, Instant now, IncidentInput typed, @Nullable IncidentInput shown) {
    TimeDoubts doubts = form.doubts(now);
    Instant from = typed.startedAt();
    boolean likely = doubts.likely("startedAt", from, shown == null ? null : shown.startedAt());
    LATER.forEach(
        (field, time) -> {
          Instant at = time.apply(typed);
          Instant was = shown == null ? null : time.apply(shown);
          // Where the beginning is in doubt, how far the others are from it says nothing.
          Instant beginning = from == null || !likely ? at : from;
          if (at != null && beginning != null) {
            doubts.near(field, at, was, beginning, beginning, "the beginning");
          }
        });
    doubts.orThrow();
  }
}
