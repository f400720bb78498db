package debrief.report.today;

import debrief.action.ActionItem;
import debrief.web.page.TimeView;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * An action item as it stands now.
 *
 * @param late as in {@code 12 days overdue}; null where it is not
 */
record PromiseToday(
    String ref,
    String title,
    String state,
    String stateLabel,
    @Nullable String due,
    @Nullable String late) {

  static PromiseToday of(ActionItem item, Instant now) {
    LocalDate due = item.dueOn();
    return new PromiseToday(
        item.ref(),
        item.title(),
        item.state().name(),
        item.standing(),
        due == null ? null : TimeView.day(due),
        due != null && item.overdue() ? late(due, now) : null);
  }

  private static String late(LocalDate due, Instant now) {
    long days = ChronoUnit.DAYS.between(due, now.atZone(ZoneOffset.UTC).toLocalDate());
    return days + (days == 1 ? " day overdue" : " days overdue");
  }
}
