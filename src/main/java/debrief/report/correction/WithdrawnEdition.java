package debrief.report.correction;

import debrief.web.Problem;
import debrief.web.page.TimeView;
import java.time.Instant;
import java.util.List;

/**
 * That an edition was taken back.
 *
 * @param reason with roles in place of names
 * @param readable the editions that readers still get
 */
public record WithdrawnEdition(
    String slug, int edition, Instant withdrawnAt, String reason, List<Integer> readable) {

  /** What a reader is told in its place. */
  public Problem problem() {
    String when = new TimeView(withdrawnAt).full();
    return Problem.gone(
        "Edition %d of this report was withdrawn on %s: %s".formatted(edition, when, reason), this);
  }
}
