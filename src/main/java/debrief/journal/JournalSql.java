package debrief.journal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMap;
import org.jdbi.v3.sqlobject.customizer.Define;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
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
      String detail,
      @Nullable String address,
      @Nullable String node,
      @Nullable Long position,
      byte @Nullable [] hash) {}

  String ROWS =
      """
      select j.id, j.at, j.actor_id, p.name as actor_name, j.action, j.subject,
        j.detail::text as detail, j.address, j.node, s.position, s.hash
      from journal j left join person p on p.id = j.actor_id
        left join journal_seal s on s.line = j.id
      """;

  @SqlQuery(
      ROWS
          + """
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

  /** The oldest first, as an export gives them. */
  @SqlQuery(ROWS + " where j.id > :after <chosen> order by j.id limit :limit")
  List<Row> next(
      @Define("chosen") String chosen,
      @BindMap Map<String, Object> values,
      @Bind("after") long after,
      @Bind("limit") int limit);

  @SqlUpdate("update journal set address = null where actor_id = :actor and address is not null")
  void forgetAddresses(@Bind("actor") String actor);
}
