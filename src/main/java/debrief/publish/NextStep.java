package debrief.publish;

import debrief.access.Right;
import debrief.access.Viewer;
import debrief.postmortem.document.PostmortemState;
import debrief.postmortem.reviewer.Reviewing;
import java.util.ArrayList;
import java.util.List;

/**
 * A way on that is open to the viewer.
 *
 * @param needsAll whether everything that is required must be there
 * @param ready whether nothing stands in its way
 * @param publishes whether an edition comes of it, which the check comes before
 * @param main whether it is what comes next for this viewer; of one step at most
 */
public record NextStep(
    String to, String words, boolean needsAll, boolean ready, boolean publishes, boolean main) {

  /**
   * @param complete whether everything that is required is there
   * @param approved whether approval allows publishing now
   */
  public static List<NextStep> of(
      Viewer viewer, PostmortemState state, ApprovalGate gate, boolean complete, boolean approved) {
    List<NextStep> steps = new ArrayList<>();
    for (PostmortemState.Edge edge : PostmortemState.edgesFrom(state)) {
      if (viewer.may(edge.right())) {
        PostmortemState to = edge.to();
        boolean publishes = to == PostmortemState.published;
        boolean allowed = !publishes || approved;
        boolean main = to == next(viewer, state, gate);
        NextStep step =
            new NextStep(
                to.name(),
                edge.words(),
                to.needsAllParts(),
                allowed && (complete || !to.needsAllParts()),
                publishes,
                main);
        steps.add(main || publishes ? 0 : steps.size(), step);
      }
    }
    return steps;
  }

  /** What comes next for this viewer; the state itself where others are to act. */
  private static PostmortemState next(Viewer viewer, PostmortemState state, ApprovalGate gate) {
    return switch (state) {
      case draft -> PostmortemState.inReview;
      case inReview -> approves(viewer, gate) ? PostmortemState.approved : state;
      case approved -> PostmortemState.published;
      case published -> PostmortemState.draft;
    };
  }

  /** Whether it waits for this viewer: who was asked, or anybody where nobody was. */
  private static boolean approves(Viewer viewer, ApprovalGate gate) {
    Reviewing reviewing = gate.reviewing();
    return viewer.may(Right.APPROVE)
        && (reviewing.isReviewer(viewer.personId()) || reviewing.reviewers().isEmpty())
        && !(gate.asked() && reviewing.isAuthor(viewer.personId()));
  }
}
