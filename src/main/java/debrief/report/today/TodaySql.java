package debrief.report.today;

import debrief.access.Viewer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

interface TodaySql {

  /** The report that is read. */
  record Read(
      String slug,
      String incident,
      int edition,
      boolean withdrawn,
      List<String> services,
      Instant firstPublishedAt) {}

  @SqlQuery(
      """
      select r.slug, 'INC-' || r.incident_number as incident, e.number as edition,
        exists (select 1 from edition_withdrawal w
          where w.slug = e.slug and w.number = e.number) as withdrawn,
        r.services, r.first_published_at, <byOffice>
      from report r join incident i on i.number = r.incident_number
      join edition e on e.slug = r.slug
        and e.number = case when :edition = 0 then r.edition else :edition end
      where r.slug = :slug and <visible>
      """)
  Optional<Read> read(
      @Bind("slug") String slug,
      @Bind("edition") int edition,
      @BindMethods("viewer") Viewer viewer);

  /** Another report, by its name and title. */
  record Other(String slug, String title) {}

  // Nothing is offered here that is open by office alone: a link would be a look.
  String OTHER =
      """
      select r.slug, r.title from report r join incident i on i.number = r.incident_number
      where not r.withdrawn and i.listed <> 'dismissed' and (i.visibility = 'organization' or <entitled>)
      """;

  @SqlQuery(
      OTHER
          + """
            and (r.first_published_at, r.slug) > (:at, :slug)
          order by r.first_published_at, r.slug limit 1
          """)
  Optional<Other> next(
      @Bind("at") Instant at, @Bind("slug") String slug, @BindMethods("viewer") Viewer viewer);

  @SqlQuery(
      OTHER
          + """
            and (r.first_published_at, r.slug) < (:at, :slug)
          order by r.first_published_at desc, r.slug desc limit 1
          """)
  Optional<Other> previous(
      @Bind("at") Instant at, @Bind("slug") String slug, @BindMethods("viewer") Viewer viewer);

  /** The newest others that name one of these services. */
  @SqlQuery(
      OTHER
          + """
            and r.slug <> :slug and r.services && cast(:services as text[])
          order by r.first_published_at desc, r.slug desc limit 3
          """)
  List<Other> ofServices(
      @Bind("services") String[] services,
      @Bind("slug") String slug,
      @BindMethods("viewer") Viewer viewer);
}
