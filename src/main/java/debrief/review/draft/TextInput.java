package debrief.review.draft;

import debrief.postmortem.document.SectionInput;
import org.jspecify.annotations.Nullable;

/**
 * A text that somebody is writing in a draft.
 *
 * @param markdown as it could be saved now
 */
public record TextInput(@Nullable String markdown) {
  String checked() {
    return new SectionInput(markdown, null).check();
  }
}
