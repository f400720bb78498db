package debrief.action.page;

import debrief.action.ActionItem;
import debrief.web.page.TimeView;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A day as pages tell of it. A day that has passed is said as it is: what was promised, and when.
 *
 * @param words what stands before the day; empty for none
 * @param late whether to mark it
 */
public record Due(String words, String iso, String day, boolean late) {

  public static @Nullable Due of(ActionItem item) {
    LocalDate day = item.dueOn();
    if (day == null) {
      return null;
    }
    String words = "";
    if (item.overdue()) {
      words = item.state().isPromised() ? "was promised for" : "was proposed for";
    }
    return new Due(words, day.toString(), say(day), item.overdue());
  }

  /** {@code 1 April 2026}. */
  public static String say(LocalDate day) {
    return TimeView.day(day);
  }

  /** Within a page's sentence that begins with the day: {@code Was promised for}. */
  public String opening() {
    return words.isEmpty()
        ? "Due"
        : words.substring(0, 1).toUpperCase(Locale.ENGLISH) + words.substring(1);
  }
}
