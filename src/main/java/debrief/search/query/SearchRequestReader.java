package debrief.search.query;

import debrief.incident.Severity;
import debrief.trust.Principles;
import debrief.web.Problem;
import debrief.web.json.Json;
import debrief.web.json.Query;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Reads what is asked for: what was typed, and what was picked, which means the same. */
public final class SearchRequestReader {
  public static final int LONGEST = 1_000;

  private final QueryParser parser;

  public SearchRequestReader(QueryParser parser) {
    this.parser = parser;
  }

  /**
   * A filter that was picked comes before the same one typed.
   *
   * @throws Problem 422 for a filter that cannot be, with {@code q} as its field where it was typed
   */
  public SearchRequest read(@Nullable String q, PickedFilters picked) {
    String typed = q == null ? "" : q.strip();
    if (typed.length() > LONGEST || !Json.isClean(typed)) {
      throw Problem.invalid("q", "At most 1,000 characters, without null characters, fit here.");
    }
    // A blank at the end says that the last word is whole.
    SearchQuery query = parser.parse(q == null ? "" : q);
    Map<String, String> filters = query.filters();
    String is = either("is", picked.is(), filters, SearchRequestReader::open);
    return new SearchRequest(
        typed,
        query,
        either("kind", picked.kind(), filters, (f, v) -> Query.choice(f, v, FoundKind.class)),
        either("principle", picked.principle(), filters, SearchRequestReader::principle),
        either("service", picked.service(), filters, Query::text),
        either("severity", picked.severity(), filters, SearchRequestReader::severity),
        either("before", picked.before(), filters, Query::time),
        either("after", picked.after(), filters, Query::time),
        is != null);
  }

  private static <T> @Nullable T either(
      String name,
      @Nullable String picked,
      Map<String, String> typed,
      BiFunction<String, @Nullable String, @Nullable T> read) {
    if (picked != null && !picked.isBlank()) {
      return read.apply(name, picked);
    }
    String value = typed.get(name);
    if (value == null) {
      return null;
    }
    try {
      return read.apply(name, value);
    } catch (Problem problem) {
      throw Problem.invalid("q", name + ": " + problem.errors().get(0).message());
    }
  }

  private static @Nullable String open(String field, @Nullable String value) {
    if (value == null || value.equals("open")) {
      return value;
    }
    throw Problem.invalid(field, "is:open is all there is.");
  }

  private static @Nullable String principle(String field, @Nullable String value) {
    try {
      return Principles.asked(value);
    } catch (Problem problem) {
      throw Problem.invalid(field, problem.errors().get(0).message());
    }
  }

  private static @Nullable Severity severity(String field, @Nullable String value) {
    return Query.choice(
        field, value == null ? null : value.toUpperCase(Locale.ROOT), Severity.class);
  }
}
