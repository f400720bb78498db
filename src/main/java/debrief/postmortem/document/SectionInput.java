package debrief.postmortem.document;

import debrief.access.Audience;
import debrief.text.Markdown;
import debrief.web.Invalid;
import org.jspecify.annotations.Nullable;

/**
 * A section's text as somebody saves it.
 *
 * @param audience null to leave it as it is
 */
public record SectionInput(@Nullable String markdown, @Nullable Audience audience) {
  static final int LONGEST = 200_000;

  /**
   * @throws debrief.web.Problem 422 when it cannot be saved
   */
  public String check() {
    Invalid invalid = new Invalid();
    String text = markdown == null ? "" : markdown;
    invalid.addIf(markdown == null, "markdown", "Send the section's text; it may be empty.");
    invalid.fits("markdown", text, LONGEST);
    if (Invalid.hasRoom(text, LONGEST)) {
      Markdown.refusal(text).ifPresent(sentence -> invalid.add("markdown", sentence));
    }
    invalid.orThrow();
    return text;
  }
}
