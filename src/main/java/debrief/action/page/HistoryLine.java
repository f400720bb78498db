package debrief.action.page;

import debrief.action.ActionItem;
import debrief.action.ActionState;
import debrief.web.page.Html;
import debrief.web.page.ReaderZone;
import debrief.web.page.TimeView;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A line of an item's history. */
record HistoryLine(String kind, TimeView at, String what, @Nullable String who, Html why) {
  /** A day for the margin of the history. */
  private static final DateTimeFormatter SHORT_DAY =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

  static String shortDay(Instant at) {
    return SHORT_DAY.format(at.atZone(ReaderZone.current()));
  }

  static HistoryLine of(ActionItem.Change change) {
    TimeView at = new TimeView(change.when());
    if (change.field().equals("dueOn")) {
      return new HistoryLine(
          "change", at, dateMoved(change), change.who(), ActionShow.words(change.why()));
    }
    ActionState to = ActionState.valueOf(Objects.requireNonNull(change.to()));
    return new HistoryLine(
        kind(to), at, said(change, to), change.who(), ActionShow.words(change.why()));
  }

  private static String said(ActionItem.Change change, ActionState to) {
    if (!ActionState.done.name().equals(change.from())) {
      return to.label();
    }
    return to == ActionState.done ? "Evidence added" : "Reopened";
  }

  private static String dateMoved(ActionItem.Change change) {
    if (change.from() == null) {
      return "Due date set to " + day(change.to()) + ".";
    }
    return change.to() == null
        ? "Due date " + day(change.from()) + " removed."
        : "Due date moved from " + day(change.from()) + " to " + day(change.to()) + ".";
  }

  private static String day(@Nullable String date) {
    return date == null ? "" : Due.say(LocalDate.parse(date));
  }

  /** The mark on the line, in the shapes that timelines use. */
  private static String kind(ActionState to) {
    return switch (to) {
      case proposed -> "hypothesis";
      case committed -> "decision";
      case inProgress -> "action";
      case blocked -> "alert";
      case done -> "milestone";
      case declined -> "observation";
    };
  }

  public String on() {
    return shortDay(at.at());
  }
}
