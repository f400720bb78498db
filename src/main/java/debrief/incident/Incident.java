package debrief.incident;

import com.fasterxml.jackson.annotation.JsonIgnore;
import debrief.access.Viewer;
import debrief.incident.participant.Participant;
import debrief.redaction.NameRedactor;
import debrief.web.Problem;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An incident as it is stored and as the API shows it.
 *
 * @param sharedWith who may see it besides participants where it is restricted
 * @param dismissal that it was not one after all; null for an incident
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
    @Nullable Dismissal dismissal,
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

  /**
   * That it was not an incident: it stands in no list and counts in no figure until somebody takes
   * that back.
   *
   * @param at when somebody said so
   * @param reason why; with roles in place of names for those who do not draft
   */
  public record Dismissal(Instant at, String reason) {
    Dismissal say(UnaryOperator<String> wording) {
      return new Dismissal(at, wording.apply(reason));
    }
  }

  /**
   * Who may read an incident that is restricted. Nothing here says whose address has an account.
   *
   * @param circles from those who took part to those who look after the server; none is empty
   * @param closed participants without an address, for whom it is not there
   */
  public record Readers(List<Circle> circles, Circle closed) {
    /**
     * @param words such as {@code 2 participants}
     * @param names none for those who are told counts
     */
    public record Circle(String words, List<String> names) {
      static Circle of(List<String> names, String one, String many) {
        return new Circle(names.size() + " " + (names.size() == 1 ? one : many), names);
      }

      public boolean anyNames() {
        return !names.isEmpty();
      }

      Circle counted() {
        return new Circle(words, List.of());
      }
    }

    static Readers of(Incident incident, List<String> administrators) {
      SharedWith shared = incident.sharedWith;
      return new Readers(
          Stream.of(
                  Circle.of(incident.names(true), "participant", "participants"),
                  Circle.of(
                      shared.addresses(), "person it is shared with", "people it is shared with"),
                  Circle.of(
                      shared.teamNames(), "team it is shared with", "teams it is shared with"),
                  Circle.of(administrators, "administrator", "administrators"))
              .filter(Circle::anyNames)
              .toList(),
          Circle.of(incident.names(false), "participant", "participants"));
    }

    Readers counted() {
      return new Readers(circles.stream().map(Circle::counted).toList(), closed.counted());
    }

    /** All circles in one line. */
    public String words() {
      List<String> all = circles.stream().map(Circle::words).toList();
      int last = all.size() - 1;
      return last < 1
          ? String.join("", all)
          : String.join(", ", all.subList(0, last)) + " and " + all.get(last);
    }
  }

  /** Names of those who took part, with an address or without. */
  private List<String> names(boolean addressed) {
    return participants.stream()
        .filter(p -> addressed != (p.email() == null || p.email().isBlank()))
        .map(p -> String.valueOf(p.name()))
        .toList();
  }

  /** A reference's number; what is not a reference refers to nothing. */
  public static long number(String ref) {
    if (!ref.matches("INC-[1-9][0-9]{0,17}")) {
      throw Problem.missing();
    }
    return Long.parseLong(ref.substring(4));
  }

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
        dismissal == null ? null : dismissal.say(wording),
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
