package debrief.publish.article;

import debrief.web.page.TimeView;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An action item as it stood when the report was published. */
public record PromiseView(
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
        due == null ? null : TimeView.day(due),
        promise.state().name(),
        promise.state().label());
  }
}
