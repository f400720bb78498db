package debrief.incident;

import com.fasterxml.jackson.databind.JsonNode;
import debrief.access.Access;
import debrief.access.Right;
import debrief.access.Viewer;
import debrief.crypto.Ids;
import debrief.db.Cursor;
import debrief.db.RowAudit;
import debrief.db.Slice;
import debrief.db.SqlObjects;
import debrief.db.Where;
import debrief.event.IncidentEvent;
import debrief.incident.declare.DeclareSettings;
import debrief.incident.participant.Participants;
import debrief.journal.Journal;
import debrief.redaction.NameRedactor;
import debrief.web.Problem;
import debrief.web.Versions;
import debrief.web.json.Json;
import debrief.web.page.EarlierText;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Jdbi;

/** The door to incidents: one method a use case. */
public final class Incidents {
  private final Jdbi jdbi;
  private final IncidentSql sql;
  private final Participants participants;
  private final IncidentNames names;
  private final DeclareSettings declaring;
  private final Journal journal;
  private final Clock clock;

  public Incidents(
      Jdbi jdbi, IncidentNames names, DeclareSettings declaring, Journal journal, Clock clock) {
    this.jdbi = jdbi;
    this.sql = SqlObjects.of(jdbi, IncidentSql.class);
    this.participants = new Participants(jdbi);
    this.names = names;
    this.declaring = declaring;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * @throws Problem 422 when something in it is wrong, 403 for those who may not declare
   */
  public Incident declare(Viewer viewer, IncidentInput input) {
    declaring.require(viewer);
    IncidentInput complete = input.complete();
    complete.check();
    return jdbi.inTransaction(
        handle -> {
          IncidentInput stored = keepInSight(viewer, names.in(viewer, complete));
          long number = sql.nextNumber(Ids.step());
          sql.insert(number, stored, stored.readers(), viewer.personId(), clock.instant());
          participants.add(number, stored.people());
          tell(number, stored);
          journal.write(viewer.personId(), new IncidentEvent.Declared(Incident.ref(number)));
          return get(viewer, number);
        });
  }

  /**
   * @param ref such as {@code INC-7}
   * @throws Problem 404 when there is none, or it is not shared with the viewer; 403 for a token
   *     that was not made for reading
   */
  public Incident get(Viewer viewer, String ref) {
    viewer.require(Right.READ);
    return get(viewer, Incident.number(ref));
  }

  /** For doors that answer something else: throws 404 when it is not there for the viewer. */
  public void requireVisible(Viewer viewer, String ref) {
    get(viewer, Incident.number(ref));
  }

  private Incident get(Viewer viewer, long number) {
    return sql.find(number, viewer)
        .map(IncidentSql.Row::toIncident)
        .map(incident -> incident.shownTo(viewer))
        .orElseThrow(Problem::missing);
  }

  /**
   * Who may read an incident that this viewer has just been given; empty for everyone. By name for
   * those who draft, else by count.
   */
  public Optional<Incident.Readers> readers(Viewer viewer, Incident incident) {
    if (!incident.isRestricted()) {
      return Optional.empty();
    }
    if (viewer.seesTeamText()) {
      return Optional.of(Incident.Readers.of(incident, sql.administrators()));
    }
    // What this viewer was given holds no names, which the counting needs.
    IncidentSql.Row stored = sql.find(incident.number(), viewer).orElseThrow(Problem::missing);
    return Optional.of(Incident.Readers.of(stored.toIncident(), sql.administrators()).counted());
  }

  /**
   * How what hangs on an incident is told to the viewer: as it was written to those who draft, with
   * roles in place of names to all others.
   */
  public NameRedactor wording(Viewer viewer, String ref) {
    return viewer.seesTeamText()
        ? NameRedactor.NOBODY
        : sql.find(Incident.number(ref), viewer)
            .map(row -> row.toIncident().roles())
            .orElse(NameRedactor.NOBODY);
  }

  /**
   * For doors that change what hangs on an incident: joins their transaction and holds the row
   * until it ends.
   *
   * @throws Problem 404 when it is not there for the viewer, 403 when the viewer may not write
   */
  public Incident lock(Viewer viewer, String ref) {
    Incident incident =
        sql.lock(Incident.number(ref), viewer)
            .map(IncidentSql.Row::toIncident)
            .orElseThrow(Problem::missing);
    viewer.require(Right.WRITE);
    return incident;
  }

  /**
   * Changes what the patch names.
   *
   * @throws Problem 412 when the incident has moved on since the caller saw it
   */
  public Incident change(Viewer viewer, String ref, Versions.IfMatch seen, JsonNode patch) {
    return change(viewer, ref, seen, current -> Json.patch(current, patch, IncidentInput.class));
  }

  /** Replaces what a form shows in full. */
  public Incident replace(Viewer viewer, String ref, Versions.IfMatch seen, IncidentInput input) {
    return change(viewer, ref, seen, current -> input);
  }

  /**
   * Writes down one of its times. A time that somebody has written down before stays as it is, so
   * that two people may press the same button; only the start can be moved.
   *
   * @throws Problem 422 where it would be out of order
   */
  public Incident mark(Viewer viewer, String ref, Moment moment, Instant at) {
    return jdbi.inTransaction(
        handle -> {
          Incident current = lock(viewer, ref);
          return moment != Moment.started && moment.of(current) != null
              ? current
              : save(viewer, current, current.toInput().with(moment, at));
        });
  }

  private Incident change(
      Viewer viewer, String ref, Versions.IfMatch seen, UnaryOperator<IncidentInput> edit) {
    return jdbi.inTransaction(
        handle -> {
          Incident current = lock(viewer, ref);
          if (!seen.allows(current.version())) {
            throw Problem.stale(current, Versions.etag(current.version()));
          }
          return save(viewer, current, edit.apply(current.toInput()));
        });
  }

  private Incident save(Viewer viewer, Incident current, IncidentInput input) {
    IncidentInput complete = input.complete();
    complete.check();
    IncidentInput stored = keepInSight(viewer, names.in(viewer, complete));
    sql.update(current.number(), stored, stored.readers(), clock.instant());
    participants.replace(current.number(), stored.people());
    tell(current.number(), stored);
    journal.write(
        viewer.personId(),
        new IncidentEvent.Changed(
            current.ref(), current.version() + 1, String.valueOf(stored.visibility())));
    return get(viewer, current.number());
  }

  /**
   * What a small part of it said before, the newest first; for those who write.
   *
   * @param part the table that it is kept in
   */
  public List<EarlierText> earlierTexts(Viewer viewer, String ref, String part, String key) {
    viewer.require(Right.WRITE);
    return sql.earlierTexts(get(viewer, ref).number(), part, key);
  }

  /**
   * As {@link #list}, for a page of titles and facts, which administrators may look through without
   * a line in the journal, unless they are found by words: then their text is read too.
   */
  public Slice<Incident> titles(Viewer viewer, IncidentFilter filter, Cursor after, int limit) {
    return filter.readsText()
        ? list(viewer, filter, after, limit)
        : RowAudit.unnoted(() -> list(viewer, filter, after, limit));
  }

  /** Whether there is one, whoever may see it. */
  public boolean any() {
    return sql.any();
  }

  /** Newest first. */
  public Slice<Incident> list(Viewer viewer, IncidentFilter filter, Cursor after, int limit) {
    viewer.require(Right.READ);
    Where where = names.in(filter).where(viewer);
    List<IncidentSql.Row> rows =
        sql.list(
            Access.page(viewer, IncidentSql.NEWEST, where.sql()),
            where.values(),
            after.at(),
            after.number(),
            limit + 1,
            viewer);
    return Slice.of(rows, limit, row -> new Cursor(row.startedAt(), "" + row.number()).encode())
        .map(row -> row.toIncident().shownTo(viewer));
  }

  public List<Incident> numbered(Viewer viewer, long[] numbers) {
    return sql.numbered(numbers, viewer).stream().map(r -> r.toIncident().shownTo(viewer)).toList();
  }

  /** Whoever restricts an incident takes part in it, or it would vanish before their eyes. */
  private IncidentInput keepInSight(Viewer viewer, IncidentInput input) {
    return input.visibility() != Visibility.restricted || viewer.seesAll()
        ? input
        : input.withParticipants(participants.with(viewer, input.people()));
  }

  /** Stores what is told with the roles of participants in place of their names. */
  private void tell(long number, IncidentInput input) {
    NameRedactor say = input.roles();
    sql.tell(
        number,
        say.inMarkdown(String.valueOf(input.title())),
        say.inMarkdown(String.valueOf(input.summary())));
  }
}
