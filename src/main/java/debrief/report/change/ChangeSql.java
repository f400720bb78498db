package debrief.report.change;

import debrief.access.Audience;
import debrief.access.Viewer;
import java.util.List;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jspecify.annotations.Nullable;

interface ChangeSql {

  /**
   * What an edition says to one audience.
   *
   * @param newest the number of the newest edition
   */
  record Said(
      String slug,
      int number,
      int newest,
      String incident,
      String content,
      @Nullable String changes) {}

  /**
   * The edition and the one before it that can be read, the later first.
   *
   * @param edition 0 for the newest
   */
  @SqlQuery(
      """
      select r.slug, e.number, r.edition as newest, 'INC-' || r.incident_number as incident,
        d.content::text as content, n.changes, <byOffice>
      from report r
      join incident i on i.number = r.incident_number
      join edition e on e.slug = r.slug
        and e.number <= case when :edition = 0 then r.edition else :edition end
      join edition_rendering d on d.slug = e.slug and d.number = e.number
        and d.audience = :audience
      left join edition_note n on n.slug = e.slug and n.number = e.number
      where r.slug = :slug and <visible> and (:viewer.seesTeamText or not exists (
        select 1 from edition_withdrawal w where w.slug = e.slug and w.number = e.number))
      order by e.number desc limit 2
      """)
  List<Said> said(
      @Bind("slug") String slug,
      @Bind("edition") int edition,
      @Bind("audience") Audience audience,
      @BindMethods("viewer") Viewer viewer);
}
