package debrief.team;

import debrief.db.SqlObjects;
import debrief.event.Event;
import debrief.event.TeamEvent;
import debrief.journal.Journal;
import debrief.naming.NameRegistry;
import org.jdbi.v3.core.Jdbi;

/** The door to names of teams for the rooms that say them. */
public final class TeamNames extends NameRegistry {
  public TeamNames(Jdbi jdbi, Journal journal) {
    super(jdbi, journal, "team", SqlObjects.of(jdbi, TeamSql.class));
  }

  @Override
  protected Event changed(String id) {
    return new TeamEvent.Changed(id);
  }

  @Override
  protected Event renamed(String id, String from, String to) {
    return new TeamEvent.Renamed(id, from, to);
  }

  @Override
  protected Event merged(String into, String from, String to, String gone) {
    return new TeamEvent.Merged(into, from, to, gone);
  }
}
