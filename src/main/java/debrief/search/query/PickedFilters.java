package debrief.search.query;

import debrief.web.json.Query;
import org.jspecify.annotations.Nullable;

/** What was picked, as it stands in the address. */
public record PickedFilters(
    @Nullable String kind,
    @Nullable String principle,
    @Nullable String service,
    @Nullable String severity,
    @Nullable String before,
    @Nullable String after,
    @Nullable String is) {

  /**
   * The address of the same search with another filter.
   *
   * @param typed what is looked for
   * @param name of the filter; none has an empty one
   */
  public String address(String typed, String name, String value) {
    String query =
        Query.again(
            "q", typed.isEmpty() ? null : typed,
            "kind", name.equals("kind") ? value : kind,
            "principle", name.equals("principle") ? value : principle,
            "service", name.equals("service") ? value : service,
            "severity", name.equals("severity") ? value : severity,
            "before", before,
            "after", after,
            "is", is);
    return "/search" + query.substring(0, query.length() - 1);
  }
}
