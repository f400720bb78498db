package debrief.search.candidate;

import debrief.access.Viewer;
import debrief.db.PlannedForValues;
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
import org.jspecify.annotations.Nullable;

/** What is found. Every query asks what the viewer may see, of the incident's row. */
interface CandidateSql {

  /** From when to when documents are; null where there is none. */
  record Span(@Nullable Instant oldest, @Nullable Instant newest) {}

  /** Of what everybody may see. */
  @SqlQuery(
      """
      select min(d.started_at) as oldest, max(d.started_at) as newest
      from search_document d where d.part = 0 and <everybodys>
      """)
  Span span(@Define("everybodys") String everybodys);

  /** Where a document with the words may still be none that fits. */
  String EXACTLY = " and d.words @@ to_tsquery(cast(:language as regconfig), :query)";

  /** A document that may fit. */
  record Dated(String subject, Instant startedAt) {}

  /**
   * The newest that everybody may see, of some periods and each by the index of words, until there
   * are enough.
   *
   * @param column {@code words}, or {@code headline} for those of title and summary
   * @param chosen conditions, each after {@code and}
   * @param periods queries of words, the newest first
   */
  @SqlQuery(
      """
      select n.subject, n.started_at
      from unnest(cast(:periods as text[])) with ordinality p (period, place)
      cross join lateral (
        select d.subject, d.started_at from search_document d
        where d.part = 0 and <everybodys> <chosen> and d.<column> @@ (
          to_tsquery(cast(:language as regconfig), :open) && cast(p.period as tsquery))
        order by d.started_at desc, d.subject desc) n
      limit :limit
      """)
  @QueryTimeOut(VisibleDocuments.PATIENCE)
  @PlannedForValues
  List<Dated> open(
      @Define("column") String column,
      @Define("chosen") String chosen,
      @Define("everybodys") String everybodys,
      @Bind("periods") String[] periods,
      @BindMap Map<String, Object> values);

  /** The same of all periods at once: the time is written so that no index of times is used. */
  @SqlQuery(
      """
      select d.subject, d.started_at from search_document d
      where d.part = 0 and <everybodys> <chosen>
        and d.<column> @@ to_tsquery(cast(:language as regconfig), :open)
      order by d.started_at + interval '0' desc, d.subject desc limit :limit
      """)
  @QueryTimeOut(VisibleDocuments.PATIENCE)
  @PlannedForValues
  List<Dated> open(
      @Define("column") String column,
      @Define("chosen") String chosen,
      @Define("everybodys") String everybodys,
      @BindMap Map<String, Object> values);

  /**
   * The words as they are looked for in what is shared; a condition like the others, so that nobody
   * looks what a hidden row says before it is known whether it is shared.
   *
   * @param column {@code words} or {@code headline}
   */
  static String has(String column) {
    return " and d." + column + " @@ to_tsquery(cast(:language as regconfig), :loose)";
  }

  /** The newest of what is shared with the viewer. */
  @SqlQuery(
      """
      select d.subject, d.started_at from search_document d
      where <restricted>
      order by d.started_at + interval '0' desc, d.subject desc limit :limit
      """)
  @QueryTimeOut(VisibleDocuments.PATIENCE)
  @PlannedForValues
  List<Dated> shared(
      @Define("restricted") String restricted,
      @BindMap Map<String, Object> values,
      @BindMethods("viewer") Viewer viewer);

  /**
   * The likeliest first: words of title and summary count more, and of two alike the newer one.
   *
   * @param exactly {@link #EXACTLY}, or empty where all of them fit
   */
  @SqlQuery(
      """
      select d.subject, d.kind, d.severity, d.services, d.principles,
        ts_rank('{0.1, 0.3, 0.6, 1}', d.words, to_tsquery(cast(:language as regconfig), :ranked), 1)
          * (1 + 0.15 / (1 + greatest(0, extract(epoch from :now - d.started_at)) / 31557600))
          * case d.kind when 'report' then 1 when 'draft' then 0.9 else 0.6 end as score,
        <byOffice>
      from search_document d join incident i on i.number = d.incident_number
      where d.subject = any (cast(:subjects as text[])) and d.part = 0 <row>
        and d.incident_visibility <> 'dismissed' and <visible> <exactly>
      order by score desc, d.subject desc limit :most
      """)
  @QueryTimeOut(VisibleDocuments.PATIENCE)
  List<SearchHit.Whole> fitting(
      @Define("row") String row,
      @Define("exactly") String exactly,
      @Bind("subjects") String[] subjects,
      @BindMap Map<String, Object> values,
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
  @QueryTimeOut(VisibleDocuments.PATIENCE)
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
  @QueryTimeOut(VisibleDocuments.PATIENCE)
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
  @QueryTimeOut(VisibleDocuments.PATIENCE)
  List<SearchHit> partsOf(
      @Define("row") String row,
      @Bind("subjects") String[] subjects,
      @Bind("kind") FoundKind kind,
      @Bind("most") int most,
      @BindMethods("viewer") Viewer viewer);
}
