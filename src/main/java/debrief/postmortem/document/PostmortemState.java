package debrief.postmortem.document;

import debrief.access.Right;
import debrief.event.PostmortemEvent.Step;
import debrief.web.Problem;
import java.util.List;
import java.util.stream.Collectors;

/** How far a postmortem has come. {@link #EDGES} says where it may go from here. */
public enum PostmortemState {
  draft("Draft"),
  inReview("In review"),
  approved("Approved"),
  published("Published");

  /**
   * A step from one state to another.
   *
   * @param right what it takes
   * @param step what the journal calls it
   * @param words what its button says
   */
  public record Edge(
      PostmortemState from, PostmortemState to, Right right, Step step, String words) {}

  /** Every step that there is; what is not here cannot be done. */
  public static final List<Edge> EDGES =
      List.of(
          new Edge(draft, inReview, Right.WRITE, Step.submitted, "Ask for a review"),
          new Edge(draft, approved, Right.APPROVE, Step.approved, "Approve"),
          new Edge(draft, published, Right.APPROVE, Step.published, "Publish"),
          new Edge(inReview, draft, Right.WRITE, Step.returned, "Back to draft"),
          new Edge(inReview, approved, Right.APPROVE, Step.approved, "Approve"),
          new Edge(inReview, published, Right.APPROVE, Step.published, "Publish"),
          new Edge(approved, draft, Right.WRITE, Step.returned, "Back to draft"),
          new Edge(approved, published, Right.WRITE, Step.published, "Publish"),
          new Edge(published, published, Right.APPROVE, Step.published, "Publish again"),
          new Edge(published, draft, Right.WRITE, Step.reopened, "Write the next edition"));

  private final String label;

  PostmortemState(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  /** Whether its text may be changed: what was approved is what is published. */
  public boolean isOpen() {
    return this == draft || this == inReview;
  }

  /** Whether nothing that is required may be missing to come here. */
  public boolean needsAllParts() {
    return this != draft;
  }

  public static List<Edge> edgesFrom(PostmortemState state) {
    return EDGES.stream().filter(edge -> edge.from() == state).toList();
  }

  /**
   * @throws Problem 409 when there is no such step; it says which there are
   */
  public static Edge step(PostmortemState from, PostmortemState to) {
    return EDGES.stream()
        .filter(edge -> edge.from() == from && edge.to() == to)
        .findFirst()
        .orElseThrow(() -> Problem.conflict(refusal(from, to)));
  }

  private static String refusal(PostmortemState from, PostmortemState to) {
    String ways =
        edgesFrom(from).stream()
            .map(edge -> "“" + edge.to().label() + "”")
            .collect(Collectors.joining(" or "));
    return (from == to
            ? "It is “" + from.label() + "” already."
            : "There is no step from “" + from.label() + "” to “" + to.label() + "”.")
        + " From here it goes to "
        + ways
        + ".";
  }
}
