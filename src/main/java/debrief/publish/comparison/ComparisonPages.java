package debrief.publish.comparison;

import debrief.access.Right;
import debrief.access.Viewer;
import debrief.incident.Incident;
import debrief.incident.Incidents;
import debrief.postmortem.Postmortems;
import debrief.publish.article.Composer;
import debrief.web.json.Query;
import debrief.web.page.Page;
import debrief.web.page.Pages;
import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/** What each audience would read of a draft. */
@Path("/incidents/{incident}/postmortem/audiences")
@Produces(Pages.HTML)
public final class ComparisonPages {
  private final Incidents incidents;
  private final Postmortems postmortems;
  private final Composer composer;

  /** Which parts are shown, as the address says it. */
  enum Shown {
    all,
    differences
  }

  public ComparisonPages(Incidents incidents, Postmortems postmortems, Composer composer) {
    this.incidents = incidents;
    this.postmortems = postmortems;
    this.composer = composer;
  }

  @GET
  public Page compare(
      @Auth Viewer viewer,
      @PathParam("incident") String ref,
      @QueryParam("show") @Nullable String show) {
    Incident incident = incidents.get(viewer, ref);
    viewer.require(Right.WRITE);
    Shown shown = Query.choice("show", show, Shown.class);
    return ComparisonPage.of(
        incident,
        AudienceComparison.of(composer.compose(viewer, incident, postmortems.get(viewer, ref))),
        shown == Shown.differences);
  }
}
