package debrief.publish;

import debrief.access.Viewer;
import debrief.postmortem.document.PostmortemState;
import java.util.ArrayList;
import java.util.List;

/**
 * A way on that is open to the viewer.
 *
 * @param needsAll whether everything that is required must be there
 * @param ready whether nothing stands in its way
 * @param first whether it is what the page is for
 */
public record NextStep(String to, String words, boolean needsAll, boolean ready, boolean first) {

  public static List<NextStep> of(Viewer viewer, PostmortemState state, boolean complete) {
    List<NextStep> steps = new ArrayList<>();
    for (PostmortemState.Edge edge : PostmortemState.edgesFrom(state)) {
      if (viewer.may(edge.right())) {
        boolean needsAll = edge.to().needsAllParts();
        boolean ready = complete || !needsAll;
        boolean publishes = edge.to() == PostmortemState.published;
        NextStep step = new NextStep(edge.to().name(), edge.words(), needsAll, ready, publishes);
        steps.add(publishes ? 0 : steps.size(), step);
      }
    }
    return steps;
  }
}
