package debrief.review.draft;

import debrief.web.Invalid;
import org.jspecify.annotations.Nullable;

/**
 * Why words stay as they are.
 *
 * @param reason for whoever reads the draft next; it is never published
 */
public record KeepInput(@Nullable String reason) {
  String checked() {
    Invalid invalid = new Invalid();
    if (reason == null || reason.isBlank()) {
      invalid.add("reason", "Please say why these words should stay.");
    }
    invalid.fits("reason", reason, 1000).orThrow();
    return String.valueOf(reason).strip();
  }
}
