package debrief.publish.article;

import com.fasterxml.jackson.annotation.JsonIgnore;
import debrief.access.Audience;
import debrief.action.ActionState;
import debrief.action.Control;
import debrief.crypto.Ids;
import debrief.incident.Measurement;
import debrief.incident.Origin;
import debrief.incident.Severity;
import debrief.postmortem.part.LessonKind;
import debrief.timeline.EntryKind;
import debrief.trust.Effect;
import debrief.web.json.Json;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a report says to one audience, without a name. It is stored as it stands here,
 * hashed, and rendered; which edition it became and when stands beside it, so that an edition that
 * says the same has the same hash.
 *
 * <p>Its records are its own, so that a field which a room adds to its things does not slip into
 * what is frozen. A change of shape is a new {@link #FORMAT}, and {@code ReportFormatTest} holds
 * the number to the shape; {@link FrozenContent} reads every format that there was.
 *
 * @param format of this record, so that a later reader knows what it has before it
 * @param audience who it is composed for: whatever is marked for them or for a wider circle
 * @param lede one or two sentences of plain text; empty where nobody wrote a summary
 * @param roles of those who took part
 */
public record ReportContent(
    int format,
    Audience audience,
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
    Measurements measurements,
    List<String> roles,
    String template,
    List<Trust> trust,
    List<Part> sections,
    List<Event> timeline,
    List<Factor> factors,
    List<Lesson> lessons,
    List<Promise> actionItems) {

  /** The format that is written today. */
  public static final int FORMAT = 2;

  /**
   * What it did to people; a figure is null where nobody knew it.
   *
   * @param statement in Markdown; null where nobody wrote one
   */
  public record Impact(
      @Nullable String statement,
      @Nullable Long customersAffected,
      @Nullable Long requestsFailed) {}

  /** All from the moment it started. */
  public record Measurements(
      Measure timeToDetect,
      Measure timeToAcknowledge,
      Measure timeToMitigate,
      Measure timeToResolve) {}

  /**
   * A length of time as it stood.
   *
   * @param seconds null unless it is recorded
   */
  public record Measure(Measurement.Status status, @Nullable Long seconds) {}

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
      List<Evidence> evidence) {}

  /** What shows that an entry is so. */
  public record Evidence(String label, String url) {}

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

  /** What happened to each of {@link #principles}, as in {@code security harmed}. */
  @JsonIgnore
  public List<String> effects() {
    return trust.stream().map(tag -> tag.principle() + " " + tag.effect().name()).toList();
  }

  /** Of its bytes as JSON: SHA-256 in hexadecimal digits. */
  public String hash() {
    return HexFormat.of().formatHex(Ids.sha256(Json.bytes(this)));
  }
}
