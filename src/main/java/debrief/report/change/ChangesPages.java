package debrief.report.change;

import debrief.access.Audience;
import debrief.access.Viewer;
import debrief.publish.format.EditionStamp;
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

/** What an edition changed, as a page. */
@Path("/reports/{slug: [a-z0-9-]+}/changes")
@Produces(Pages.HTML)
public final class ChangesPages {
  private final EditionChanges changes;

  public ChangesPages(EditionChanges changes) {
    this.changes = changes;
  }

  /**
   * @param edition the newest where it is left out
   */
  @GET
  public Page show(
      @Auth Viewer viewer,
      @PathParam("slug") String slug,
      @QueryParam("edition") @Nullable String edition,
      @QueryParam("audience") @Nullable String audience) {
    Audience asked = Query.choice("audience", audience, Audience.class);
    Audience reader = asked == null ? Audience.organization : asked;
    return changes.of(viewer, slug, EditionStamp.number(edition), reader);
  }
}
