package debrief.timeline.bulk;

import debrief.access.Viewer;
import debrief.crypto.Ids;
import debrief.db.SqlObjects;
import debrief.event.TimelineEvent;
import debrief.incident.Incident;
import debrief.incident.Incidents;
import debrief.incident.Moment;
import debrief.journal.Journal;
import debrief.timeline.Entry;
import debrief.timeline.EntryHistorySql;
import debrief.timeline.MilestoneSql;
import debrief.timeline.Milestones;
import debrief.timeline.Timeline;
import debrief.web.Problem;
import debrief.web.Years;
import debrief.web.json.Json;
import debrief.web.page.TimeView;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;

/** The door to changes of many entries at once. */
public final class BulkEdits {
  private final Jdbi jdbi;
  private final BulkSql sql;
  private final EntryHistorySql history;
  private final Milestones milestones;
  private final Incidents incidents;
  private final Timeline timeline;
  private final Journal journal;
  private final Clock clock;

  public BulkEdits(
      Jdbi jdbi, Incidents incidents, Timeline timeline, Journal journal, Clock clock) {
    this.jdbi = jdbi;
    this.sql = SqlObjects.of(jdbi, BulkSql.class);
    this.history = SqlObjects.of(jdbi, EntryHistorySql.class);
    this.milestones = new Milestones(incidents, SqlObjects.of(jdbi, MilestoneSql.class));
    this.incidents = incidents;
    this.timeline = timeline;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * Shifts or removes all of them, or none.
   *
   * @throws Problem 409 that names the entries which somebody has changed or removed since
   */
  public BulkChange apply(Viewer viewer, String ref, BulkInput input) {
    return jdbi.inTransaction(
        handle -> {
          Incident incident = incidents.lock(viewer, ref);
          input.check();
          boolean shifts = input.kind() == BulkChange.Kind.shifted;
          List<Entry> entries =
              input.describes()
                  ? described(viewer, incident, input)
                  : unchanged(viewer, incident, input.chosen());
          List<BulkInput.Seen> left =
              shifts
                  ? shift(viewer, incident, entries, input.distance())
                  : remove(viewer, incident, entries);
          String id = Ids.ordered(clock.instant(), 0);
          BulkChange.Kind kind = shifts ? BulkChange.Kind.shifted : BulkChange.Kind.removed;
          sql.keep(id, incident.number(), kind, input.distance(), clock.instant(), Json.text(left));
          journal.write(
              viewer.personId(),
              shifts
                  ? new TimelineEvent.Shifted(
                      ref, id, left.size(), Math.toIntExact(input.distance()))
                  : new TimelineEvent.RemovedTogether(ref, id, left.size()));
          return find(incident, id).toChange();
        });
  }

  /**
   * Undoes such a change, whole.
   *
   * @throws Problem 409 where it was undone before, or where somebody has changed one of the
   *     entries since
   */
  public BulkChange undo(Viewer viewer, String ref, String id) {
    return jdbi.inTransaction(
        handle -> {
          Incident incident = incidents.lock(viewer, ref);
          BulkSql.Row row = find(incident, id);
          if (row.undoneAt() != null) {
            throw Problem.conflict("This was undone before; nothing else was changed.");
          }
          List<BulkInput.Seen> left = List.of(Json.read(row.entries(), BulkInput.Seen[].class));
          if (row.kind() == BulkChange.Kind.shifted) {
            shift(viewer, incident, unchanged(viewer, incident, left), -row.seconds());
          } else {
            restore(viewer, incident, left);
          }
          sql.undone(id, clock.instant());
          journal.write(viewer.personId(), new TimelineEvent.Undone(ref, id));
          return find(incident, id).toChange();
        });
  }

  private BulkSql.Row find(Incident incident, String id) {
    return id.matches("[a-z0-9]{1,60}")
        ? sql.find(incident.number(), id).orElseThrow(Problem::missing)
        : missing();
  }

  private static BulkSql.Row missing() {
    throw Problem.missing();
  }

  private List<Entry> described(Viewer viewer, Incident incident, BulkInput input) {
    List<Entry> found = timeline.list(viewer, incident).stream().filter(input::fits).toList();
    if (found.isEmpty() || found.size() > BulkInput.MOST) {
      throw Problem.invalid(
          "entries", found.isEmpty() ? "No entry fits that." : "At most 5,000 entries at once.");
    }
    return found;
  }

  /** The entries as they were seen; one that is otherwise now stands in the way of all. */
  private List<Entry> unchanged(Viewer viewer, Incident incident, List<BulkInput.Seen> seen) {
    Map<String, Entry> present = new HashMap<>();
    timeline.list(viewer, incident).forEach(entry -> present.put(entry.id(), entry));
    List<Entry> entries = new ArrayList<>();
    List<Problem.FieldError> changed = new ArrayList<>();
    for (BulkInput.Seen one : seen) {
      Entry entry = present.get(one.id());
      if (entry == null) {
        changed.add(new Problem.FieldError(one.id(), "This entry is not in the timeline now."));
      } else if (entry.version() != one.version()) {
        String at = new TimeView(entry.occurredAt()).full();
        changed.add(new Problem.FieldError(one.id(), "The entry of " + at + " was changed."));
      } else {
        entries.add(entry);
      }
    }
    if (!changed.isEmpty()) {
      throw changedSince(changed);
    }
    return entries;
  }

  private static Problem changedSince(List<Problem.FieldError> changed) {
    int count = changed.size();
    return Problem.conflict(
        "Nothing was done: somebody has changed or removed "
            + (count == 1 ? "one of these entries" : count + " of these entries")
            + " in the meantime. Look at the timeline, and choose again.",
        changed.subList(0, Math.min(count, 20)));
  }

  private List<BulkInput.Seen> shift(
      Viewer viewer, Incident incident, List<Entry> entries, long seconds) {
    Map<Moment, Instant> said = new EnumMap<>(Moment.class);
    for (Entry entry : entries) {
      Instant at = entry.occurredAt().plusSeconds(seconds);
      if (!Years.hold(at) || !Years.hold(entry.knownAt().plusSeconds(seconds))) {
        throw Problem.invalid("seconds", Years.OF_TIMES);
      }
      if (entry.milestone() != null) {
        said.put(entry.milestone(), at);
      }
    }
    Milestones.check(incident, said, "seconds");
    sql.shift(incident.number(), ids(entries), seconds, viewer.personId(), clock.instant());
    milestones.follow(viewer, incident, said);
    return entries.stream().map(e -> new BulkInput.Seen(e.id(), e.version() + 1)).toList();
  }

  private List<BulkInput.Seen> remove(Viewer viewer, Incident incident, List<Entry> entries) {
    history.remove(incident.number(), ids(entries), viewer.personId(), clock.instant());
    return entries.stream().map(e -> new BulkInput.Seen(e.id(), e.version())).toList();
  }

  private void restore(Viewer viewer, Incident incident, List<BulkInput.Seen> left) {
    List<String> ids = left.stream().map(BulkInput.Seen::id).toList();
    int back = history.restore(incident.number(), ids, viewer.personId(), clock.instant());
    if (back != ids.size()) {
      throw Problem.conflict(
          "Nothing was undone: somebody has restored one of these entries since. The others are"
              + " among the removed entries, where each can be restored.");
    }
  }

  private static List<String> ids(List<Entry> entries) {
    return entries.stream().map(Entry::id).toList();
  }
}
