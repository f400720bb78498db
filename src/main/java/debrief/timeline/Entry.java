package debrief.timeline;

import com.fasterxml.jackson.annotation.JsonIgnore;
import debrief.access.Audience;
import debrief.incident.Moment;
import debrief.redaction.NameRedactor;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened in an incident.
 *
 * @param knownAt when the responders learned of it; never before it happened
 * @param text Markdown
 * @param source where it was written: {@code manual}, or what it was imported from
 * @param sourceRef its name there
 * @param milestone the incident's time that it is the moment of; null for most entries
 * @param assumed what an import took for granted of its time, such as the day or the zone, in
 *     words; null where nothing was, once somebody has set the time, and for those who do not draft
 * @param version grows with every change; the ETag
 */
public record Entry(
    String id,
    Instant occurredAt,
    Instant knownAt,
    EntryKind kind,
    String text,
    Audience audience,
    List<Evidence> evidence,
    String source,
    @Nullable String sourceRef,
    @Nullable Moment milestone,
    @Nullable String assumed,
    Instant createdAt,
    Instant updatedAt,
    @JsonIgnore int version) {

  /** As it is told to those who are given roles instead of names. */
  public Entry say(NameRedactor roles) {
    return new Entry(
        id,
        occurredAt,
        knownAt,
        kind,
        roles.inMarkdown(text),
        audience,
        evidence.stream().map(shown -> shown.say(roles)).toList(),
        source,
        sourceRef,
        milestone,
        assumed,
        createdAt,
        updatedAt,
        version);
  }

  /** Whether it was learned of later than it happened. */
  public boolean knownLater() {
    return knownAt.isAfter(occurredAt);
  }

  /**
   * What one would say to make it as it is now: the ground that a PATCH changes. A thing that was
   * known at once stays so when its time is mended.
   */
  public EntryInput toInput() {
    return new EntryInput(
        occurredAt, knownLater() ? knownAt : null, kind, text, audience, evidence, milestone);
  }
}
