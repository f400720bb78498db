package debrief.incident;

import debrief.access.Viewer;
import debrief.db.SqlObjects;
import debrief.service.ServiceNames;
import debrief.team.TeamNames;
import java.time.Clock;
import org.jdbi.v3.core.Jdbi;

/** What teams and services are called that incidents and their lists name. */
public final class IncidentNames {
  private final IncidentSql sql;
  private final TeamNames teams;
  private final ServiceNames services;
  private final Clock clock;

  public IncidentNames(Jdbi jdbi, TeamNames teams, ServiceNames services, Clock clock) {
    this.sql = SqlObjects.of(jdbi, IncidentSql.class);
    this.teams = teams;
    this.services = services;
    this.clock = clock;
  }

  IncidentInput in(Viewer viewer, IncidentInput input) {
    return input.naming(
        said -> services.mention(viewer, said), said -> teams.mention(viewer, said));
  }

  IncidentFilter in(IncidentFilter filter) {
    return filter.of(services.known(filter.service()));
  }

  /** A service is called otherwise from now on; joins the transaction that says so. */
  public void renameService(String from, String to) {
    sql.renameService(from, to, clock.instant());
  }

  /** The same of a team. */
  public void renameTeam(String from, String to) {
    sql.renameTeam(from, to, clock.instant());
  }
}
