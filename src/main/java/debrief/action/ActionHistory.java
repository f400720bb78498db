package debrief.action;

import debrief.access.Viewer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The lines of an item's history. They are stored in the transaction of what they tell. */
final class ActionHistory {
  private final ActionSql sql;
  private final Clock clock;

  ActionHistory(ActionSql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** Nothing where the date is what it was. */
  void dateMoved(
      Viewer viewer, ActionItem before, @Nullable LocalDate dueOn, @Nullable String why) {
    LocalDate from = before.dueOn();
    if (!Objects.equals(from, dueOn)) {
      add(
          viewer,
          before,
          "dueOn",
          from == null ? null : from.toString(),
          dueOn == null ? null : dueOn.toString(),
          why);
    }
  }

  void stateChanged(Viewer viewer, ActionItem before, ActionState to, @Nullable String why) {
    add(viewer, before, "state", before.state().name(), to.name(), why);
  }

  private void add(
      Viewer viewer,
      ActionItem item,
      String field,
      @Nullable String from,
      @Nullable String to,
      @Nullable String why) {
    sql.remember(item.number(), viewer.personId(), field, from, to, why, clock.instant());
  }
}
