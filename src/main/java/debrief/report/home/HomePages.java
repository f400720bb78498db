package debrief.report.home;

import debrief.access.Right;
import debrief.access.Viewer;
import debrief.db.Cursor;
import debrief.incident.declare.DeclareSettings;
import debrief.report.Reports;
import debrief.web.page.Page;
import debrief.web.page.Pages;
import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import org.jspecify.annotations.Nullable;

/** The home. Without a choice it is a front page, with one a list of what fits. */
@Path("/")
@Produces(Pages.HTML)
public final class HomePages {
  private static final int PAGE = 20;

  private final Reports reports;
  private final Highlights highlights;
  private final DeclareSettings declaring;

  public HomePages(Reports reports, Highlights highlights, DeclareSettings declaring) {
    this.reports = reports;
    this.highlights = highlights;
    this.declaring = declaring;
  }

  @GET
  public Page home(
      @Auth Viewer viewer, @Context UriInfo uri, @QueryParam("cursor") @Nullable String cursor) {
    HomeFilter filter = HomeFilter.asked(uri.getQueryParameters());
    if (filter.isEmpty() && (cursor == null || cursor.isEmpty())) {
      return FrontPage.of(
          highlights.of(viewer),
          FilterForm.of(filter),
          new FrontPage.May(
              viewer.may(Right.WRITE), declaring.allows(viewer), viewer.may(Right.ADMINISTER)));
    }
    return ReportList.of(
        filter, cursor, reports.list(viewer, filter.reports(), Cursor.decode(cursor), PAGE));
  }
}
