package debrief.postmortem.document;

import debrief.access.Right;
import debrief.access.Viewer;
import debrief.db.SqlObjects;
import debrief.event.Event;
import debrief.event.PostmortemEvent;
import debrief.incident.Incident;
import debrief.incident.Incidents;
import debrief.journal.Journal;
import debrief.web.Problem;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;

/** Who may open a draft, and how it is changed: the ground that all parts of this room stand on. */
public final class DraftLock {
  private final Jdbi jdbi;
  private final Incidents incidents;
  private final Journal journal;
  private final Clock clock;
  private final PostmortemSql sql;

  public DraftLock(Jdbi jdbi, Incidents incidents, Journal journal, Clock clock) {
    this.jdbi = jdbi;
    this.incidents = incidents;
    this.journal = journal;
    this.clock = clock;
    this.sql = SqlObjects.of(jdbi, PostmortemSql.class);
  }

  /**
   * @throws Problem 404 when the incident is not there for the viewer or has no postmortem, 403 for
   *     those who do not draft, or with a token that was not made for reading
   */
  public Head read(Viewer viewer, String ref) {
    viewer.require(Right.READ);
    return find(viewer, ref).orElseThrow(() -> none(ref));
  }

  /** As {@link #read}, but empty where the incident has no postmortem. */
  public Optional<Head> find(Viewer viewer, String ref) {
    return permitted(viewer, ref, sql.find(Incident.number(ref), viewer));
  }

  /** As {@link #read} but for writing, and held until the transaction ends. */
  public Head lock(Viewer viewer, String ref) {
    return permitted(viewer, ref, sql.lock(Incident.number(ref), viewer))
        .orElseThrow(() -> none(ref));
  }

  /** What was found is visible; where nothing was found, the incident itself may not be. */
  public <T> Optional<T> permitted(Viewer viewer, String ref, Optional<T> found) {
    if (found.isEmpty()) {
      incidents.requireVisible(viewer, ref);
    }
    viewer.require(Right.WRITE);
    return found;
  }

  /**
   * Changes a part: locks, checks the state, does the work, moves the postmortem's version, writes
   * the journal.
   *
   * @param said what has happened then, made of the incident's reference
   * @throws Problem 409 when the postmortem is approved or published
   */
  public <T> T edit(
      Viewer viewer, String ref, Function<String, Event> said, Function<Head, T> work) {
    return jdbi.inTransaction(
        handle -> {
          Head head = lock(viewer, ref);
          requireOpen(head.state());
          T result = work.apply(head);
          sql.bump(head.number(), viewer.personId(), now());
          journal.write(viewer.personId(), said.apply(Incident.ref(head.number())));
          return result;
        });
  }

  /**
   * Writes beside a draft without changing its text: locks, does the work, writes the journal; in
   * every state.
   */
  public <T> T note(
      Viewer viewer, String ref, Function<String, Event> said, Function<Head, T> work) {
    return jdbi.inTransaction(
        handle -> {
          Head head = lock(viewer, ref);
          T result = work.apply(head);
          journal.write(viewer.personId(), said.apply(Incident.ref(head.number())));
          return result;
        });
  }

  /**
   * Takes one that is locked to another state, and writes the journal.
   *
   * @param edge the step, which the viewer may take
   * @return the head as it is then
   */
  public Head move(Viewer viewer, Head head, PostmortemState.Edge edge) {
    Head moved = head.moved(edge.to(), now());
    sql.move(head.number(), moved.state(), moved.updatedAt());
    journal.write(
        viewer.personId(),
        new PostmortemEvent.Moved(
            Incident.ref(head.number()), edge.step(), head.state().name(), edge.to().name()));
    return moved;
  }

  /** By the house's clock, so that the worked examples happen when their story says. */
  public Instant now() {
    return clock.instant();
  }

  public static void requireOpen(PostmortemState state) {
    if (!state.isOpen()) {
      throw Problem.conflict(
          state == PostmortemState.published
              ? "This postmortem is published, and an edition never changes. Reopen it to write the"
                  + " next edition."
              : "This postmortem is approved as it stands. Take it back to draft to change it.");
    }
  }

  public static Problem none(String ref) {
    return Problem.of(
        Problem.Kind.NOT_FOUND, ref + " has no postmortem yet. Start one to write here.");
  }
}
