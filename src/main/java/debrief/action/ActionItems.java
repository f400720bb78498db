package debrief.action;

import com.fasterxml.jackson.databind.JsonNode;
import debrief.access.Access;
import debrief.access.Right;
import debrief.access.Viewer;
import debrief.crypto.Ids;
import debrief.db.Cursor;
import debrief.db.Slice;
import debrief.db.SqlObjects;
import debrief.db.Where;
import debrief.event.ActionEvent;
import debrief.incident.Incident;
import debrief.incident.Incidents;
import debrief.journal.Journal;
import debrief.web.Problem;
import debrief.web.Versions;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The door to action items: one method a use case. */
public final class ActionItems {
  private static final int FEW = 500; // incidents that are quick to gather
  private static final int AT_ONCE = 200; // items that an export has in memory

  private final Jdbi jdbi;
  private final ActionSql sql;
  private final Incidents incidents;
  private final ActionNames names;
  private final ActionHistory history;
  private final Journal journal;
  private final Clock clock;

  public ActionItems(
      Jdbi jdbi, Incidents incidents, ActionNames names, Journal journal, Clock clock) {
    this.jdbi = jdbi;
    this.sql = SqlObjects.of(jdbi, ActionSql.class);
    this.incidents = incidents;
    this.names = names;
    this.history = new ActionHistory(sql, clock);
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * Adds a proposal to an incident.
   *
   * @throws Problem 422 when something in it is wrong, 404 when there is no such incident for the
   *     viewer, 403 for a reader
   */
  public ActionItem add(Viewer viewer, String incidentRef, ActionInput input) {
    return jdbi.inTransaction(
        handle -> {
          Incident incident = incidents.lock(viewer, incidentRef);
          ActionInput complete = input.complete();
          complete.checkOrThrow();
          long number = sql.nextNumber(Ids.step());
          ActionInput named = names.in(viewer, complete);
          sql.insert(number, incident.number(), named, viewer.personId(), clock.instant());
          journal.write(
              viewer.personId(), new ActionEvent.Added(ActionItem.ref(number), incident.ref()));
          return get(viewer, number);
        });
  }

  /**
   * @param ref such as {@code ACT-7}
   * @throws Problem 404 when there is none, or it is not shared with the viewer
   */
  public ActionItem get(Viewer viewer, String ref) {
    viewer.require(Right.READ);
    return get(viewer, ActionItem.number(ref));
  }

  private ActionItem get(Viewer viewer, long number) {
    return sql.find(number, viewer)
        .map(row -> row.toActionItem(viewer, today()))
        .orElseThrow(Problem::missing);
  }

  /**
   * Changes what the patch names. Beside the item's own fields it takes {@code reason}: why a
   * promised date moves.
   *
   * @throws Problem 412 when the item has moved on since the caller saw it
   */
  public ActionItem change(Viewer viewer, String ref, Versions.IfMatch seen, JsonNode patch) {
    return change(viewer, ref, seen, current -> Edit.patch(current, patch));
  }

  /** Replaces what a form shows in full. */
  public ActionItem replace(
      Viewer viewer,
      String ref,
      Versions.IfMatch seen,
      ActionInput input,
      @Nullable String reason) {
    return change(viewer, ref, seen, current -> new Edit(input, reason));
  }

  /** Gives it another day and leaves all else as it is. */
  public ActionItem changeDate(
      Viewer viewer,
      String ref,
      Versions.IfMatch seen,
      @Nullable LocalDate dueOn,
      @Nullable String reason) {
    return change(
        viewer, ref, seen, current -> new Edit(current.toInput().withDueOn(dueOn), reason));
  }

  private ActionItem change(
      Viewer viewer, String ref, Versions.IfMatch seen, Function<ActionItem, Edit> how) {
    return jdbi.inTransaction(
        handle -> {
          ActionItem current = lock(viewer, ref, seen);
          Edit edit = how.apply(current).complete();
          edit.check(current);
          sql.update(current.number(), names.in(viewer, edit.input()), clock.instant());
          history.dateMoved(viewer, current, edit.input().dueOn(), edit.reason());
          journal.write(
              viewer.personId(),
              new ActionEvent.Changed(
                  ref, current.version() + 1, String.valueOf(edit.input().audience())));
          return get(viewer, current.number());
        });
  }

  public ActionItem move(Viewer viewer, String ref, Move move) {
    return move(viewer, ref, null, move);
  }

  /**
   * Takes an item a step further.
   *
   * @param seen the version that the caller has seen; null where the state alone decides
   * @throws Problem 409 where it may not go there from its state, 422 where the step lacks
   *     something
   */
  public ActionItem move(Viewer viewer, String ref, Versions.@Nullable IfMatch seen, Move move) {
    return jdbi.inTransaction(
        handle -> {
          ActionItem current = lock(viewer, ref, seen);
          Move complete = move.complete();
          complete.check(current);
          ActionState to = Objects.requireNonNull(complete.to());
          LocalDate dueOn = complete.dateAfter(current);
          sql.move(
              current.number(),
              to,
              complete.standingReason(),
              complete.evidence(),
              dueOn,
              names.team(viewer, complete.teamAfter(current)),
              clock.instant());
          history.dateMoved(viewer, current, dueOn, complete.reason());
          history.stateChanged(viewer, current, to, complete.why(current));
          journal.write(
              viewer.personId(), new ActionEvent.Moved(ref, current.state().name(), to.name()));
          return get(viewer, current.number());
        });
  }

  /** Newest first. */
  public Slice<ActionItem> list(Viewer viewer, ActionFilter filter, Cursor after, int limit) {
    viewer.require(Right.READ);
    return part(viewer, filter, after, limit);
  }

  private Slice<ActionItem> part(Viewer viewer, ActionFilter asked, Cursor after, int limit) {
    LocalDate today = today();
    ActionFilter filter = names.in(asked);
    String service = filter.service();
    String naming = ActionFilter.incidentsOfService(viewer);
    boolean rare = service != null && sql.incidentsOf(naming, service, FEW, viewer) < FEW;
    Where where = filter.where(viewer, today, rare);
    List<ActionRow> rows =
        sql.list(
            Access.page(viewer, ActionSql.NEWEST, where.sql()),
            where.values(),
            after.at(),
            after.number(),
            limit + 1,
            viewer);
    return Slice.of(rows, limit, row -> new Cursor(row.createdAt(), "" + row.number()).encode())
        .map(row -> row.toActionItem(viewer, today));
  }

  /**
   * All items of an incident, in the order in which they came.
   *
   * @throws Problem 404 when there is no such incident for the viewer
   */
  public List<ActionItem> ofIncident(Viewer viewer, String incidentRef) {
    viewer.require(Right.READ);
    return ofIncident(viewer, incidents.get(viewer, incidentRef));
  }

  /** The same of an incident that this viewer has just been given. */
  public List<ActionItem> ofIncident(Viewer viewer, Incident incident) {
    LocalDate today = today();
    return sql.ofIncident(incident.number(), viewer).stream()
        .map(row -> row.toActionItem(viewer, today))
        .toList();
  }

  /**
   * Gives every item that the filter chooses, newest first. It reads part by part and holds neither
   * a connection nor more than one part in between, so that a slow receiver costs nobody anything;
   * an item that changes meanwhile is given as it is when its part is read. The right to export is
   * enough: a token that fetches the file every night need not open anything else.
   */
  public void each(Viewer viewer, ActionFilter filter, Consumer<ActionItem> receiver) {
    viewer.require(Right.EXPORT);
    Cursor after = Cursor.START;
    while (after != null) {
      Slice<ActionItem> part = part(viewer, filter, after, AT_ONCE);
      part.items().forEach(receiver);
      after = part.next() == null ? null : Cursor.decode(part.next());
    }
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  private ActionItem lock(Viewer viewer, String ref, Versions.@Nullable IfMatch seen) {
    ActionItem current =
        sql.lock(ActionItem.number(ref), viewer)
            .map(row -> row.toActionItem(viewer, today()))
            .orElseThrow(Problem::missing);
    viewer.require(Right.WRITE);
    if (seen != null && !seen.allows(current.version())) {
      throw Problem.stale(current, Versions.etag(current.version()));
    }
    return current;
  }
}
