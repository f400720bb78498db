package debrief.report;

import debrief.access.Access;
import debrief.access.Viewer;
import debrief.incident.Origin;
import debrief.incident.Severity;
import debrief.publish.article.ReportContent;
import debrief.web.json.Json;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMap;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.customizer.Define;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

interface ReportSql {
  /** All of them, newest first. */
  Access.Listed NEWEST =
      new Access.Listed(
          "report r",
          "r.incident_visibility",
          "r.incident_number",
          "r.first_published_at",
          "r.slug");

  /** A line of the list; {@code trust} is a JSON list. */
  record Row(
      String slug,
      String incident,
      String title,
      String summary,
      Severity severity,
      Origin origin,
      List<String> services,
      List<String> principles,
      String trust,
      Instant startedAt,
      int edition,
      Instant firstPublishedAt,
      Instant publishedAt) {

    ReportLine toLine() {
      return new ReportLine(
          slug,
          "/reports/" + slug,
          incident,
          title,
          summary,
          severity,
          origin,
          services,
          principles,
          List.of(Json.read(trust, ReportContent.Trust[].class)),
          startedAt,
          edition,
          firstPublishedAt,
          publishedAt);
    }
  }

  /** A report's name and newest edition. */
  record Head(String slug, int edition, Instant publishedAt, String contentHash) {}

  /** A frozen edition; {@code newest} is the number of the newest one. */
  record EditionRow(
      String slug,
      String incident,
      int number,
      int newest,
      String title,
      String content,
      String html,
      String markdown,
      String contentHash) {}

  @SqlQuery(
      """
      select r.slug, r.edition, e.published_at, e.content_hash
      from report r join edition e on e.slug = r.slug and e.number = r.edition
      where r.incident_number = :number for update of r
      """)
  Optional<Head> ofIncident(@Bind("number") long number);

  @SqlUpdate(
      """
      insert into report (slug, incident_number, title, summary, severity, origin, services,
        principles, started_at, edition, first_published_at, published_at)
      values (:c.slug, :number, :c.title, :summary, :c.severity, :c.origin, :c.services,
        :c.principles, :c.startedAt, :c.edition, :c.publishedAt, :c.publishedAt)
      on conflict (slug) do update set title = excluded.title, summary = excluded.summary,
        severity = excluded.severity, origin = excluded.origin, services = excluded.services,
        principles = excluded.principles, started_at = excluded.started_at,
        edition = excluded.edition, published_at = excluded.published_at
      """)
  void put(
      @Bind("number") long number,
      @Bind("summary") String summary,
      @BindMethods("c") ReportContent content);

  /** In what lists say. Editions say what they said. */
  @SqlUpdate(
      """
      update report r set services = array(
        select u.name from unnest(array_replace(r.services, :from, :to)) with ordinality u (name, place)
        group by u.name order by min(u.place))
      where r.services @> array[:from]::text[]
      """)
  void renameService(@Bind("from") String from, @Bind("to") String to);

  @SqlUpdate(
      """
      insert into edition (slug, number, published_at, published_by, content, html, markdown,
        content_hash)
      values (:slug, :number, :at, :by, cast(:content as json), :html, :markdown, :hash)
      """)
  void freeze(
      @Bind("slug") String slug,
      @Bind("number") int number,
      @Bind("at") Instant at,
      @Bind("by") String by,
      @Bind("content") String content,
      @Bind("html") String html,
      @Bind("markdown") String markdown,
      @Bind("hash") String hash);

  /**
   * @param edition 0 for the newest
   */
  @SqlQuery(
      """
      select e.slug, 'INC-' || r.incident_number as incident, e.number, r.edition as newest,
        r.title, e.content, e.html, e.markdown, e.content_hash, <byOffice>
      from report r
      join incident i on i.number = r.incident_number
      join edition e on e.slug = r.slug
        and e.number = case when :edition = 0 then r.edition else :edition end
      where r.slug = :slug and <visible>
      """)
  Optional<EditionRow> edition(
      @Bind("slug") String slug,
      @Bind("edition") int edition,
      @BindMethods("viewer") Viewer viewer);

  @SqlQuery(
      """
      select r.slug, 'INC-' || r.incident_number as incident, r.title, r.summary, r.severity,
        r.origin, r.services, r.principles,
        (select (e.content -> 'trust')::text from edition e
         where e.slug = r.slug and e.number = r.edition) as trust,
        r.started_at, r.edition, r.first_published_at, r.published_at, <byOffice>
      from report r join incident i on i.number = r.incident_number
      where r.slug = any (<page>) and <visible>
      order by r.first_published_at desc, r.slug desc
      """)
  List<Row> list(
      @Define("page") String page,
      @BindMap Map<String, Object> values,
      @Bind("at") Instant at,
      @Bind("before") String before,
      @Bind("limit") int limit,
      @BindMethods("viewer") Viewer viewer);

  @SqlQuery("select slug from report where incident_number = :number")
  @Nullable String slugOf(@Bind("number") long number);
}
