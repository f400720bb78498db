package debrief.incident.standing;

import debrief.access.Viewer;
import java.util.List;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

interface StandingSql {

  /** Of incidents that the viewer has just been given. */
  @SqlQuery(
      """
      select i.number,
        case when :viewer.seesTeamText then i.postmortem_state
          when i.reported then 'published' else 'none' end as postmortem,
        (select count(*) from action_item a where a.incident_number = i.number
          and a.state in ('proposed', 'committed', 'inProgress', 'blocked')
          and <forViewer>) as open_action_items
      from incident i where i.number = any (:numbers)
      """)
  List<Standing> of(@Bind("numbers") long[] numbers, @BindMethods("viewer") Viewer viewer);
}
