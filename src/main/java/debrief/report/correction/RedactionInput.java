package debrief.report.correction;

import debrief.web.Invalid;
import org.jspecify.annotations.Nullable;

/**
 * What is to go, and why.
 *
 * @param text a name, an address, a secret; it is kept nowhere
 * @param reason may be missing in a preview
 * @param edition the number of the edition that it goes out of; null for every edition
 * @param preview whether to count only
 */
public record RedactionInput(
    @Nullable String text,
    @Nullable String reason,
    @Nullable Integer edition,
    @Nullable Boolean preview) {

  static final int LONGEST = 200;
  private static final int LEAST = 2;

  boolean isPreview() {
    return Boolean.TRUE.equals(preview);
  }

  void check() {
    Invalid invalid = new Invalid();
    invalid.text("text", text, LONGEST).line("text", text, LONGEST);
    long letters =
        text == null ? LEAST : text.codePoints().filter(Character::isLetterOrDigit).count();
    invalid.addIf(letters < LEAST, "text", "Give at least two letters or digits.");
    if (!isPreview()) {
      invalid.text("reason", reason, Corrections.LONGEST_REASON);
    }
    invalid.orThrow();
  }
}
