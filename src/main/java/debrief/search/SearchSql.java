package debrief.search;

import debrief.access.Viewer;
import debrief.search.candidate.SearchHit;
import debrief.search.candidate.VisibleDocuments;
import java.util.List;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.customizer.Define;
import org.jdbi.v3.sqlobject.customizer.QueryTimeOut;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** What hits say. Every query asks what the viewer may see, of the incident's row. */
interface SearchSql {
  /** What hits say. Whoever is shown something by office answers for it. */
  @SqlQuery(
      """
      select d.subject, d.part, d.title, left(d.body, :longest) as body, d.anchor,
        coalesce(d.slug, '') as slug, coalesce(d.action_number, 0) as action,
        d.incident_number as incident, d.severity, d.services, d.started_at, w.title as within,
        <byOffice>
      from unnest(cast(:subjects as text[]), cast(:parts as integer[])) k (subject, part)
      join search_document d on d.subject = k.subject and d.part = k.part <row>
      join search_document w on w.subject = d.subject and w.audience = d.audience and w.part = 0
      join incident i on i.number = d.incident_number
      where d.incident_visibility <> 'dismissed' and <visible>
      """)
  @QueryTimeOut(VisibleDocuments.PATIENCE)
  List<SearchHit.Shown> shown(
      @Define("row") String row,
      @Bind("subjects") String[] subjects,
      @Bind("parts") Integer[] parts,
      @Bind("longest") int longest,
      @BindMethods("viewer") Viewer viewer);

  /** A word and what PostgreSQL makes of it. */
  record Stem(String word, List<String> stems) {}

  @SqlQuery(
      """
      select w.word, tsvector_to_array(to_tsvector(cast(:language as regconfig), w.word)) as stems
      from unnest(cast(:words as text[])) w (word)
      """)
  List<Stem> stems(@Bind("language") String language, @Bind("words") String[] words);
}
