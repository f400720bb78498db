package debrief.review.exemption;

import debrief.noego.Phrases;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** What was asked in an incident that is restricted by now is not counted, nor listed for that. */
interface ExemptionSql {

  @SqlQuery("select rule, words as phrase from exemption where state = 'agreed' order by id")
  List<Phrases.Exempt> agreed();

  @SqlQuery("select count(*) from exemption")
  int count();

  @SqlUpdate("lock table exemption in share row exclusive mode")
  void lockAll();

  /** Open ones first, each kind by its words. */
  @SqlQuery(
      """
      select id, rule, words, state, count, updated_at, version from (
        select e.id, e.rule, e.words, e.state, e.updated_at, e.version,
          (select count(*) from finding_dismissed d
            join incident i on i.number = d.incident_number and i.listed = 'organization'
            where d.rule = e.rule and d.words_key = e.words_key)::integer as count
        from exemption e) counted
      where (state <> 'asked' or count > 0) and (case when state = 'asked' then '0' else '1' end || id) > :after
      order by case when state = 'asked' then '0' else '1' end || id limit :limit
      """)
  List<Exemption> list(@Bind("after") String after, @Bind("limit") int limit);

  @SqlQuery(
      """
      select e.id, e.rule, e.words, e.state, e.updated_at, e.version,
        (select count(*) from finding_dismissed d
          join incident i on i.number = d.incident_number and i.listed = 'organization'
          where d.rule = e.rule and d.words_key = e.words_key)::integer as count
      from exemption e where e.id = :id for update of e
      """)
  Optional<Exemption> lock(@Bind("id") String id);

  @SqlQuery("select id from exemption where rule = :rule and words_key = :key")
  Optional<String> find(@Bind("rule") String rule, @Bind("key") String key);

  @SqlUpdate(
      """
      insert into exemption (id, rule, words, words_key, state, updated_at)
      values (:id, :rule, :words, :key, :state, :at)
      """)
  void add(
      @Bind("id") String id,
      @Bind("rule") String rule,
      @Bind("words") String words,
      @Bind("key") String key,
      @Bind("state") Exemption.State state,
      @Bind("at") Instant at);

  @SqlUpdate(
      """
      update exemption set state = :state, updated_at = :at, version = version + 1 where id = :id
      """)
  void decide(@Bind("id") String id, @Bind("state") Exemption.State state, @Bind("at") Instant at);

  @SqlUpdate("delete from exemption where id = :id")
  void delete(@Bind("id") String id);

  @SqlUpdate("delete from finding_dismissed where rule = :rule and words_key = :key")
  void forget(@Bind("rule") String rule, @Bind("key") String key);

  @SqlUpdate(
      """
      insert into finding_dismissed (incident_number, fingerprint, rule, words, words_key, at)
      values (:number, :fingerprint, :rule, :words, :key, :at)
      on conflict (incident_number, fingerprint) do update
        set words = excluded.words, words_key = excluded.words_key
      """)
  void dismiss(
      @Bind("number") long number,
      @Bind("fingerprint") String fingerprint,
      @Bind("rule") String rule,
      @Bind("words") String words,
      @Bind("key") String key,
      @Bind("at") Instant at);
}
