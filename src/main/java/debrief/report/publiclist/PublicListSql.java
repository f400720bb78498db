package debrief.report.publiclist;

import debrief.access.Viewer;
import debrief.incident.Severity;
import debrief.report.share.SharedReport;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** Reports that everybody may read. */
interface PublicListSql {

  /**
   * A report as its administrators see it.
   *
   * @param closed whether nobody outside would get it: it is withdrawn, restricted, not an incident
   * @param rendered whether its newest edition has a rendering for the public
   * @param listedAt null where it is not on the list
   */
  record Target(
      String slug,
      String incident,
      String title,
      boolean closed,
      boolean rendered,
      @Nullable Instant listedAt) {}

  @SqlQuery(
      """
      select r.slug, 'INC-' || r.incident_number as incident, r.title,
        r.withdrawn or i.listed <> 'organization' as closed,
        exists (select 1 from edition_rendering d where d.slug = r.slug and d.number = r.edition
          and d.audience = 'public') as rendered,
        l.listed_at, <byOffice>
      from report r join incident i on i.number = r.incident_number
      left join public_listing l on l.slug = r.slug
      where r.slug = :slug and <visible>
      """)
  Optional<Target> target(@Bind("slug") String slug, @BindMethods("viewer") Viewer viewer);

  @SqlUpdate(
      """
      insert into public_listing (slug, listed_at) values (:slug, :at) on conflict (slug) do nothing
      """)
  int insert(@Bind("slug") String slug, @Bind("at") Instant at);

  @SqlUpdate("delete from public_listing where slug = :slug")
  int delete(@Bind("slug") String slug);

  /** A line of the list. */
  record Line(
      String slug,
      String title,
      @Nullable String lede,
      Severity severity,
      Instant startedAt,
      Instant publishedAt) {}

  /** Nobody asks who: what the organisation reads, in the words for everybody. */
  String LISTED =
      """
      from public_listing l
      join report r on r.slug = l.slug and not r.withdrawn
      join incident i on i.number = r.incident_number and i.listed = 'organization'
      join edition e on e.slug = r.slug and e.number = r.edition
      join edition_rendering d on d.slug = e.slug and d.number = e.number and d.audience = 'public'
      """;

  /** The latest published first. */
  @SqlQuery(
      "select r.slug, d.content ->> 'title' as title, d.content ->> 'lede' as lede, r.severity,"
          + " r.started_at, r.first_published_at as published_at "
          + LISTED
          + """
          where (r.first_published_at, r.slug) < (:at, :before)
          order by r.first_published_at desc, r.slug desc limit :limit
          """)
  List<Line> list(@Bind("at") Instant at, @Bind("before") String before, @Bind("limit") int limit);

  @SqlQuery(
      "select 'INC-' || r.incident_number as incident, d.content ->> 'title' as title,"
          + " d.content ->> 'lede' as lede, d.audience, e.number as edition, e.published_at,"
          + " d.content_hash as hash, d.article, n.changes, x.redacted_at "
          + LISTED
          + """
          left join edition_note n on n.slug = e.slug and n.number = e.number
          left join lateral (select o.redacted_at from edition_redaction o where o.slug = e.slug
            and o.number = e.number order by o.redacted_at desc limit 1) x on true
          where r.slug = :slug
          """)
  Optional<SharedReport.Edition> find(@Bind("slug") String slug);
}
