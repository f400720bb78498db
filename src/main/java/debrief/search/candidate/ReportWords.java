package debrief.search.candidate;

import debrief.report.ReportFilter;
import debrief.search.query.QueryParser;
import debrief.search.query.SearchQuery;
import debrief.search.query.SearchSettings;
import debrief.search.query.Synonyms;
import java.util.Map;
import java.util.Set;

/**
 * Finds reports for lists that choose by other things too: by the same words as search does, in
 * what every reader gets. What is a filter in search is a word here.
 */
public final class ReportWords implements ReportFilter.WordSearch {
  private static final ReportFilter.Words NONE =
      new ReportFilter.Words(" and false", " and false", Map.of());

  private static final String FOUND =
      """
      from search_document d
      where d.slug = r.slug and d.part = 0 and d.kind = 'report' and d.audience = 'organization'
      """;

  private static final String HAS = "d.words @@ to_tsquery(cast(:language as regconfig), :words)";

  private static final String OPEN =
      " and exists (select 1 %s and d.incident_visibility = 'organization' and %s)"
          .formatted(FOUND, HAS);

  /** Not "exists": that may read the words of all others first, in case they are needed. */
  private static final String SHARED =
      " and coalesce((select %s %s limit 1), false)".formatted(HAS, FOUND);

  private final QueryParser parser;
  private final String language;

  public ReportWords(SearchSettings settings) {
    this.parser = new QueryParser(Synonyms.with(settings.synonyms()), Set.of());
    this.language = settings.language();
  }

  @Override
  public ReportFilter.Words of(String typed) {
    SearchQuery query = parser.parse(typed);
    if (!query.hasWords()) {
      return NONE;
    }
    return new ReportFilter.Words(
        OPEN, SHARED, Map.of("language", language, "words", query.exact(SearchQuery.Reach.all)));
  }
}
