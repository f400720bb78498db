package debrief.timeline;

import com.fasterxml.jackson.databind.JsonNode;
import debrief.access.Right;
import debrief.access.Viewer;
import debrief.db.Cursor;
import debrief.db.Slice;
import debrief.db.SqlObjects;
import debrief.db.Where;
import debrief.event.TimelineEvent;
import debrief.incident.Incident;
import debrief.incident.Incidents;
import debrief.incident.Moment;
import debrief.journal.Journal;
import debrief.redaction.NameRedactor;
import debrief.web.Invalid;
import debrief.web.Problem;
import debrief.web.Versions;
import debrief.web.json.Json;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The door to timelines: one method a use case. */
public final class Timeline {
  /** Before the first entry of any timeline. */
  public static final Cursor START = new Cursor(Instant.EPOCH, "");

  private final Jdbi jdbi;
  private final TimelineSql sql;
  private final EntryHistorySql history;
  private final Milestones milestones;
  private final Incidents incidents;
  private final Journal journal;
  private final Clock clock;

  public Timeline(Jdbi jdbi, Incidents incidents, Journal journal, Clock clock) {
    this.jdbi = jdbi;
    this.sql = SqlObjects.of(jdbi, TimelineSql.class);
    this.history = SqlObjects.of(jdbi, EntryHistorySql.class);
    this.milestones = new Milestones(incidents, SqlObjects.of(jdbi, MilestoneSql.class));
    this.incidents = incidents;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * The whole timeline, in the order in which things happened.
   *
   * @param asKnownAt leaves out what the responders did not know by then; null for everything
   * @throws Problem 404 when there is no such incident for the viewer
   */
  public List<Entry> list(Viewer viewer, String ref, @Nullable Instant asKnownAt) {
    return all(viewer, readable(viewer, ref), asKnownAt);
  }

  /** The whole timeline of an incident that this viewer has just been given. */
  public List<Entry> list(Viewer viewer, Incident incident) {
    return all(viewer, incident, null);
  }

  private List<Entry> all(Viewer viewer, Incident incident, @Nullable Instant asKnownAt) {
    NameRedactor roles = incidents.wording(viewer, incident.ref());
    return rows(viewer, incident, asKnownAt, START, Integer.MAX_VALUE).stream()
        .map(row -> row.toEntry().say(roles))
        .toList();
  }

  /** The same, a part at a time. */
  public Slice<Entry> list(
      Viewer viewer, String ref, @Nullable Instant asKnownAt, Cursor after, int limit) {
    return list(viewer, readable(viewer, ref), asKnownAt, after, limit);
  }

  /** The same of an incident that this viewer has just been given. */
  public Slice<Entry> list(
      Viewer viewer, Incident incident, @Nullable Instant asKnownAt, Cursor after, int limit) {
    NameRedactor roles = incidents.wording(viewer, incident.ref());
    return Slice.of(
            rows(viewer, incident, asKnownAt, after, limit + 1),
            limit,
            row -> new Cursor(row.occurredAt(), row.id()).encode())
        .map(row -> row.toEntry().say(roles));
  }

  private List<TimelineSql.Row> rows(
      Viewer viewer, Incident incident, @Nullable Instant asKnownAt, Cursor after, int limit) {
    Where where = new Where().and("t.known_at <= :asKnownAt", "asKnownAt", asKnownAt);
    return sql.list(
        incident.number(), where.sql(), where.values(), after.at(), after.key(), limit, viewer);
  }

  private Incident readable(Viewer viewer, String ref) {
    viewer.require(Right.READ);
    return incidents.get(viewer, ref);
  }

  /**
   * @throws Problem 404 when there is no such entry, or it is for the team and the viewer is not
   */
  public Entry get(Viewer viewer, String ref, String id) {
    return get(viewer, readable(viewer, ref).number(), id).say(incidents.wording(viewer, ref));
  }

  private Entry get(Viewer viewer, long number, String id) {
    // An id holds letters and digits only; anything else need not reach the database.
    return Optional.of(id)
        .filter(Timeline::isId)
        .flatMap(text -> sql.find(number, text, viewer))
        .map(TimelineSql.Row::toEntry)
        .orElseThrow(Problem::missing);
  }

  static boolean isId(String text) {
    return text.matches("[a-z0-9]{1,60}");
  }

  /** Where a part of the timeline begins that shows this entry; null for the first part. */
  public @Nullable Cursor partWith(Viewer viewer, String ref, Entry entry) {
    long number = readable(viewer, ref).number();
    if (sql.before(number, entry.occurredAt(), entry.id()) < Slice.MAX_LIMIT) {
      return null;
    }
    List<TimelineSql.Row> few = sql.nearest(number, entry.occurredAt(), entry.id(), 20, viewer);
    TimelineSql.Row first = few.get(few.size() - 1);
    return new Cursor(first.occurredAt(), first.id());
  }

  /** The entry that happened last; empty where there is none for the viewer. */
  public Optional<Entry> last(Viewer viewer, Incident incident) {
    return sql.last(incident.number(), viewer).map(TimelineSql.Row::toEntry);
  }

  /**
   * Adds one entry.
   *
   * @throws Problem 422 that names what is wrong by its field, such as {@code text}
   */
  public Entry add(Viewer viewer, String ref, EntryInput input) {
    return add(viewer, ref, List.of(input), false).get(0);
  }

  /**
   * Adds all of them or none.
   *
   * @param inputs at most 500, in the order in which they are to stand where times are the same
   * @throws Problem 422 that names what is wrong by its place and field, such as {@code [3].text}
   */
  public List<Entry> add(Viewer viewer, String ref, List<EntryInput> inputs) {
    return add(viewer, ref, inputs, true);
  }

  /** Says of entries, by id, what the import that has just added them assumed of their times. */
  public void assume(Map<String, String> words) {
    sql.assume(List.copyOf(words.keySet()), List.copyOf(words.values()));
  }

  private List<Entry> add(Viewer viewer, String ref, List<EntryInput> inputs, boolean numbered) {
    return jdbi.inTransaction(
        handle -> {
          Incident incident = incidents.lock(viewer, ref);
          EntryInput.check(inputs, numbered);
          Instant now = clock.instant();
          List<TimelineSql.Written> written = TimelineSql.Written.all(inputs, now);
          Map<Moment, Instant> said = Milestones.said(incident, inputs, numbered);
          milestones.take(viewer, incident, said.keySet(), "", now);
          sql.insert(incident.number(), written, viewer.personId(), now);
          milestones.follow(viewer, incident, said);
          List<String> ids = written.stream().map(TimelineSql.Written::id).toList();
          journal.write(viewer.personId(), new TimelineEvent.Added(ref, ids));
          return sql.findAll(incident.number(), ids, viewer).stream()
              .map(TimelineSql.Row::toEntry)
              .toList();
        });
  }

  /**
   * Changes what the patch names.
   *
   * @throws Problem 412 when the entry has moved on since the caller saw it
   */
  public Entry change(Viewer viewer, String ref, String id, Versions.IfMatch seen, JsonNode patch) {
    return change(viewer, ref, id, seen, current -> Json.patch(current, patch, EntryInput.class));
  }

  /** Replaces what a form shows in full. */
  public Entry replace(
      Viewer viewer, String ref, String id, Versions.IfMatch seen, EntryInput input) {
    return change(viewer, ref, id, seen, current -> input);
  }

  private Entry change(
      Viewer viewer, String ref, String id, Versions.IfMatch seen, UnaryOperator<EntryInput> edit) {
    return jdbi.inTransaction(
        handle -> {
          Incident incident = incidents.lock(viewer, ref);
          Entry current = seen(viewer, incident, id, seen);
          EntryInput input = edit.apply(current.toInput());
          Invalid invalid = new Invalid();
          input.check("", invalid);
          invalid.orThrow();
          Map<Moment, Instant> said = Milestones.said(input.milestone(), input.happened());
          boolean same = input.milestone() == current.milestone();
          Milestones.check(incident, said, same ? "occurredAt" : "milestone");
          milestones.take(viewer, incident, said.keySet(), id, clock.instant());
          sql.update(TimelineSql.Written.of(id, input), viewer.personId(), clock.instant());
          milestones.follow(viewer, incident, said);
          journal.write(
              viewer.personId(), new TimelineEvent.Changed(ref, id, current.version() + 1));
          return get(viewer, incident.number(), id);
        });
  }

  /**
   * Takes an entry out of the timeline; its history keeps it. Where it was one of the incident's
   * times, that time stays as it is.
   *
   * @return the entry as it was, for whoever wants it back
   * @throws Problem 412 when the entry has moved on since the caller saw it
   */
  public Entry remove(Viewer viewer, String ref, String id, Versions.IfMatch seen) {
    return jdbi.inTransaction(
        handle -> {
          Incident incident = incidents.lock(viewer, ref);
          Entry current = seen(viewer, incident, id, seen);
          history.remove(incident.number(), List.of(id), viewer.personId(), clock.instant());
          journal.write(viewer.personId(), new TimelineEvent.Removed(ref, id));
          return current;
        });
  }

  /** Somebody has set the incident's times: entries that say others are no moments of it. */
  public void unlinkMoved(String ref) {
    milestones.unlinkMoved(Incident.number(ref), clock.instant());
  }

  private Entry seen(Viewer viewer, Incident locked, String id, Versions.IfMatch seen) {
    Entry current = get(viewer, locked.number(), id);
    if (!seen.allows(current.version())) {
      throw Problem.stale(current, Versions.etag(current.version()));
    }
    return current;
  }
}
