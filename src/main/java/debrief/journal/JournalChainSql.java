package debrief.journal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

interface JournalChainSql {

  /** What of a line is under its seal. {@code detail} is JSON. */
  record Content(
      long id,
      Instant at,
      @Nullable String actorId,
      String action,
      String subject,
      String detail,
      @Nullable String node) {}

  record Seal(long position, byte[] hash) {}

  /** A seal and, where it is still there, its line. */
  record Pair(
      long position,
      byte[] hash,
      long line,
      @Nullable Instant at,
      @Nullable String actorId,
      @Nullable String action,
      @Nullable String subject,
      @Nullable String detail,
      @Nullable String node) {}

  /** Whether it is our turn to seal; held until the transaction ends. The number is its name. */
  @SqlQuery("select pg_try_advisory_xact_lock(7305808869231651)")
  boolean turn();

  /** The same, after whoever has it. */
  @SqlQuery("select pg_advisory_xact_lock(7305808869231651) is not null")
  boolean awaitTurn();

  @SqlQuery("select position, hash from journal_seal order by position desc limit 1")
  Optional<Seal> head();

  /**
   * Lines without a seal. Numbers are given before a commit and so may turn up a little out of
   * order: a line is looked for among those after the newest seal that is half a minute old.
   */
  @SqlQuery(
      """
      select j.id, j.at, j.actor_id, j.action, j.subject, j.detail::text as detail, j.node
      from journal j
      where j.id > coalesce((select s.line from journal_seal s
          where s.sealed_at < now() - interval '30 seconds'
          order by s.position desc limit 1), 0) - 1000
        and not exists (select 1 from journal_seal s where s.line = j.id)
      order by j.id limit :limit
      """)
  List<Content> recent(@Bind("limit") int limit);

  /** The same among all lines there are. */
  @SqlQuery(
      """
      select j.id, j.at, j.actor_id, j.action, j.subject, j.detail::text as detail, j.node
      from journal j
      where j.id > :after and not exists (select 1 from journal_seal s where s.line = j.id)
      order by j.id limit :limit
      """)
  List<Content> unsealed(@Bind("after") long after, @Bind("limit") int limit);

  @SqlUpdate(
      """
      insert into journal_seal (position, line, hash)
      select * from unnest(cast(:positions as bigint[]), cast(:lines as bigint[]),
        cast(:hashes as bytea[]))
      """)
  void insert(
      @Bind("positions") Long[] positions,
      @Bind("lines") Long[] lines,
      @Bind("hashes") byte[][] hashes);

  @SqlQuery(
      """
      select s.position, s.hash, s.line, j.at, j.actor_id, j.action, j.subject,
        j.detail::text as detail, j.node
      from journal_seal s left join journal j on j.id = s.line
      where s.position > :after order by s.position limit :limit
      """)
  List<Pair> walk(@Bind("after") long after, @Bind("limit") int limit);

  @SqlQuery(
      """
      select count(*) from journal j
      where not exists (select 1 from journal_seal s where s.line = j.id)
      """)
  long countUnsealed();
}
