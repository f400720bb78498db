package debrief.action.page;

import debrief.action.ActionItem;
import debrief.web.TimeDoubts;
import debrief.web.page.FormFields;
import debrief.web.page.TimeView;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A day as pages tell of it.
 *
 * @param days how many days it has passed; 0 where it has not, or no longer matters
 */
public record Due(String iso, String day, int days) {

  public static @Nullable Due of(ActionItem item) {
    LocalDate day = item.dueOn();
    return day == null
        ? null
        : new Due(day.toString(), say(day), item.overdue() ? item.about().daysOverdue() : 0);
  }

  /** {@code 1 April 2026}. */
  public static String say(LocalDate day) {
    return TimeView.day(day);
  }

  public boolean late() {
    return days > 0;
  }

  /** {@code 12 days}. */
  public String span() {
    return days(days);
  }

  static String days(int days) {
    return days == 1 ? "1 day" : days + " days";
  }

  /**
   * Asks about a due date that is over when somebody gives it.
   *
   * @param shown what the field was filled with
   * @throws debrief.web.Problem 422 with a question at the field
   */
  static void ask(
      FormFields form, Instant now, @Nullable LocalDate dueOn, @Nullable LocalDate shown) {
    TimeDoubts doubts = form.doubts(now);
    doubts.passed("dueOn", dueOn, shown);
    doubts.orThrow();
  }
}
