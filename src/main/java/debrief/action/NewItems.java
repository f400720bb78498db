package debrief.action;

import debrief.access.Viewer;
import debrief.crypto.Ids;
import debrief.event.ActionEvent;
import debrief.incident.Incident;
import debrief.journal.Journal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Items that come, one or many; written down in the transaction of their door. */
final class NewItems {
  private final ActionSql sql;
  private final ActionNames names;
  private final Journal journal;
  private final Clock clock;

  NewItems(ActionSql sql, ActionNames names, Journal journal, Clock clock) {
    this.sql = sql;
    this.names = names;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * @return their numbers, which grow in the order of the list
   * @throws debrief.web.Problem 422 that says what is wrong with the first that cannot be taken
   */
  long[] add(Viewer viewer, Incident incident, List<ActionInput> inputs) {
    if (inputs.isEmpty()) {
      return new long[0];
    }
    List<ActionInput> complete = inputs.stream().map(ActionInput::complete).toList();
    complete.forEach(ActionInput::checkOrThrow);
    List<Long> numbers = numbers(complete.size());
    sql.insert(
        numbers,
        incident.number(),
        complete.stream().map(input -> names.in(viewer, input)).toList(),
        viewer.personId(),
        clock.instant());
    journal.writeAll(
        viewer.personId(),
        numbers.stream()
            .map(number -> new ActionEvent.Added(ActionItem.ref(number), incident.ref()))
            .toList());
    return numbers.stream().mapToLong(Long::longValue).toArray();
  }

  /**
   * Each some steps after the one before, as {@link Ids#step} has it: those between are left out.
   */
  private List<Long> numbers(int many) {
    int[] steps = IntStream.range(0, many).map(i -> Ids.step()).toArray();
    // Others may take some in between, so the order is asked of the numbers.
    List<Long> drawn = sql.nextNumbers(IntStream.of(steps).sum()).stream().sorted().toList();
    List<Long> numbers = new ArrayList<>();
    int place = -1;
    for (int step : steps) {
      place += step;
      numbers.add(drawn.get(place));
    }
    return numbers;
  }
}
