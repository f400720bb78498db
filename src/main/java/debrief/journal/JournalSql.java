package debrief.journal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMap;
import org.jdbi.v3.sqlobject.customizer.Define;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jspecify.annotations.Nullable;

interface JournalSql {

  /** A line as it is stored; {@code detail} is JSON. */
  record Row(
      long id,
      Instant at,
      @Nullable String actorId,
      @Nullable String actorName,
      String action,
      String subject,
      String detail) {}

  @SqlQuery(
      """
      select j.id, j.at, j.actor_id, p.name as actor_name, j.action, j.subject,
        j.detail::text as detail
      from journal j left join person p on p.id = j.actor_id
      where (j.at, j.id) < (:at, :before) <chosen>
      order by j.at desc, j.id desc
      limit :limit
      """)
  List<Row> list(
      @Define("chosen") String chosen,
      @BindMap Map<String, Object> values,
      @Bind("at") Instant at,
      @Bind("before") long before,
      @Bind("limit") int limit);
}
