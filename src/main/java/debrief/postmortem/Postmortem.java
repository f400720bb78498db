package debrief.postmortem;

import com.fasterxml.jackson.annotation.JsonIgnore;
import debrief.postmortem.document.Head;
import debrief.postmortem.document.PostmortemState;
import debrief.postmortem.document.Section;
import debrief.postmortem.part.Factor;
import debrief.postmortem.part.Lesson;
import debrief.postmortem.part.TrustTag;
import java.time.Instant;
import java.util.List;

/**
 * A whole postmortem, as those who draft see it.
 *
 * @param incident such as {@code INC-7}
 * @param template the key of the template that it started from
 * @param version grows with every change of any part; the ETag
 */
public record Postmortem(
    String incident,
    PostmortemState state,
    String template,
    List<Section> sections,
    List<TrustTag> trust,
    List<Factor> factors,
    List<Lesson> lessons,
    Instant createdAt,
    Instant updatedAt,
    @JsonIgnore int version) {

  /** The same parts under the head as it is after a step from state to state. */
  public Postmortem moved(Head head) {
    return new Postmortem(
        incident,
        head.state(),
        template,
        sections,
        trust,
        factors,
        lessons,
        createdAt,
        head.updatedAt(),
        head.version());
  }
}
