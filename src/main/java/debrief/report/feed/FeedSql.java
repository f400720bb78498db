package debrief.report.feed;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jspecify.annotations.Nullable;

/** Reports as feeds hold them. */
interface FeedSql {

  /**
   * A report's newest edition, as every reader may see it.
   *
   * @param article its content as HTML; null where it is too long for a feed
   */
  record Entry(
      String slug,
      String incident,
      int edition,
      String title,
      String summary,
      List<String> services,
      List<String> principles,
      Instant firstPublishedAt,
      Instant publishedAt,
      @Nullable String article) {}

  /**
   * The latest editions first. Nobody asks who: what is restricted or withdrawn is in no feed.
   *
   * @param longest characters of an article that a feed takes
   */
  @SqlQuery(
      """
      select r.slug, 'INC-' || r.incident_number as incident, r.edition, r.title, r.summary,
        r.services, r.principles, r.first_published_at, r.published_at,
        (select d.article from edition_rendering d
          where d.slug = r.slug and d.number = r.edition and d.audience = 'organization'
            and length(d.article) <= :longest) as article
      from report r
      where r.incident_visibility = 'organization' and not r.withdrawn
        and (cast(:f.principle as text) is null or r.principles @> array[:f.principle]::text[])
        and (cast(:f.service as text) is null or r.services @> array[:f.service]::text[])
        and (cast(:f.team as text) is null
          or exists (select 1 from action_item a where a.incident_number = r.incident_number
            and a.team = :f.team and a.audience <> 'team')
          or exists (select 1 from service s join team t on t.id = s.team_id
            where t.name = :f.team and r.services @> array[s.name]))
      order by r.published_at desc, r.slug desc
      limit :limit
      """)
  List<Entry> latest(
      @BindMethods("f") FeedFilter filter, @Bind("longest") int longest, @Bind("limit") int limit);
}
