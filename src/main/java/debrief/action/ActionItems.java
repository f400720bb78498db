package debrief.action;

import com.fasterxml.jackson.databind.JsonNode;
import debrief.access.Right;
import debrief.access.Viewer;
import debrief.db.SqlObjects;
import debrief.event.ActionEvent;
import debrief.incident.Incident;
import debrief.incident.Incidents;
import debrief.journal.Journal;
import debrief.web.Problem;
import debrief.web.Versions;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The door to action items: one method a use case. */
public final class ActionItems {
  private final Jdbi jdbi;
  private final ActionSql sql;
  private final Incidents incidents;
  private final ActionNames names;
  private final NewItems fresh;
  private final ActionHistory history;
  private final Journal journal;
  private final Clock clock;

  public ActionItems(
      Jdbi jdbi, Incidents incidents, ActionNames names, Journal journal, Clock clock) {
    this.jdbi = jdbi;
    this.sql = SqlObjects.of(jdbi, ActionSql.class);
    this.incidents = incidents;
    this.names = names;
    this.fresh = new NewItems(sql, names, journal, clock);
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
    return addAll(viewer, incidentRef, List.of(input)).get(0);
  }

  /** Adds all of them or none, and gives them in the order of the list. */
  public List<ActionItem> addAll(Viewer viewer, String incidentRef, List<ActionInput> inputs) {
    return jdbi.inTransaction(
        handle -> {
          Incident incident = incidents.lock(viewer, incidentRef);
          return items(viewer, sql.numbered(fresh.add(viewer, incident, inputs), viewer));
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

  /** Those of these numbers that are there for the viewer, by number. */
  public List<ActionItem> numbered(Viewer viewer, long[] numbers) {
    viewer.require(Right.READ);
    return items(viewer, sql.numbered(numbers, viewer));
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

  /**
   * Gives it another owner, another day or both, and leaves all else as it is.
   *
   * @param owner null leaves it as it is, as {@code dueOn}
   */
  public ActionItem change(
      Viewer viewer,
      String ref,
      Versions.IfMatch seen,
      @Nullable String owner,
      @Nullable LocalDate dueOn,
      @Nullable String reason) {
    return change(viewer, ref, seen, current -> Edit.of(current, owner, dueOn, reason));
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
              complete.evidenceAfter(current),
              dueOn,
              names.team(viewer, complete.teamAfter(current)),
              complete.outcomeAfter(current),
              clock.instant());
          history.dateMoved(viewer, current, dueOn, complete.reason());
          history.stateChanged(viewer, current, to, complete.why(current));
          journal.write(
              viewer.personId(), new ActionEvent.Moved(ref, current.state().name(), to.name()));
          return get(viewer, current.number());
        });
  }

  /**
   * Adds to what shows that an item is done.
   *
   * @throws Problem 409 where it is not done
   */
  public ActionItem addEvidence(
      Viewer viewer, String ref, Versions.@Nullable IfMatch seen, @Nullable String evidence) {
    return jdbi.inTransaction(
        handle -> {
          ActionItem current = lock(viewer, ref, seen);
          Move more = new Move(ActionState.done, null, evidence, null, null, null).complete();
          more.checkMore(current);
          sql.addEvidence(current.number(), more.evidenceAfter(current), clock.instant());
          history.stateChanged(viewer, current, ActionState.done, more.evidence());
          journal.write(
              viewer.personId(), new ActionEvent.Moved(ref, "done", ActionState.done.name()));
          return get(viewer, current.number());
        });
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
    return items(viewer, sql.ofIncident(incident.number(), viewer));
  }

  /** What was done since a moment, the last first, on incidents that every reader may open. */
  public List<ActionItem> kept(Viewer viewer, Instant since, int limit) {
    viewer.require(Right.READ);
    return items(viewer, sql.kept(since, limit, viewer));
  }

  private List<ActionItem> items(Viewer viewer, List<ActionRow> rows) {
    LocalDate today = today();
    return rows.stream().map(row -> row.toActionItem(viewer, today)).toList();
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  ActionItem lock(Viewer viewer, String ref, Versions.@Nullable IfMatch seen) {
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
