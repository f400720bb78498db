package debrief.publish;

import debrief.access.Viewer;
import debrief.incident.Incident;
import debrief.incident.Incidents;
import debrief.postmortem.Postmortem;
import debrief.postmortem.Postmortems;
import debrief.postmortem.document.DraftLock;
import debrief.postmortem.document.Head;
import debrief.postmortem.document.PostmortemState;
import debrief.postmortem.document.PostmortemState.Edge;
import debrief.postmortem.reviewer.Reviewers;
import debrief.postmortem.reviewer.ReviewersInput;
import debrief.publish.article.Composer;
import debrief.review.draft.DraftReview;
import debrief.web.Problem;
import org.jdbi.v3.core.Jdbi;

/**
 * The step of a postmortem from one state to another, and what stands in its way. Publishing is
 * more than a step: a report is frozen with it, in the same transaction.
 */
public final class Transitions {
  private final Jdbi jdbi;
  private final Incidents incidents;
  private final DraftLock drafts;
  private final Postmortems postmortems;
  private final DraftStatus status;
  private final DraftReview review;
  private final Gates gates;

  /**
   * What approval rests on.
   *
   * @param composer of what would be published
   */
  public record Gates(Reviewers reviewers, Composer composer) {}

  public Transitions(
      Jdbi jdbi,
      Incidents incidents,
      DraftLock drafts,
      Postmortems postmortems,
      DraftStatus status,
      DraftReview review,
      Gates gates) {
    this.jdbi = jdbi;
    this.incidents = incidents;
    this.drafts = drafts;
    this.postmortems = postmortems;
    this.status = status;
    this.review = review;
    this.gates = gates;
  }

  /** What a step ended in; both are held until the transaction ends. */
  public record Moved(Incident incident, Postmortem postmortem) {}

  /**
   * Joins the caller's transaction.
   *
   * @throws Problem 409 with the reasons when there is no such step or something is missing, 403
   *     when the step takes another role
   */
  public Moved move(Viewer viewer, String ref, Transition transition) {
    PostmortemState to = transition.checked();
    return jdbi.inTransaction(
        handle -> {
          Head head = drafts.lock(viewer, ref);
          Edge edge = PostmortemState.step(head.state(), to);
          viewer.require(edge.right());
          Incident incident = incidents.lock(viewer, ref);
          Postmortem postmortem = postmortems.whole(head);
          if (to.needsAllParts()) {
            Progress progress = status.progress(viewer, postmortem);
            PublishGate.of(Readiness.of(progress), review.open(incident, head)).orThrow();
          }
          ReviewersInput asked = transition.asked();
          if (asked != null) {
            gates.reviewers().name(viewer, ref, null, asked);
          }
          Runnable approve = approval(viewer, incident, postmortem, to);
          Moved moved = new Moved(incident, postmortem.moved(drafts.move(viewer, head, edge)));
          approve.run();
          return moved;
        });
  }

  /**
   * Asks whether the approval allows the step.
   *
   * @return what is to be written down once it is done
   */
  private Runnable approval(
      Viewer viewer, Incident incident, Postmortem postmortem, PostmortemState to) {
    boolean approves = to == PostmortemState.approved;
    if (!approves && to != PostmortemState.published) {
      return () -> {};
    }
    ApprovalGate gate = status.approval(incident);
    if (!approves && !gate.asked()) {
      return () -> {};
    }
    String hash = ApprovalGate.hash(gates.composer().compose(viewer, incident, postmortem));
    if (approves) {
      gate.requireAnother(viewer);
      return () -> gates.reviewers().approve(viewer, incident.number(), drafts.now(), hash);
    }
    gate.requireApproved(postmortem.state(), hash);
    return () -> {};
  }
}
