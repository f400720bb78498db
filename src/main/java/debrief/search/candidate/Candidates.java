package debrief.search.candidate;

import debrief.access.Access;
import debrief.access.Viewer;
import debrief.db.Cursor;
import debrief.db.SqlObjects;
import debrief.db.Where;
import debrief.search.query.SearchQuery;
import debrief.search.query.SearchQuery.Reach;
import debrief.search.query.SearchRequest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;

/**
 * What may be meant: the newest with the words in title or summary and the newest with them
 * anywhere, ranked, then their parts. However common a word is, no more than this is ranked.
 */
public final class Candidates {
  /** Of wholes, by each of the two ways. */
  private static final int MOST = 300;

  /** Where the order of words is asked for, so many that have the words are looked at. */
  private static final int MOST_OF_PHRASE = 2_000;

  /** Whose parts are looked through. */
  private static final int MOST_OPENED = 120;

  public static final int MOST_HITS = 2_000;

  /** With fewer, words may be missing. */
  private static final int ENOUGH = 3;

  private final CandidateSql sql;
  private final String language;
  private final Clock clock;

  public Candidates(Jdbi jdbi, String language, Clock clock) {
    this.sql = SqlObjects.of(jdbi, CandidateSql.class);
    this.language = language;
    this.clock = clock;
  }

  /**
   * All that fits.
   *
   * @param hits the likeliest first
   * @param lowered whether some lack words
   */
  public record Fitting(List<SearchHit.Whole> wholes, List<SearchHit> hits, boolean lowered) {
    public static final Fitting NOTHING = new Fitting(List.of(), List.of(), false);
  }

  /**
   * @param query what was typed
   * @param open the same, as it is looked for in what is open to everybody
   * @param words whether the query has words which PostgreSQL looks for
   */
  public Fitting of(
      Viewer viewer, SearchRequest ask, SearchQuery query, SearchQuery open, boolean words) {
    if (!words) {
      return query.hasWords() || ask.isEmpty() ? Fitting.NOTHING : newest(viewer, ask);
    }
    Map<String, SearchHit.Whole> found = new LinkedHashMap<>();
    keep(found, wholes(viewer, ask, query, open, Reach.all), 1);
    int strict = found.size();
    int terms = query.wanted().size();
    Reach reach = Reach.all;
    if (found.size() < ENOUGH && terms > 2) {
      reach = Reach.most;
      keep(found, wholes(viewer, ask, query, open, Reach.most), 0.3);
    }
    if (found.size() < ENOUGH && terms > 1) {
      reach = Reach.any;
      keep(found, wholes(viewer, ask, query, open, Reach.any), 0.1);
    }
    List<SearchHit.Whole> wholes = List.copyOf(found.values());
    return new Fitting(wholes, hits(viewer, ask, query, reach, wholes), found.size() > strict);
  }

  private static void keep(
      Map<String, SearchHit.Whole> found, List<SearchHit.Whole> more, double factor) {
    more.forEach(whole -> found.putIfAbsent(whole.subject(), whole.lowered(factor)));
  }

  private Fitting newest(Viewer viewer, SearchRequest ask) {
    Where where = ask.where();
    String row = VisibleDocuments.row(viewer);
    Map<String, Object> values = new HashMap<>(where.values());
    values.put("limit", MOST);
    List<SearchHit.Whole> wholes =
        sql.newest(
            Access.page(viewer, VisibleDocuments.NEWEST, " and d.part = 0" + row + where.sql()),
            row,
            values,
            Cursor.START.at(),
            Cursor.START.key(),
            clock.instant(),
            MOST,
            viewer);
    List<SearchHit> hits = new ArrayList<>(wholes.stream().map(SearchHit.Whole::hit).toList());
    if (ask.kind() != null && !ask.kind().isWhole()) {
      hits.addAll(sql.partsOf(row, subjects(wholes), ask.kind(), MOST_HITS, viewer));
    }
    return new Fitting(wholes, hits, false);
  }

  private List<SearchHit.Whole> wholes(
      Viewer viewer, SearchRequest ask, SearchQuery query, SearchQuery open, Reach reach) {
    Map<String, Object> values = new HashMap<>(ask.where().values());
    values.put("language", language);
    values.put("loose", query.loose(reach));
    values.put("open", open.loose(reach));
    values.put("query", query.exact(reach));
    values.put("ranked", query.ranked());
    NewestDocuments newest =
        new NewestDocuments(sql, viewer, ask, values, query.hasPhrases() ? MOST_OF_PHRASE : MOST);
    Set<String> subjects = new LinkedHashSet<>();
    subjects.addAll(newest.with("headline"));
    subjects.addAll(newest.with("words"));
    return sql.fitting(
        VisibleDocuments.row(viewer),
        query.exact(reach).equals(query.loose(reach)) ? "" : CandidateSql.EXACTLY,
        subjects.toArray(String[]::new),
        values,
        clock.instant(),
        MOST,
        viewer);
  }

  private List<SearchHit> hits(
      Viewer viewer,
      SearchRequest ask,
      SearchQuery query,
      Reach reach,
      List<SearchHit.Whole> wholes) {
    Map<String, Double> scores = new HashMap<>();
    wholes.stream().limit(MOST_OPENED).forEach(whole -> scores.put(whole.subject(), whole.score()));
    List<SearchHit> hits = new ArrayList<>(wholes.stream().map(SearchHit.Whole::hit).toList());
    if (ask.kind() == null || !ask.kind().isWhole()) {
      // Where words may be missing, a part has most of them at least.
      Reach ofParts = reach == Reach.any ? Reach.most : reach;
      sql.parts(
              VisibleDocuments.row(viewer),
              scores.keySet().toArray(String[]::new),
              language,
              query.exact(ofParts),
              query.ranked(),
              MOST_HITS,
              viewer)
          .forEach(part -> hits.add(part.within(scores.getOrDefault(part.subject(), 0.0))));
    }
    hits.sort(
        Comparator.comparingDouble(SearchHit::score)
            .reversed()
            .thenComparing(SearchHit::subject, Comparator.reverseOrder())
            .thenComparingInt(SearchHit::part));
    return hits.size() > MOST_HITS ? hits.subList(0, MOST_HITS) : hits;
  }

  private static String[] subjects(List<SearchHit.Whole> wholes) {
    return wholes.stream().limit(MOST_OPENED).map(SearchHit.Whole::subject).toArray(String[]::new);
  }
}
