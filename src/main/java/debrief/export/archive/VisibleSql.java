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

  /** Those that are restricted to others, however many. */
  @SqlQuery("select count(*) from incident")
  long count();
}
