package debrief.report.home;

import debrief.incident.Severity;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** What every reader may see, whoever asks: nothing restricted, nothing withdrawn. */
interface HighlightSql {

  /**
   * What a report says was learned.
   *
   * @param factors their titles
   * @param lessons each after its kind and a blank
   */
  record Learned(String slug, String title, List<String> factors, List<String> lessons) {}

  /**
   * The newest reports.
   *
   * @param largest bytes of a rendering that is read for this
   */
  @SqlQuery(
      """
      select r.slug, r.title,
        array(select left(f ->> 'title', 300) from json_array_elements(d.content -> 'factors') f
          limit 20) as factors,
        array(select (l ->> 'kind') || ' ' || left(l ->> 'text', 1000)
          from json_array_elements(d.content -> 'lessons') l limit 20) as lessons
      from (select n.slug, n.edition, n.title, n.first_published_at from report n
          where n.incident_visibility = 'organization' and not n.withdrawn
            and n.first_published_at >= :since
          order by n.first_published_at desc, n.slug desc limit :limit) r
      join edition_rendering d on d.slug = r.slug and d.number = r.edition
        and d.audience = 'organization' and pg_column_size(d.content) <= :largest
      order by r.first_published_at desc, r.slug desc
      """)
  List<Learned> learned(
      @Bind("since") Instant since, @Bind("largest") int largest, @Bind("limit") int limit);

  /** A report by when its incident began. */
  record Began(
      String slug,
      String title,
      String summary,
      Severity severity,
      List<String> services,
      Instant startedAt) {}

  /** What began from one moment on and before another. */
  @SqlQuery(
      """
      select r.slug, r.title, r.summary, r.severity, r.services, r.started_at from report r
      where r.incident_visibility = 'organization' and not r.withdrawn
        and r.started_at >= :from and r.started_at < :before
      order by r.started_at desc, r.slug desc limit :limit
      """)
  List<Began> began(
      @Bind("from") Instant from, @Bind("before") Instant before, @Bind("limit") int limit);
}
