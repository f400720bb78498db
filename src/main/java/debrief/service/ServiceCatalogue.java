package debrief.service;

import debrief.access.Right;
import debrief.access.Viewer;
import debrief.db.SqlObjects;
import debrief.naming.NamedThings;
import debrief.team.TeamNames;
import java.time.Clock;
import java.time.Instant;

/** The door to services. Facilitators look after them, and after what they are called. */
public final class ServiceCatalogue extends NamedThings<ServiceEntry, ServiceChange> {
  private final ServiceSql sql;
  private final TeamNames teams;
  private final Clock clock;

  public ServiceCatalogue(Dependencies on, ServiceNames names, TeamNames teams) {
    this(on, names, teams, SqlObjects.of(on.jdbi(), ServiceSql.class));
  }

  private ServiceCatalogue(Dependencies on, ServiceNames names, TeamNames teams, ServiceSql sql) {
    super(on, "service", sql, names, Right.APPROVE);
    this.sql = sql;
    this.teams = teams;
    this.clock = on.clock();
  }

  @Override
  protected void store(Viewer viewer, String id, ServiceChange change, Instant at) {
    sql.update(id, change, teams.mention(viewer, change.team()), at);
  }

  /** A team was merged into another, which owns its services from now on. */
  public void changeOwner(String team, String into) {
    sql.changeOwner(team, into, clock.instant());
  }
}
