package debrief.journal;

import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

interface JournalSql {
  @SqlUpdate(
      """
      insert into journal (actor_id, action, subject, detail)
      values (:actor, :action, :subject, :detail::jsonb)
      """)
  void insert(@Nullable String actor, String action, String subject, String detail);
}
