package debrief.postmortem.part;

import com.fasterxml.jackson.annotation.JsonIgnore;
import debrief.access.Audience;

/**
 * Something learned.
 *
 * @param text Markdown
 */
public record Lesson(
    String id, LessonKind kind, String text, Audience audience, @JsonIgnore int version)
    implements Part<LessonInput> {

  @Override
  @JsonIgnore
  public String etag() {
    return "\"l" + version + "\"";
  }

  @Override
  public LessonInput toInput() {
    return new LessonInput(kind, text, audience);
  }
}
