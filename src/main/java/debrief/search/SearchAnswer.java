package debrief.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a search found.
 *
 * @param facets how many of what was looked at have what; at most as many as are looked at
 * @param didYouMean the query as it may have been meant; null where there is no better one
 * @param notes what was done with the query, in sentences
 * @param next a cursor; null at the end
 */
public record SearchAnswer(
    List<Found> items,
    Facets facets,
    @Nullable String didYouMean,
    List<String> notes,
    @Nullable String next) {

  /** How many there are of each, the most first. */
  public record Facets(
      List<Count> kind, List<Count> service, List<Count> principle, List<Count> severity) {
    static final Facets NONE = new Facets(List.of(), List.of(), List.of(), List.of());
  }

  /** How many there are. */
  public record Count(String value, int count) {}
}
