package debrief.report;

import debrief.web.When;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** An action item as it stood. */
record PromiseView(
    String ref,
    String title,
    @Nullable String team,
    @Nullable String dueIso,
    @Nullable String due,
    String state,
    String stateLabel) {
  static PromiseView of(ReportContent.Promise promise) {
    LocalDate due = promise.dueOn();
    return new PromiseView(
        promise.ref(),
        promise.title(),
        promise.team(),
        due == null ? null : due.toString(),
        due == null ? null : new When(due.atStartOfDay(ZoneOffset.UTC).toInstant()).day(),
        promise.state().name(),
        promise.state().label());
  }
}
