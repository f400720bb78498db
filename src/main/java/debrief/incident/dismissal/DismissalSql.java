package debrief.incident.dismissal;

import debrief.access.Viewer;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

interface DismissalSql {

  @SqlUpdate(
      """
      update incident set dismissed_at = :at, dismissal_reason = :reason, updated_at = :at,
        version = version + 1
      where number = :number
      """)
  void dismiss(@Bind("number") long number, @Bind("reason") String reason, @Bind("at") Instant at);

  @SqlUpdate(
      """
      update incident set dismissed_at = null, dismissal_reason = null, updated_at = :at,
        version = version + 1
      where number = :number
      """)
  void restore(@Bind("number") long number, @Bind("at") Instant at);

  /** With everything that hangs on it. */
  @SqlUpdate("delete from incident where number = :number")
  void erase(@Bind("number") long number);

  /** One that was none, as a list has it. */
  record Dismissed(long number, String title, Instant dismissedAt, String reason) {}

  /** The latest first. */
  @SqlQuery(
      """
      select i.number, i.title, i.dismissed_at, i.dismissal_reason as reason, <byOffice>
      from incident i
      where i.listed = 'dismissed' and (i.dismissed_at, i.number) < (:at, :before) and <visible>
      order by i.dismissed_at desc, i.number desc limit :limit
      """)
  List<Dismissed> list(
      @Bind("at") Instant at,
      @Bind("before") long before,
      @Bind("limit") int limit,
      @BindMethods("viewer") Viewer viewer);
}
