package debrief.publish.format.markdown.bullet;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import debrief.access.Audience;
import debrief.action.Control;
import debrief.postmortem.part.LessonKind;
import debrief.publish.article.ReportContent.Evidence;
import debrief.text.fragment.MarkdownFragment.Edit;
import debrief.web.json.Json;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the front matter says of one part of a report beside its words; what is null is as usual.
 *
 * @param place of it in its list, from 1; null for a section, which has its key
 * @param empty whether a section has no text, and does not stand in the prose
 * @param audience null for the organisation
 * @param knownAt null where it was known when it happened
 * @param kind of a lesson
 * @param text of a lesson that stands in the text of a section, and not by itself
 * @param changed where its words stand otherwise than they were written
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PartMark(
    @Nullable Integer place,
    @Nullable String key,
    @Nullable String heading,
    @Nullable Boolean empty,
    @Nullable Audience audience,
    @Nullable Instant knownAt,
    @Nullable List<Evidence> evidence,
    @Nullable Control control,
    @Nullable LessonKind kind,
    @Nullable String text,
    @Nullable List<Edit> changed) {

  public static final PartMark NONE = at(null, Audience.organization, List.of());

  public static PartMark at(@Nullable Integer place, Audience audience, List<Edit> edits) {
    return new PartMark(
        place,
        null,
        null,
        null,
        audience == Audience.organization ? null : audience,
        null,
        null,
        null,
        null,
        null,
        edits.isEmpty() ? null : edits);
  }

  public static PartMark section(
      String key, String heading, boolean empty, Audience audience, List<Edit> edits) {
    PartMark mark = at(null, audience, edits);
    Boolean blank = empty ? true : null;
    return new PartMark(
        null, key, heading, blank, mark.audience, null, null, null, null, null, mark.changed);
  }

  public PartMark entry(@Nullable Instant known, List<Evidence> shown) {
    List<Evidence> some = shown.isEmpty() ? null : shown;
    return new PartMark(
        place, key, heading, empty, audience, known, some, control, kind, text, changed);
  }

  public PartMark item(@Nullable Control by) {
    return new PartMark(
        place, key, heading, empty, audience, knownAt, evidence, by, kind, text, changed);
  }

  public PartMark lesson(LessonKind sort, @Nullable String told) {
    return new PartMark(
        place, key, heading, empty, audience, knownAt, evidence, control, sort, told, changed);
  }

  @JsonIgnore
  public boolean isEmpty() {
    return Boolean.TRUE.equals(empty);
  }

  public String headed() {
    return Objects.requireNonNullElse(heading, "");
  }

  public Audience reader() {
    return Objects.requireNonNullElse(audience, Audience.organization);
  }

  public List<Edit> edits() {
    return Objects.requireNonNullElse(changed, List.of());
  }

  public List<Evidence> links() {
    return Objects.requireNonNullElse(evidence, List.of());
  }

  /** Whether nothing in its lists is missing, as it could in a file that somebody has changed. */
  @JsonIgnore
  public boolean isWhole() {
    return edits().stream().allMatch(Objects::nonNull)
        && links().stream()
            .allMatch(link -> link != null && link.label() != null && link.url() != null);
  }

  /** Whether nothing is said that has to be. */
  public boolean usual() {
    return audience == null
        && knownAt == null
        && evidence == null
        && control == null
        && text == null
        && changed == null;
  }

  /** As one line of JSON, which YAML reads too; what would end the line is written as a number. */
  public String line() {
    StringBuilder line = new StringBuilder();
    for (char c : Json.text(this).toCharArray()) {
      boolean ends = c == '\u2028' || c == '\u2029' || (c >= 0x7F && c < 0xA0);
      line.append(ends ? String.format("\\u%04x", (int) c) : String.valueOf(c));
    }
    return line.toString();
  }
}
