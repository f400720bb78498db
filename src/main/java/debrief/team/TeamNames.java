package debrief.team;

import debrief.db.SqlObjects;
import debrief.journal.Journal;
import debrief.naming.NameRegistry;
import org.jdbi.v3.core.Jdbi;

/** The door to names of teams for the rooms that say them. */
public final class TeamNames extends NameRegistry {
  public TeamNames(Jdbi jdbi, Journal journal) {
    super(jdbi, journal, "team", SqlObjects.of(jdbi, TeamSql.class));
  }
}
