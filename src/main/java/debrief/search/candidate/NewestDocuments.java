package debrief.search.candidate;

import debrief.access.Access;
import debrief.access.Viewer;
import debrief.search.query.SearchRequest;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The newest documents with the words, of what everybody may see and what is shared with the
 * viewer, without a look at those that are older than needed.
 */
final class NewestDocuments {
  private static final String EVERYBODYS = Access.everybodys(VisibleDocuments.NEWEST);

  /** So many documents are read without a look at their time. */
  private static final int MOST_AT_ONCE = 3_000;

  private final CandidateSql sql;
  private final Viewer viewer;
  private final SearchRequest ask;
  private final Map<String, Object> values;
  private final int limit;
  private final Periods periods;

  /**
   * @param values what is bound: the words, as they are looked for in what is open and in what is
   *     shared
   * @param limit how many are wanted
   */
  NewestDocuments(
      CandidateSql sql, Viewer viewer, SearchRequest ask, Map<String, Object> values, int limit) {
    this.sql = sql;
    this.viewer = viewer;
    this.ask = ask;
    this.values = new HashMap<>(values);
    this.limit = limit;
    this.values.put("limit", limit);
    this.periods = Periods.of(sql.span(EVERYBODYS));
  }

  /**
   * Their subjects.
   *
   * @param column {@code words}, or {@code headline} for those of title and summary
   */
  List<String> with(String column) {
    String chosen = VisibleDocuments.row(viewer) + ask.where().sql();
    String restricted =
        Access.restricted(
            viewer, VisibleDocuments.NEWEST, " and d.part = 0" + chosen + CandidateSql.has(column));
    return Stream.concat(
            open(column, chosen).stream(), sql.shared(restricted, values, viewer).stream())
        .sorted(Comparator.comparing(CandidateSql.Dated::startedAt).reversed())
        .map(CandidateSql.Dated::subject)
        .limit(limit)
        .toList();
  }

  /**
   * In the latest months first: of common words there are enough. Of rare ones all are read at
   * once, as are those of a service; for what is between, one period after the other.
   */
  private List<CandidateSql.Dated> open(String column, String chosen) {
    if (ask.service() != null || ask.before() != null || periods.newestFirst().isEmpty()) {
      return sql.open(column, chosen, EVERYBODYS, values);
    }
    List<CandidateSql.Dated> found = open(column, chosen, List.of(periods.latest()));
    if (found.size() >= limit) {
      return found;
    }
    return periods.estimate(found.size()) > MOST_AT_ONCE
        ? open(column, chosen, periods.newestFirst())
        : sql.open(column, chosen, EVERYBODYS, values);
  }

  private List<CandidateSql.Dated> open(String column, String chosen, List<String> of) {
    return sql.open(column, chosen, EVERYBODYS, of.toArray(String[]::new), values);
  }
}
