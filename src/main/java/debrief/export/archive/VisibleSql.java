package debrief.export.archive;

import debrief.access.Viewer;
import java.util.List;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** Which incidents an archive may hold anything of. */
interface VisibleSql {

  /** An incident that somebody may see. */
  record Seen(long number) {}

  @SqlQuery("select i.number, <byOffice> from incident i where <visible> order by i.number")
  List<Seen> incidents(@BindMethods("viewer") Viewer viewer);

  /** All there are, whoever may see them. */
  @SqlQuery("select count(*) from incident")
  long count();

  /** What has come, for whoever brought it: no word of it, and how much. */
  @SqlQuery(
      """
      select i.number,
        (select r.slug from report r where r.incident_number = i.number) as report,
        (select count(*) from timeline_entry e where e.incident_number = i.number)
          as timeline_events,
        (select count(*) from action_item a where a.incident_number = i.number) as action_items
      from incident i order by i.number
      """)
  List<WholeArchives.Brought> brought();
}
