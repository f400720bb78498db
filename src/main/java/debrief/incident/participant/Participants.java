package debrief.incident.participant;

import debrief.access.Viewer;
import debrief.db.SqlObjects;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Stores who takes part in an incident; joins the transaction that changes the incident. */
public final class Participants {
  private final ParticipantSql sql;

  public Participants(Jdbi jdbi) {
    this.sql = SqlObjects.of(jdbi, ParticipantSql.class);
  }

  /** The same with the viewer among them, whom others know by their account's address. */
  public List<Participant> with(Viewer viewer, List<Participant> participants) {
    String own = sql.emailOf(viewer.personId());
    if (participants.stream().anyMatch(p -> own.equalsIgnoreCase(p.email()))) {
      return participants;
    }
    List<Participant> more = new ArrayList<>(participants);
    more.add(new Participant(viewer.name(), "Wrote this down", own));
    return more;
  }

  /** In the place of those that the incident has. */
  public void replace(long incident, List<Participant> participants) {
    sql.delete(incident);
    add(incident, participants);
  }

  /** To an incident that has none yet. */
  public void add(long incident, List<Participant> participants) {
    if (participants.isEmpty()) {
      return;
    }
    List<@Nullable String> emails = new ArrayList<>();
    participants.forEach(p -> emails.add(p.email()));
    sql.insert(
        incident,
        IntStream.range(0, participants.size()).boxed().toList(),
        participants.stream().map(p -> String.valueOf(p.name()).strip()).toList(),
        participants.stream().map(Participant::roleOrNone).toList(),
        emails);
  }
}
