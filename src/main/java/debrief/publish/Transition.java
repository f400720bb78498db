package debrief.publish;

import debrief.postmortem.document.PostmortemState;
import debrief.postmortem.reviewer.ReviewersInput;
import debrief.web.Invalid;
import debrief.web.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a postmortem goes.
 *
 * @param reviewers who is asked, by address or name, on the way to {@code inReview}; null leaves
 *     those who were named before
 * @param changes what the next edition changed, in a line, on the way to {@code published}
 */
public record Transition(
    @Nullable PostmortemState to,
    @Nullable List<@Nullable String> reviewers,
    @Nullable String changes) {
  private static final int LONGEST = 500;

  /** A step that says no more than where to. */
  public static Transition to(PostmortemState state) {
    return new Transition(state, null, null);
  }

  /**
   * Where to.
   *
   * @throws Problem 422 where something does not belong to this step
   */
  public PostmortemState checked() {
    if (to == null) {
      throw Problem.invalid("to", "One of draft, inReview, approved, published.");
    }
    new Invalid()
        .line("changes", changes, LONGEST)
        .addIf(
            reviewers != null && to != PostmortemState.inReview,
            "reviewers",
            "Reviewers are named when a review is asked for, or beside the postmortem.")
        .addIf(
            changes != null && !changes.isBlank() && to != PostmortemState.published,
            "changes",
            "What has changed is said when an edition is published.")
        .orThrow();
    return to;
  }

  /** Who is asked; null where nothing is said of that. */
  @Nullable ReviewersInput asked() {
    return reviewers == null ? null : new ReviewersInput(reviewers);
  }

  /** The line without blanks round it; null where there is none. */
  public @Nullable String note() {
    return changes == null || changes.isBlank() ? null : changes.strip();
  }
}
