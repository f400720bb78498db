package debrief.search;

import debrief.search.SearchAnswer.Count;
import debrief.search.candidate.Candidates;
import debrief.search.candidate.SearchHit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Counts what was found: of kinds everything, of the rest what stands for itself. */
final class FacetCounts {
  private static final int MOST = 12;

  private FacetCounts() {}

  static SearchAnswer.Facets of(Candidates.Fitting fitting) {
    return new SearchAnswer.Facets(
        counts(fitting.hits().stream().map(hit -> hit.kind().name())),
        counts(fitting.wholes().stream().flatMap(whole -> whole.services().stream())),
        counts(fitting.wholes().stream().flatMap(whole -> whole.principles().stream())),
        counts(fitting.wholes().stream().map(SearchHit.Whole::severity)));
  }

  private static List<Count> counts(Stream<String> values) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    values.forEach(value -> counts.merge(value, 1, Integer::sum));
    return counts.entrySet().stream()
        .map(entry -> new Count(entry.getKey(), entry.getValue()))
        .sorted(Comparator.comparingInt(Count::count).reversed().thenComparing(Count::value))
        .limit(MOST)
        .toList();
  }
}
