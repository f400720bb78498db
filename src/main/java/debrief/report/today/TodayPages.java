package debrief.report.today;

import debrief.access.Viewer;
import debrief.publish.format.EditionStamp;
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
    return today.of(viewer, slug, EditionStamp.number(edition));
  }
}
