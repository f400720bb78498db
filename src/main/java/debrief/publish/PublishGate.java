package debrief.publish;

import debrief.web.Problem;
import java.util.ArrayList;
import java.util.List;

/**
 * What stands between a draft and its readers.
 *
 * @param missing parts that are required and say nothing yet
 * @param open findings that are asked for, neither changed nor kept with a reason
 */
record PublishGate(List<Problem.FieldError> missing, List<Problem.FieldError> open) {
  static PublishGate of(Readiness readiness, List<Problem.FieldError> open) {
    return new PublishGate(readiness.missing(), open);
  }

  /**
   * @throws Problem 409 with every reason, when there is one
   */
  void orThrow() {
    if (missing.isEmpty() && open.isEmpty()) {
      return;
    }
    List<Problem.FieldError> reasons = new ArrayList<>(missing);
    reasons.addAll(open);
    boolean names = open.stream().allMatch(reason -> reason.field().equals("participants"));
    String words =
        names
            ? "Some names have no role yet: say each one's role, or that it is not a person."
            : "Some sentences ask for another look: change them, or keep them and say why.";
    throw Problem.conflict(
        open.isEmpty()
            ? "A few parts are still missing; nothing was changed."
            : missing.isEmpty()
                ? words + " Nothing was changed."
                : "A few parts are still missing. " + words + " Nothing was changed.",
        reasons);
  }
}
