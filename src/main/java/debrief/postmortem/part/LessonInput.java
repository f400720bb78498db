package debrief.postmortem.part;

import debrief.access.Audience;
import debrief.text.Markdown;
import debrief.web.Invalid;
import org.jspecify.annotations.Nullable;

/** What somebody says was learned. */
public record LessonInput(
    @Nullable LessonKind kind, @Nullable String text, @Nullable Audience audience)
    implements PartInput<LessonInput> {

  @Override
  public LessonInput checked() {
    Invalid invalid = new Invalid();
    String said = text == null ? "" : text.strip();
    invalid.addIf(kind == null, "kind", "One of wentWell, couldGoBetter, gotLucky, surprisedUs.");
    invalid.text("text", said, 20_000);
    if (Invalid.hasRoom(said, 20_000)) {
      Markdown.refusal(said).ifPresent(sentence -> invalid.add("text", sentence));
    }
    invalid.orThrow();
    return new LessonInput(kind, said, audience == null ? Audience.organization : audience);
  }
}
