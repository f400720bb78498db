package debrief.postmortem.part;

import debrief.access.Audience;
import debrief.text.Markdown;
import debrief.web.Invalid;
import org.jspecify.annotations.Nullable;

/** What somebody says of a contributing factor. Only its title is needed. */
public record FactorInput(
    @Nullable String title, @Nullable String text, @Nullable Audience audience)
    implements PartInput<FactorInput> {

  @Override
  public FactorInput checked() {
    Invalid invalid = new Invalid();
    String line = title == null ? "" : title.strip();
    String more = text == null ? "" : text;
    invalid.text("title", line, 300).line("title", line, 300);
    invalid.fits("text", more, 20_000);
    if (Invalid.hasRoom(more, 20_000)) {
      Markdown.refusal(more).ifPresent(sentence -> invalid.add("text", sentence));
    }
    invalid.orThrow();
    return new FactorInput(line, more, audience == null ? Audience.organization : audience);
  }
}
