package debrief.incident;

import debrief.incident.participant.Participant;
import debrief.redaction.NameRedactor;
import debrief.text.Markdown;
import debrief.web.Invalid;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What somebody says of an incident. Only a title and the time it started are needed. */
public record IncidentInput(
    @Nullable String title,
    @Nullable String summary,
    @Nullable Severity severity,
    @Nullable Origin origin,
    @Nullable List<String> services,
    @Nullable Instant startedAt,
    @Nullable Instant detectedAt,
    @Nullable Instant acknowledgedAt,
    @Nullable Instant mitigatedAt,
    @Nullable Instant resolvedAt,
    @Nullable Impact impact,
    @Nullable Visibility visibility,
    @Nullable SharedWith sharedWith,
    @Nullable List<Participant> participants) {

  private static final int MOST_SERVICES = 50;
  private static final int MOST_PARTICIPANTS = 200;

  /** With the defaults in the place of what was left out, and blanks round names removed. */
  public IncidentInput complete() {
    return new IncidentInput(
        title == null ? null : title.strip(),
        summary == null ? "" : summary,
        severity == null ? Severity.SEV3 : severity,
        origin == null ? Origin.unknown : origin,
        services == null
            ? List.of()
            : services.stream()
                .map(service -> service == null ? "" : service.strip())
                .distinct()
                .toList(),
        startedAt,
        detectedAt,
        acknowledgedAt,
        mitigatedAt,
        resolvedAt,
        impact == null ? Impact.UNKNOWN : impact,
        visibility == null ? Visibility.organization : visibility,
        sharedWith == null ? SharedWith.NOBODY : sharedWith.complete(),
        participants == null ? List.of() : participants);
  }

  public SharedWith readers() {
    return sharedWith == null ? SharedWith.NOBODY : sharedWith;
  }

  /** Those who took part; empty where nobody is named. */
  List<Participant> people() {
    return participants == null ? List.of() : participants;
  }

  /** Puts their roles in the place of their names. */
  NameRedactor roles() {
    return NameRedactor.of(people().stream().flatMap(Participant::forReview).toList());
  }

  public IncidentInput withParticipants(List<Participant> others) {
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
        others);
  }

  /** The same with services and teams as they are called. */
  IncidentInput naming(
      UnaryOperator<List<String>> ofServices, UnaryOperator<List<String>> ofTeams) {
    return new IncidentInput(
        title,
        summary,
        severity,
        origin,
        services == null ? null : ofServices.apply(services),
        startedAt,
        detectedAt,
        acknowledgedAt,
        mitigatedAt,
        resolvedAt,
        impact,
        visibility,
        sharedWith == null ? null : sharedWith.naming(ofTeams),
        participants);
  }

  /** The same with one of its times. */
  IncidentInput with(Moment moment, Instant at) {
    return new IncidentInput(
        title,
        summary,
        severity,
        origin,
        services,
        moment == Moment.started ? at : startedAt,
        moment == Moment.detected ? at : detectedAt,
        moment == Moment.acknowledged ? at : acknowledgedAt,
        moment == Moment.mitigated ? at : mitigatedAt,
        moment == Moment.resolved ? at : resolvedAt,
        impact,
        visibility,
        sharedWith,
        participants);
  }

  /**
   * @throws debrief.web.Problem 422 that names everything which is wrong
   */
  void check() {
    Invalid invalid = new Invalid();
    invalid.text("title", title, 300).line("title", title, 300);
    invalid.fits("summary", summary, 200_000);
    Markdown.refusal(summary == null ? "" : summary)
        .ifPresent(sentence -> invalid.add("summary", sentence));
    checkServices(invalid);
    checkParticipants(invalid);
    if (sharedWith != null) {
      sharedWith.check(invalid);
    }
    if (impact != null) {
      impact.check(invalid);
    }
    invalid.addIf(startedAt == null, "startedAt", "When did it start? An estimate will do.");
    checkOrder(invalid);
    invalid.orThrow();
  }

  private void checkServices(Invalid invalid) {
    List<String> names = services == null ? List.of() : services;
    invalid.addIf(names.size() > MOST_SERVICES, "services", "At most 50 services fit here.");
    for (int i = 0; i < Math.min(names.size(), MOST_SERVICES); i++) {
      String field = "services[" + i + "]";
      invalid.text(field, names.get(i), 100).line(field, names.get(i), 100);
    }
  }

  private void checkParticipants(Invalid invalid) {
    List<Participant> people = participants == null ? List.of() : participants;
    invalid.addIf(
        people.size() > MOST_PARTICIPANTS, "participants", "At most 200 participants fit here.");
    for (int i = 0; i < Math.min(people.size(), MOST_PARTICIPANTS); i++) {
      Participant participant = people.get(i);
      if (participant == null) {
        invalid.add("participants[" + i + "]", "A participant is an object with name and role.");
      } else {
        participant.check("participants[" + i + "]", invalid);
      }
    }
  }

  private record Known(Moment moment, @Nullable Instant at) {
    String field() {
      return moment + "At";
    }
  }

  /**
   * Of the times that are known, each is at or after all that come before it in the story. What is
   * out of order names both fields with one sentence, which a page shows once.
   */
  private void checkOrder(Invalid invalid) {
    List<Known> moments =
        List.of(
            new Known(Moment.started, startedAt),
            new Known(Moment.detected, detectedAt),
            new Known(Moment.acknowledged, acknowledgedAt),
            new Known(Moment.mitigated, mitigatedAt),
            new Known(Moment.resolved, resolvedAt));
    Known latest = null;
    for (Known known : moments) {
      if (known.at() == null) {
        continue;
      }
      if (latest != null && latest.at() != null && known.at().isBefore(latest.at())) {
        String words = known.moment().isBefore(known.at(), latest.moment(), latest.at());
        invalid.addPair(known.field(), latest.field(), words);
      } else {
        latest = known;
      }
    }
  }
}
