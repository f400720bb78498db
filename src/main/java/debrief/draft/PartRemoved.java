package debrief.draft;

import debrief.postmortem.part.Factor;
import debrief.postmortem.part.Lesson;
import debrief.postmortem.part.TrustTag;
import debrief.text.Markdown;
import debrief.trust.Principle;
import debrief.web.page.Field;
import debrief.web.page.Html;
import debrief.web.page.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a row said that was just removed. Its form adds the row again, as it was.
 *
 * @param name its line, where it has one beside its text
 * @param back the anchor in the draft that the row stood at
 */
record PartRemoved(
    String ref,
    String heading,
    @Nullable String name,
    Html text,
    String action,
    List<Field> fields,
    String back)
    implements Page {

  static PartRemoved factor(String ref, Factor factor) {
    return new PartRemoved(
        ref,
        "The factor",
        factor.title(),
        html(factor.text()),
        PartForm.action(ref, "factors", null),
        List.of(
            Field.of("title", factor.title()),
            Field.of("text", factor.text()),
            Field.of("audience", factor.audience())),
        PartForm.FACTORS);
  }

  static PartRemoved lesson(String ref, Lesson lesson) {
    return new PartRemoved(
        ref,
        "The lesson",
        null,
        html(lesson.text()),
        PartForm.action(ref, "lessons", null),
        List.of(
            Field.of("kind", lesson.kind()),
            Field.of("text", lesson.text()),
            Field.of("audience", lesson.audience())),
        "s-" + lesson.kind().sectionKey());
  }

  static PartRemoved tag(String ref, Principle principle, TrustTag tag) {
    return new PartRemoved(
        ref,
        "The tag " + principle.name(),
        tag.effect().label(),
        html(tag.explanation()),
        PartForm.action(ref, "trust", principle.key()),
        List.of(Field.of("effect", tag.effect()), Field.of("explanation", tag.explanation())),
        PartForm.TRUST);
  }

  private static Html html(String markdown) {
    return new Html(Markdown.html(markdown, 3));
  }

  @Override
  public String title() {
    return heading + " is removed";
  }
}
