package debrief.publish.article;

import com.fasterxml.jackson.annotation.JsonIgnore;
import debrief.access.Audience;
import debrief.action.ActionState;
import debrief.action.Control;
import debrief.incident.Impact;
import debrief.incident.Incident;
import debrief.incident.Origin;
import debrief.incident.Severity;
import debrief.postmortem.part.LessonKind;
import debrief.timeline.Entry;
import debrief.timeline.EntryKind;
import debrief.timeline.Evidence;
import debrief.trust.Effect;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that an edition says, without what is for the team only and without a name. It is
 * stored as it stands here, hashed, and answered as the report's JSON.
 *
 * @param format of this record, so that a later reader knows what it has before it
 * @param lede one or two sentences of plain text; empty where nobody wrote a summary
 * @param roles of those who took part
 */
public record ReportContent(
    int format,
    String slug,
    int edition,
    Instant publishedAt,
    String incident,
    String title,
    String lede,
    Severity severity,
    Origin origin,
    List<String> services,
    Instant startedAt,
    @Nullable Instant detectedAt,
    @Nullable Instant acknowledgedAt,
    @Nullable Instant mitigatedAt,
    @Nullable Instant resolvedAt,
    Impact impact,
    Incident.Measurements measurements,
    List<String> roles,
    String template,
    List<Trust> trust,
    List<Part> sections,
    List<Event> timeline,
    List<Factor> factors,
    List<Lesson> lessons,
    List<Promise> actionItems) {

  /** What happened to one Trust principle. */
  public record Trust(String principle, String name, Effect effect, String explanation) {}

  /** A section with its text. */
  public record Part(String key, String heading, String markdown, Audience audience) {}

  /** An entry of the timeline. */
  public record Event(
      Instant occurredAt,
      Instant knownAt,
      EntryKind kind,
      String text,
      Audience audience,
      List<Evidence> evidence) {

    static Event of(Entry entry) {
      return new Event(
          entry.occurredAt(),
          entry.knownAt(),
          entry.kind(),
          entry.text(),
          entry.audience(),
          entry.evidence());
    }

    /** The same as the timeline's own view takes it; what an edition does not keep is empty. */
    @JsonIgnore
    Entry entry() {
      return new Entry(
          "",
          occurredAt,
          knownAt,
          kind,
          text,
          audience,
          evidence,
          "",
          null,
          occurredAt,
          occurredAt,
          0);
    }
  }

  /** A condition that contributed. */
  public record Factor(String title, String text, Audience audience) {}

  /** Something learned. */
  public record Lesson(LessonKind kind, String text, Audience audience) {}

  /** An action item as it stood when the edition was published. */
  public record Promise(
      String ref,
      String title,
      String outcome,
      @Nullable Control control,
      @Nullable String team,
      @Nullable LocalDate dueOn,
      ActionState state,
      Audience audience) {}

  /** The principles that this report is tagged with. */
  @JsonIgnore
  public List<String> principles() {
    return trust.stream().map(Trust::principle).toList();
  }
}
