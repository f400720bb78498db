package debrief.search;

import debrief.access.Viewer;
import debrief.search.query.PickedFilters;
import debrief.search.query.SearchRequest;
import debrief.web.Problem;
import debrief.web.page.Pages;
import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** Search as a page. */
@Path("/search")
@Produces(Pages.HTML)
public final class SearchPages {
  private static final int EACH = 5;
  private static final int PAGE = 20;

  private final Searches searches;

  public SearchPages(Searches searches) {
    this.searches = searches;
  }

  @GET
  public Response show(
      @Auth Viewer viewer,
      @QueryParam("q") @Nullable String q,
      @QueryParam("kind") @Nullable String kind,
      @QueryParam("principle") @Nullable String principle,
      @QueryParam("service") @Nullable String service,
      @QueryParam("severity") @Nullable String severity,
      @QueryParam("before") @Nullable String before,
      @QueryParam("after") @Nullable String after,
      @QueryParam("is") @Nullable String is,
      @QueryParam("cursor") @Nullable String cursor) {
    PickedFilters picked = new PickedFilters(kind, principle, service, severity, before, after, is);
    try {
      SearchRequest ask = searches.ask(q, picked);
      if (ask.kind() == null) {
        Searches.Overview overview = searches.overview(viewer, q, picked, EACH);
        return Response.ok(SearchPage.of(ask, picked, overview.answer(), overview.found())).build();
      }
      SearchAnswer answer = searches.find(viewer, q, picked, cursor, PAGE);
      return Response.ok(SearchPage.of(ask, picked, answer, cursor)).build();
    } catch (Problem problem) {
      problem.throwUnless(Problem.Kind.INVALID);
      return Pages.again(problem, SearchPage.refused(q, picked, problem));
    }
  }
}
