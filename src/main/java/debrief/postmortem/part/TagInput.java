package debrief.postmortem.part;

import debrief.text.Markdown;
import debrief.trust.Effect;
import debrief.web.Invalid;
import org.jspecify.annotations.Nullable;

/** What somebody says of a Trust principle. */
public record TagInput(@Nullable Effect effect, @Nullable String explanation) {

  TagInput checked() {
    Invalid invalid = new Invalid();
    String text = explanation == null ? "" : explanation.strip();
    invalid.addIf(effect == null, "effect", "One of harmed, strained, held, strengthened.");
    invalid.fits("explanation", text, 5000);
    Markdown.refusal(text).ifPresent(sentence -> invalid.add("explanation", sentence));
    invalid.orThrow();
    return new TagInput(effect, text);
  }
}
