package debrief.export;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import debrief.action.ActionItem;
import debrief.action.ActionState;
import debrief.incident.Severity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An action item as a file gives it: as the API shows it, and what a sheet asks for beside that.
 *
 * @param link to its page
 * @param ownerName null where only an address is known
 * @param ownerAddress null where only a name is known
 * @param committedAt when a team first committed to it; null where none has
 * @param firstDueOn the day that it was first committed for
 * @param dateMoves how often that day was changed since
 */
record Exported(
    @JsonUnwrapped ActionItem item,
    String link,
    @Nullable String ownerName,
    @Nullable String ownerAddress,
    String incidentTitle,
    Severity severity,
    @Nullable Instant committedAt,
    @Nullable LocalDate firstDueOn,
    int dateMoves) {

  static Exported of(ActionItem item, ActionFormat.Links links) {
    ActionItem.Owner owner = item.about().owner();
    Promise promise = Promise.of(item);
    return new Exported(
        item,
        links.item(item),
        owner == null ? null : owner.name(),
        owner == null ? null : owner.address(),
        item.about().title(),
        item.about().severity(),
        promise.at,
        promise.day,
        promise.moves);
  }

  /** What the history says of the first commitment. */
  private record Promise(@Nullable Instant at, @Nullable LocalDate day, int moves) {
    static Promise of(ActionItem item) {
      List<ActionItem.Change> history = item.history();
      int committed = 0;
      while (committed < history.size() && !commits(history.get(committed))) {
        committed++;
      }
      if (committed == history.size()) {
        return new Promise(null, null, 0);
      }
      List<ActionItem.Change> moves =
          history.subList(committed + 1, history.size()).stream()
              .filter(change -> change.field().equals("dueOn") && change.from() != null)
              .toList();
      LocalDate day =
          moves.isEmpty()
              ? item.dueOn()
              : LocalDate.parse(Objects.requireNonNull(moves.get(0).from()));
      return new Promise(history.get(committed).when(), day, moves.size());
    }

    private static boolean commits(ActionItem.Change change) {
      return change.field().equals("state") && ActionState.committed.name().equals(change.to());
    }
  }

  /** Text without the line breaks that stand at its end. */
  static @Nullable String trimmed(@Nullable String text) {
    return text == null ? null : text.stripTrailing();
  }
}
