package debrief.report.feed;

import debrief.trust.Principle;
import debrief.trust.Principles;
import debrief.web.json.Query;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which reports a feed holds; everything may be left out.
 *
 * @param team that gave a promise in it, or looks after a service that it names
 */
public record FeedFilter(
    @Nullable String principle, @Nullable String service, @Nullable String team) {

  /** As an address's query says it. */
  static FeedFilter asked(
      @Nullable String principle, @Nullable String service, @Nullable String team) {
    return new FeedFilter(
        Principles.asked(principle), Query.text("service", service), Query.text("team", team));
  }

  /** The same choice as the query of an address, with its question mark; empty for everything. */
  String query() {
    String query =
        Query.again("principle", principle, "service", service, "team", team).replaceAll("&$", "");
    return query.equals("?") ? "" : query;
  }

  /** {@code Reports}, {@code Reports on security and checkout}. */
  String title() {
    List<String> about = new ArrayList<>();
    if (principle != null) {
      about.add(Principles.find(principle).map(Principle::name).orElse(principle));
    }
    if (service != null) {
      about.add(service);
    }
    if (team != null) {
      about.add("team " + team);
    }
    return about.isEmpty() ? "Reports" : "Reports on " + String.join(" and ", about);
  }
}
