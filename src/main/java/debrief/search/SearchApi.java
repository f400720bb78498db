package debrief.search;

import debrief.access.Viewer;
import debrief.search.query.PickedFilters;
import debrief.web.json.Query;
import io.dropwizard.auth.Auth;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;

/** Search as JSON. */
@Path("/api/v1/search")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Search")
public final class SearchApi {
  private final Searches searches;

  public SearchApi(Searches searches) {
    this.searches = searches;
  }

  @GET
  @Operation(
      operationId = "search",
      summary =
          "Search reports, drafts, incidents, action items and their parts, the likeliest first",
      description =
          "q takes words, \"phrases between quotes\", -exclusions, and filters: service:, principle:,"
              + " severity:, before:, after:, kind:, is:open. The last word may be the beginning of"
              + " one. Nothing is found, counted or suggested that the caller may not read.")
  public SearchAnswer search(
      @Auth Viewer viewer,
      @QueryParam("q") @Nullable String q,
      @QueryParam("kind") @Nullable String kind,
      @QueryParam("principle") @Nullable String principle,
      @QueryParam("service") @Nullable String service,
      @QueryParam("severity") @Nullable String severity,
      @QueryParam("before") @Nullable String before,
      @QueryParam("after") @Nullable String after,
      @QueryParam("is") @Nullable String is,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @Nullable String limit) {
    return searches.find(
        viewer,
        q,
        new PickedFilters(kind, principle, service, severity, before, after, is),
        cursor,
        Query.limit(limit));
  }
}
