package debrief.incident;

import debrief.access.Viewer;
import debrief.redaction.NameRedactor;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Who takes part in incidents, and what is told with their roles in place of their names. */
final class Participants {
  private final IncidentSql sql;

  Participants(IncidentSql sql) {
    this.sql = sql;
  }

  /** Whoever restricts an incident takes part in it, or it would vanish before their eyes. */
  IncidentInput keepInSight(Viewer viewer, IncidentInput input) {
    if (input.visibility() != Visibility.restricted || viewer.seesAll()) {
      return input;
    }
    String own = sql.emailOf(viewer.personId());
    List<Participant> participants = new ArrayList<>(of(input));
    if (participants.stream().anyMatch(p -> own.equalsIgnoreCase(p.email()))) {
      return input;
    }
    participants.add(new Participant(viewer.name(), "Wrote this down", own));
    return input.withParticipants(participants);
  }

  /** Joins the transaction that changes the incident. */
  void replace(long number, IncidentInput input) {
    sql.deleteParticipants(number);
    insert(number, input);
  }

  /** Joins the transaction that makes the incident. */
  void insert(long number, IncidentInput input) {
    List<Participant> people = of(input);
    NameRedactor say = NameRedactor.of(people.stream().flatMap(Participant::forReview).toList());
    sql.tell(
        number,
        say.inMarkdown(String.valueOf(input.title())),
        say.inMarkdown(String.valueOf(input.summary())));
    if (people.isEmpty()) {
      return;
    }
    List<@Nullable String> emails = new ArrayList<>();
    people.forEach(p -> emails.add(p.email()));
    sql.insertParticipants(
        number,
        IntStream.range(0, people.size()).boxed().toList(),
        people.stream().map(p -> String.valueOf(p.name()).strip()).toList(),
        people.stream().map(Participant::roleOrNone).toList(),
        emails);
  }

  private static List<Participant> of(IncidentInput input) {
    return input.participants() == null ? List.of() : input.participants();
  }
}
