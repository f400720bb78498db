package debrief.search.document;

import java.time.Instant;
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

  /** Whoever changes what readers get of an incident holds this too. */
  @SqlQuery("select number from incident where number = :incident for update")
  Optional<Long> lock(@Bind("incident") long incident);

  /** Two who write the same item down come one after the other. */
  @SqlQuery(
      "select number from action_item where number = any(:numbers) order by number for update")
  List<Long> lockItems(@Bind("numbers") long[] numbers);

  @SqlUpdate("delete from search_document where subject = :subject")
  void forget(@Bind("subject") String subject);

  @SqlUpdate("delete from search_document where subject = any (:subjects)")
  void forget(@Bind("subjects") List<String> subjects);

  /** Whether there is more than an incident itself: a report, withdrawn or not, and a draft. */
  record Told(boolean report, boolean draft) {}

  @SqlQuery(
      """
      select exists (select 1 from report r where r.incident_number = :incident) as report,
        exists (select 1 from postmortem p where p.incident_number = :incident) as draft
      """)
  Told told(@Bind("incident") long incident);

  /**
   * A row, whose texts were folded for PostgreSQL.
   *
   * @param spelled each word as it is spelled; null for a part
   */
  record Row(
      String subject,
      String audience,
      int part,
      String kind,
      long incident,
      @Nullable String slug,
      @Nullable Long actionNumber,
      boolean teamHasOwn,
      String title,
      String body,
      String anchor,
      String severity,
      List<String> services,
      List<String> principles,
      boolean open,
      Instant startedAt,
      @Nullable Integer version,
      String foldedTitle,
      String foldedSummary,
      String foldedStrong,
      String foldedBody,
      String @Nullable [] spelled) {}

  /**
   * A bar between title, summary and text keeps a phrase from beginning in one of them. A whole has
   * its month and its year as words that nobody can type, so that the index of words finds the
   * newest without a look at the others.
   */
  @SqlBatch(
      """
      insert into search_document (subject, audience, part, kind, incident_number,
        incident_visibility, slug, action_number, team_has_own, title, body, anchor, severity,
        services, principles, open, started_at, draft_version, language, format, words, headline, spelled)
      select :d.subject, :d.audience, :d.part, :d.kind, :d.incident, '', :d.slug,
        cast(:d.actionNumber as bigint), :d.teamHasOwn, :d.title, :d.body, :d.anchor, :d.severity,
        :d.services, :d.principles, :d.open, :d.startedAt, cast(:d.version as integer), :language, :format,
        ts_delete(h.words || cast('''|'':1' as tsvector)
            || setweight(to_tsvector(cast(:language as regconfig), :d.foldedStrong), 'C')
            || cast('''|'':1' as tsvector)
            || to_tsvector(cast(:language as regconfig), :d.foldedBody), '|')
          || array_to_tsvector(coalesce(cast(:d.spelled as text[]), '{}')) || m.periods,
        case when :d.part = 0 then ts_delete(h.words, '|') || m.periods end, cast(:d.spelled as text[])
      from (select setweight(to_tsvector(cast(:language as regconfig), :d.foldedTitle), 'A')
        || cast('''|'':1' as tsvector)
        || setweight(to_tsvector(cast(:language as regconfig), :d.foldedSummary), 'B') as words) h,
        (select case when :d.part = 0 then search_periods(:d.startedAt) else '' end as periods) m
      """)
  void write(
      @Bind("language") String language,
      @Bind("format") int format,
      @BindMethods("d") List<Row> rows);

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

  /** Likewise of a team: incidents that are shared with it. */
  @SqlUpdate(
      """
      update search_document d set format = 0 from incident i where d.subject = 'i' || i.number
        and i.shared_teams && array[:from, :to]::text[]
      """)
  void renameTeam(@Bind("from") String from, @Bind("to") String to);

  /** Incidents whose draft was saved since a moment, and not written down as it is now. */
  @SqlQuery(
      """
      select p.incident_number from postmortem p
      where p.state <> 'published' and p.updated_at > :since
        and p.version is distinct from (select d.draft_version from search_document d
          where d.subject = 'd' || p.incident_number and d.audience = 'team' and d.part = 0)
      order by p.updated_at limit :limit
      """)
  List<Long> saved(@Bind("since") Instant since, @Bind("limit") int limit);

  /** That the whole of a subject is not written down as it is today; it goes on with its name. */
  String UNWRITTEN =
      """
      not exists (select 1 from search_document d where d.part = 0 and d.language = :language
        and d.format = :format and d.subject =
      """;

  String REPORT = "report r where not r.withdrawn and " + UNWRITTEN + "'r' || r.incident_number)";

  String DRAFT =
      "postmortem p where p.state <> 'published' and "
          + UNWRITTEN
          + "'d' || p.incident_number and d.draft_version = p.version)";

  String ITEM = "action_item a where " + UNWRITTEN + "'a' || a.number)";

  String INCIDENT =
      """
      incident i where not exists (select 1 from report r where r.incident_number = i.number) and
      """
          + UNWRITTEN
          + "'i' || i.number)";

  /** Incidents of which something is not written down as it is today. */
  @SqlQuery(
      "(select r.incident_number from "
          + REPORT
          + " limit :limit) union (select p.incident_number from "
          + DRAFT
          + " limit :limit) union (select a.incident_number from "
          + ITEM
          + " limit :limit) union (select i.number from "
          + INCIDENT
          + " limit :limit) limit :limit")
  List<Long> stale(
      @Bind("language") String language, @Bind("format") int format, @Bind("limit") int limit);

  /**
   * What of an incident is not written down as it is today.
   *
   * @param draft or the incident itself, which are written down together
   */
  record Missing(boolean report, boolean draft, boolean items) {}

  @SqlQuery(
      "select exists (select 1 from "
          + REPORT
          + " and r.incident_number = :incident) as report, exists (select 1 from "
          + DRAFT
          + " and p.incident_number = :incident) or exists (select 1 from "
          + INCIDENT
          + " and i.number = :incident) as draft, exists (select 1 from "
          + ITEM
          + " and a.incident_number = :incident) as items")
  Missing missing(
      @Bind("incident") long incident,
      @Bind("language") String language,
      @Bind("format") int format);

  /** Has every row written again. */
  @SqlUpdate("update search_document set format = 0 where format <> 0")
  int doubt();
}
