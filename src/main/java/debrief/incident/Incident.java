package debrief.incident;

import com.fasterxml.jackson.annotation.JsonIgnore;
import debrief.access.Viewer;
import debrief.redaction.NameRedactor;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * An incident as it is stored and as the API shows it.
 *
 * @param sharedWith who may see it besides participants where it is restricted
 * @param version grows with every change; the ETag
 */
public record Incident(
    String ref,
    String title,
    String summary,
    Severity severity,
    Origin origin,
    IncidentState state,
    List<String> services,
    Instant startedAt,
    @Nullable Instant detectedAt,
    @Nullable Instant acknowledgedAt,
    @Nullable Instant mitigatedAt,
    @Nullable Instant resolvedAt,
    Impact impact,
    Visibility visibility,
    SharedWith sharedWith,
    List<Participant> participants,
    Measurements measurements,
    Instant createdAt,
    Instant updatedAt,
    @JsonIgnore long number,
    @JsonIgnore int version) {

  /** All from the moment it started. */
  public record Measurements(
      Measurement timeToDetect,
      Measurement timeToAcknowledge,
      Measurement timeToMitigate,
      Measurement timeToResolve) {}

  /** The reference that belongs to a number: {@code INC-7}. */
  public static String ref(long number) {
    return "INC-" + number;
  }

  /**
   * Says the role wherever a participant is named: for all that is told outside the team. Only an
   * incident that was read by those who draft knows names.
   */
  public NameRedactor roles() {
    return NameRedactor.of(participants.stream().flatMap(Participant::forReview).toList());
  }

  /** As this viewer may have it: those who do not draft are given roles instead of names. */
  Incident shownTo(Viewer viewer) {
    if (viewer.seesTeamText()) {
      return this;
    }
    NameRedactor roles = roles();
    return naming(
        roles::inMarkdown,
        participants.stream().map(p -> p.withoutName(roles)).toList(),
        sharedWith.withoutPeople());
  }

  private Incident naming(
      UnaryOperator<String> wording, List<Participant> others, SharedWith readers) {
    return new Incident(
        ref,
        wording.apply(title),
        wording.apply(summary),
        severity,
        origin,
        state,
        services,
        startedAt,
        detectedAt,
        acknowledgedAt,
        mitigatedAt,
        resolvedAt,
        impact.say(wording),
        visibility,
        readers,
        others,
        measurements,
        createdAt,
        updatedAt,
        number,
        version);
  }

  /** What one would say to make it as it is now: the ground that a PATCH changes. */
  public IncidentInput toInput() {
    return new IncidentInput(
        title,
        summary,
        severity,
        origin,
        services,
        startedAt,
        detectedAt,
        acknowledgedAt,
        mitigatedAt,
        resolvedAt,
        impact,
        visibility,
        sharedWith,
        participants);
  }

  @JsonIgnore
  public boolean isRestricted() {
    return visibility == Visibility.restricted;
  }
}
