package debrief.intake.batch;

import com.fasterxml.jackson.annotation.JsonIgnore;
import debrief.intake.correction.ImportCorrections;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Many documents on their way in.
 *
 * @param collection the name of the zip or folder that they came in
 * @param total how many files there are; 0 while they are being read
 * @param done of how many it is known what came of them: the sum of the five that follow
 * @param skipped what is no document, and what is left out for other reasons
 * @param reason why it ended or rests without all of them; null where it does not
 * @param version grows with every step and correction; the ETag
 */
public record ImportBatch(
    String id,
    String collection,
    State state,
    int total,
    int done,
    int imported,
    int unchanged,
    int updated,
    int refused,
    int skipped,
    @Nullable String reason,
    ImportCorrections corrections,
    Instant createdAt,
    @Nullable Instant finishedAt,
    @JsonIgnore int version) {

  /** How far it is. */
  public enum State {
    /** Its files are being read. */
    reading,
    /** Nothing was made of them yet: somebody looks what would be. */
    preview,
    running,
    stopped,
    finished;

    /** Whether somebody can have it go on from there. */
    boolean canRun() {
      return this == preview || this == stopped || this == running;
    }
  }
}
