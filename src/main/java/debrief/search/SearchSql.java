package debrief.search;

import debrief.access.Access;
import debrief.access.Viewer;
import debrief.search.query.FoundKind;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMap;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.customizer.Define;
import org.jdbi.v3.sqlobject.customizer.QueryTimeOut;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** What is found. Every query asks what the viewer may see, of the incident's row. */
interface SearchSql {
  /** Seconds that no search takes unless the database has other troubles. */
  int PATIENCE = 10;

  /** Wholes, newest first, by an index of their time. */
  Access.Listed NEWEST = listed("d.started_at");

  /**
   * The same, by the index of words: the time is written so that no index has it, as PostgreSQL
   * would else walk through all times in the hope of meeting a word soon.
   */
  Access.Listed BY_WORDS = listed("(d.started_at + interval '0')");

  private static Access.Listed listed(String time) {
    return new Access.Listed(
        "search_document d", "d.incident_visibility", "d.incident_number", time, "d.subject");
  }

  /** The row that the viewer reads of a subject. */
  static String row(Viewer viewer) {
    return viewer.seesTeamText()
        ? " and (d.audience = 'team' or not d.team_has_own)"
        : " and d.audience = 'organization'";
  }

  /** Wholes with these words. */
  String HAVE_WORDS = " and d.words @@ to_tsquery(cast(:language as regconfig), :loose)";

  /** Wholes with these words in title or summary. */
  String HAVE_HEADLINE = " and d.headline @@ to_tsquery(cast(:language as regconfig), :loose)";

  /**
   * The likeliest first: words of title and summary count more, and of two alike the newer one.
   *
   * @param pages arrays of subjects that may fit
   */
  @SqlQuery(
      """
      select d.subject, d.kind, d.severity, d.services, d.principles,
        ts_rank('{0.1, 0.3, 0.6, 1}', d.words, to_tsquery(cast(:language as regconfig), :ranked), 1)
          * (1 + 0.15 / (1 + greatest(0, extract(epoch from :now - d.started_at)) / 31557600))
          * case d.kind when 'report' then 1 when 'draft' then 0.9 else 0.6 end as score,
        <byOffice>
      from search_document d join incident i on i.number = d.incident_number
      where d.subject = any (<pages>) and d.part = 0 <row>
        and d.incident_visibility <> 'dismissed' and <visible>
        and d.words @@ to_tsquery(cast(:language as regconfig), :query)
      order by score desc, d.subject desc limit :most
      """)
  @QueryTimeOut(PATIENCE)
  List<SearchHit.Whole> fitting(
      @Define("pages") String pages,
      @Define("row") String row,
      @BindMap Map<String, Object> values,
      @Bind("at") Instant at,
      @Bind("before") String before,
      @Bind("now") Instant now,
      @Bind("most") int most,
      @BindMethods("viewer") Viewer viewer);

  /** Without words, the newest first. */
  @SqlQuery(
      """
      select d.subject, d.kind, d.severity, d.services, d.principles,
        1 / (2 + greatest(0, extract(epoch from :now - d.started_at)) / 31557600) as score,
        <byOffice>
      from search_document d join incident i on i.number = d.incident_number
      where d.subject = any (<pages>) and d.part = 0 <row>
        and d.incident_visibility <> 'dismissed' and <visible>
      order by d.started_at desc, d.subject desc limit :most
      """)
  @QueryTimeOut(PATIENCE)
  List<SearchHit.Whole> newest(
      @Define("pages") String pages,
      @Define("row") String row,
      @BindMap Map<String, Object> values,
      @Bind("at") Instant at,
      @Bind("before") String before,
      @Bind("now") Instant now,
      @Bind("most") int most,
      @BindMethods("viewer") Viewer viewer);

  /** Parts of these that fit by themselves. */
  @SqlQuery(
      """
      select d.subject, d.part, d.kind, ts_rank('{0.3, 0.4, 0.6, 1}', d.words,
        to_tsquery(cast(:language as regconfig), :ranked), 1) as score, <byOffice>
      from search_document d join incident i on i.number = d.incident_number
      where d.subject = any (:subjects) and d.part > 0 <row>
        and d.incident_visibility <> 'dismissed' and <visible>
        and d.words @@ to_tsquery(cast(:language as regconfig), :query)
      order by score desc, d.subject desc, d.part limit :most
      """)
  @QueryTimeOut(PATIENCE)
  List<SearchHit> parts(
      @Define("row") String row,
      @Bind("subjects") String[] subjects,
      @Bind("language") String language,
      @Bind("query") String query,
      @Bind("ranked") String ranked,
      @Bind("most") int most,
      @BindMethods("viewer") Viewer viewer);

  /** Parts of one kind of these, in their order, where no words are looked for. */
  @SqlQuery(
      """
      select d.subject, d.part, d.kind, 0.5 as score, <byOffice>
      from search_document d join incident i on i.number = d.incident_number
      where d.subject = any (:subjects) and d.part > 0 and d.kind = :kind <row>
        and d.incident_visibility <> 'dismissed' and <visible>
      order by d.started_at desc, d.subject desc, d.part limit :most
      """)
  @QueryTimeOut(PATIENCE)
  List<SearchHit> partsOf(
      @Define("row") String row,
      @Bind("subjects") String[] subjects,
      @Bind("kind") FoundKind kind,
      @Bind("most") int most,
      @BindMethods("viewer") Viewer viewer);

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
  @QueryTimeOut(PATIENCE)
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
