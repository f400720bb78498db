package debrief.journal;

import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** Writing a line, by itself: JDBI prepares every method of an interface at each use. */
interface LineSql {
  @SqlUpdate(
      """
      insert into journal (actor_id, action, subject, detail, address, node)
      values (:actor, :action, :subject, :detail::jsonb, :address, :node)
      """)
  void insert(
      @Nullable String actor,
      String action,
      String subject,
      String detail,
      @Nullable String address,
      String node);
}
