package debrief.review.exemption;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;

/**
 * Words and the rule that is to leave them alone. Who asked is not told: the words are what counts.
 *
 * @param words as they stood in the text that was written
 * @param count in how many sentences somebody said so
 * @param updatedAt when somebody asked or answered last
 * @param version grows with every answer; the ETag
 */
public record Exemption(
    String id,
    String rule,
    String words,
    State state,
    int count,
    Instant updatedAt,
    @JsonIgnore int version) {

  /** Whether it holds. */
  public enum State {
    asked,
    agreed,
    declined
  }
}
