package debrief.review.verdict;

import debrief.noego.Phrases;
import debrief.web.Invalid;
import org.jspecify.annotations.Nullable;

/**
 * "Not this one", said of a finding.
 *
 * @param incident in whose draft it stands
 * @param fingerprint of the finding
 * @param words that its rule is to leave alone; null for those that it noticed
 */
public record ExemptionInput(
    @Nullable String incident, @Nullable String fingerprint, @Nullable String words) {
  private static final int LONGEST_KEY = 64;

  ExemptionInput checked() {
    Invalid invalid = new Invalid();
    invalid.text("incident", incident, LONGEST_KEY);
    invalid.text("fingerprint", fingerprint, LONGEST_KEY);
    invalid.orThrow();
    return this;
  }

  String ref() {
    return String.valueOf(incident);
  }

  String of() {
    return String.valueOf(fingerprint);
  }

  /** The words with what was noticed among them. */
  String around(String quote) {
    String asked = words == null || words.isBlank() ? quote : words;
    new Invalid()
        .addIf(
            !(" " + Phrases.plain(asked) + " ").contains(" " + Phrases.plain(quote) + " "),
            "words",
            "Leave the words that were noticed among them: “" + quote + "”.")
        .orThrow();
    return asked.strip().replaceAll("\\s+", " ");
  }
}
