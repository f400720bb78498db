package debrief.action;

import debrief.access.Viewer;
import debrief.db.SqlObjects;
import debrief.team.TeamNames;
import java.time.Clock;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** What teams are called that action items name. */
public final class ActionNames {
  private final ActionSql sql;
  private final TeamNames teams;
  private final Clock clock;

  public ActionNames(Jdbi jdbi, TeamNames teams, Clock clock) {
    this.sql = SqlObjects.of(jdbi, ActionSql.class);
    this.teams = teams;
    this.clock = clock;
  }

  ActionInput in(Viewer viewer, ActionInput input) {
    return input.withTeam(team(viewer, input.team()));
  }

  @Nullable String team(Viewer viewer, @Nullable String said) {
    return teams.mention(viewer, said);
  }

  /** A team is called otherwise from now on; joins the transaction that says so. */
  public void renameTeam(String from, String to) {
    sql.renameTeam(from, to, clock.instant());
  }
}
