package debrief.search.document;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** What is written down to be found. */
interface DocumentSql {

  @SqlUpdate("delete from search_document where subject = :subject")
  void forget(@Bind("subject") String subject);

  @SqlBatch(
      """
      insert into search_document (subject, audience, part, kind, incident_number,
        incident_visibility, slug, action_number, team_has_own, title, body, anchor, severity,
        services, principles, open, started_at, language, format, words, headline, spelled)
      select :d.about.subject, :d.about.audience, :d.part, :d.kind, :d.about.incident,
        '', :d.about.slug, cast(:d.about.actionNumber as bigint), :d.about.teamHasOwn,
        :d.title, :d.body, :d.anchor, :d.about.severity, :d.about.services, :d.about.principles,
        :d.about.open, :d.about.startedAt, :language, :format,
        h.words || setweight(to_tsvector(cast(:language as regconfig), :d.foldedStrong), 'C')
          || to_tsvector(cast(:language as regconfig), :d.foldedBody)
          || array_to_tsvector(coalesce(cast(:d.spelled as text[]), '{}')),
        case when :d.isWhole then h.words end, cast(:d.spelled as text[])
      from (select setweight(to_tsvector(cast(:language as regconfig), :d.foldedTitle), 'A')
        || setweight(to_tsvector(cast(:language as regconfig), :d.foldedSummary), 'B') as words) h
      """)
  void write(
      @Bind("language") String language,
      @Bind("format") int format,
      @BindMethods("d") List<SearchDocument> rows);

  /**
   * A report whose newest edition readers get.
   *
   * @param services as they are called today
   * @param team what it says to those who draft; null where it is from before that was kept
   */
  record ReportHead(
      String slug, long incident, List<String> services, @Nullable String team, String shared) {}

  @SqlQuery(
      """
      select r.slug, r.incident_number as incident, r.services, t.content::text as team,
        o.content::text as shared
      from report r
      join edition_rendering o on o.slug = r.slug and o.number = r.edition
        and o.audience = 'organization'
      left join edition_rendering t on t.slug = r.slug and t.number = r.edition
        and t.audience = 'team'
      where r.incident_number = :incident and not exists (select 1 from edition_withdrawal w
        where w.slug = r.slug and w.number = r.edition)
      """)
  Optional<ReportHead> report(@Bind("incident") long incident);

  /** What was written before services were renamed is written anew by regular work. */
  @SqlUpdate(
      """
      update search_document d set format = 0, services = array(
        select u.name from unnest(array_replace(d.services, :from, :to)) with ordinality u (name, place)
        group by u.name order by min(u.place))
      where d.services @> array[:from]::text[]
      """)
  void renameService(@Bind("from") String from, @Bind("to") String to);

  /** Incidents whose report, draft or action items are not written down as they are today. */
  @SqlQuery(
      """
      (select r.incident_number from report r where not r.withdrawn and not exists (
          select 1 from search_document d where d.subject = 'r' || r.incident_number
            and d.part = 0 and d.language = :language and d.format = :format)
        limit :limit)
      union
      (select p.incident_number from postmortem p where p.state <> 'published' and not exists (
          select 1 from search_document d where d.subject = 'd' || p.incident_number
            and d.part = 0 and d.language = :language and d.format = :format)
        limit :limit)
      union
      (select a.incident_number from action_item a where not exists (
          select 1 from search_document d where d.subject = 'a' || a.number
            and d.part = 0 and d.language = :language and d.format = :format)
        limit :limit)
      limit :limit
      """)
  List<Long> stale(
      @Bind("language") String language, @Bind("format") int format, @Bind("limit") int limit);

  /** Has every row written again. */
  @SqlUpdate("update search_document set format = 0 where format <> 0")
  int doubt();
}
