package debrief.team;

import debrief.access.Right;
import debrief.access.Viewer;
import debrief.db.SqlObjects;
import debrief.naming.NamedThings;
import java.time.Instant;

/**
 * The door to teams. Facilitators say how a team is reached. What it is called decides who sees
 * what is shared with it, so that is for administrators.
 */
public final class Teams extends NamedThings<Team, TeamChange> {
  private final TeamSql sql;

  public Teams(Dependencies on, TeamNames names) {
    this(on, names, SqlObjects.of(on.jdbi(), TeamSql.class));
  }

  private Teams(Dependencies on, TeamNames names, TeamSql sql) {
    super(on, "team", sql, names, Right.ADMINISTER);
    this.sql = sql;
  }

  @Override
  protected void store(Viewer viewer, String id, TeamChange change, Instant at) {
    sql.update(id, change, at);
  }
}
