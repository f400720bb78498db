package debrief.report.correction;

import debrief.web.Invalid;
import org.jspecify.annotations.Nullable;

/**
 * Which words are to go, and why.
 *
 * @param words a name, an address, a secret; they are kept nowhere
 * @param reason may be missing in a preview
 * @param allEditions whether they go out of every edition of the report
 * @param preview whether to count only
 */
public record RedactionInput(
    @Nullable String words,
    @Nullable String reason,
    @Nullable Boolean allEditions,
    @Nullable Boolean preview) {

  static final int LONGEST = 200;
  private static final int LEAST = 2;

  boolean isPreview() {
    return Boolean.TRUE.equals(preview);
  }

  boolean isForAll() {
    return Boolean.TRUE.equals(allEditions);
  }

  void check() {
    Invalid invalid = new Invalid();
    invalid.text("words", words, LONGEST).line("words", words, LONGEST);
    long letters =
        words == null ? LEAST : words.codePoints().filter(Character::isLetterOrDigit).count();
    invalid.addIf(letters < LEAST, "words", "Give at least two letters or digits.");
    if (!isPreview()) {
      invalid.text("reason", reason, Corrections.LONGEST_REASON);
    }
    invalid.orThrow();
  }
}
