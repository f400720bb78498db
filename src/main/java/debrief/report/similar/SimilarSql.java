package debrief.report.similar;

import debrief.access.Viewer;
import java.util.List;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jspecify.annotations.Nullable;

/** What may be like an incident: reports that share a service or a word with it. */
interface SimilarSql {

  /** A report to compare with, as every reader may see it. */
  record Candidate(
      String slug,
      long number,
      String title,
      List<String> services,
      List<String> principles,
      List<String> factors) {}

  /**
   * The newest that share a service, and the newest that share a word. What is restricted or
   * withdrawn is in neither.
   *
   * @param words a text search query; null for none
   */
  @SqlQuery(
      """
      select r.slug, r.incident_number as number, r.title, r.services, r.principles,
        array(select f ->> 'title' from json_array_elements(d.content -> 'factors') f) as factors
      from report r
      join edition_rendering d on d.slug = r.slug and d.number = r.edition
        and d.audience = 'organization'
      where r.slug = any (array(
        (select s.slug from report s
          where s.incident_visibility = 'organization' and not s.withdrawn
            and s.services && cast(:services as text[]) and s.incident_number <> :number
          order by s.first_published_at desc, s.slug desc limit :each)
        union
        (select w.slug from report w
          where w.incident_visibility = 'organization' and not w.withdrawn
            and w.words @@ to_tsquery('english', :words) and w.incident_number <> :number
          order by w.first_published_at desc, w.slug desc limit :each)))
      """)
  List<Candidate> candidates(
      @Bind("number") long number,
      @Bind("services") String[] services,
      @Bind("words") @Nullable String words,
      @Bind("each") int each);

  /** The titles of an incident's factors, for those who draft. */
  @SqlQuery("select title from factor where incident_number = :number order by position limit 50")
  List<String> factors(@Bind("number") long number);

  /** The principles that an incident is tagged to, for those who draft. */
  @SqlQuery("select principle from trust_tag where incident_number = :number order by principle")
  List<String> principles(@Bind("number") long number);

  /** What an incident's report says of both, for everybody else. */
  record Published(List<String> factors, List<String> principles) {}

  @SqlQuery(
      """
      select r.principles,
        array(select f ->> 'title' from json_array_elements(d.content -> 'factors') f) as factors
      from report r
      join edition_rendering d on d.slug = r.slug and d.number = r.edition
        and d.audience = 'organization'
      where r.incident_number = :number and not r.withdrawn
      """)
  List<Published> published(@Bind("number") long number);

  /** An action item that is open. */
  record OpenItem(long incident, String ref) {}

  @SqlQuery(
      """
      select incident_number as incident, 'ACT-' || number as ref from action_item
      where incident_number = any (:numbers) and state not in ('done', 'declined') and <forViewer>
      order by number
      """)
  List<OpenItem> openItems(@Bind("numbers") Long[] numbers, @BindMethods("viewer") Viewer viewer);
}
