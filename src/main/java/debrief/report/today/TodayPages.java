package debrief.report.today;

import debrief.access.Viewer;
import debrief.web.Problem;
import debrief.web.page.Page;
import debrief.web.page.Pages;
import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/** What is true of a report today, as a page of its own and for the script of the report's page. */
@Path("/reports/{slug: [a-z0-9-]+}/today")
@Produces(Pages.HTML)
public final class TodayPages {
  private final ReportsToday today;

  public TodayPages(ReportsToday today) {
    this.today = today;
  }

  /**
   * @param edition the one that is read; the newest where it is left out
   */
  @GET
  public Page show(
      @Auth Viewer viewer,
      @PathParam("slug") String slug,
      @QueryParam("edition") @Nullable String edition) {
    if (edition == null || edition.isEmpty()) {
      return today.of(viewer, slug, 0);
    }
    if (!edition.matches("[1-9][0-9]{0,6}")) {
      throw Problem.invalid("edition", "An edition is a number, from 1.");
    }
    return today.of(viewer, slug, Integer.parseInt(edition));
  }
}
