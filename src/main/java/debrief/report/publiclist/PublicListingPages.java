package debrief.report.publiclist;

import debrief.access.Viewer;
import debrief.web.Problem;
import debrief.web.page.Page;
import debrief.web.page.Pages;
import debrief.web.page.TimeView;
import io.dropwizard.auth.Auth;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** Putting a report on the public list and taking it off, for administrators. */
@Path("/reports/{slug: [a-z0-9-]+}/public-listing")
@Produces(Pages.HTML)
public final class PublicListingPages {
  private final PublicListings listings;

  public PublicListingPages(PublicListings listings) {
    this.listings = listings;
  }

  private static String path(String slug) {
    return "/reports/" + slug + "/public-listing";
  }

  @GET
  public Page show(@Auth Viewer viewer, @PathParam("slug") String slug) {
    return PublicListingPage.of(listings.target(viewer, slug), null);
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response list(@Auth Viewer viewer, @PathParam("slug") String slug) {
    try {
      listings.list(viewer, slug);
    } catch (Problem problem) {
      problem.throwUnless(Problem.Kind.CONFLICT);
      return Pages.again(
          problem, PublicListingPage.of(listings.target(viewer, slug), problem.detail()));
    }
    return Pages.done(path(slug), "Listed. Everybody may read it from now on.");
  }

  @POST
  @Path("/remove")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response unlist(@Auth Viewer viewer, @PathParam("slug") String slug) {
    try {
      listings.unlist(viewer, slug);
    } catch (Problem problem) {
      // Somebody was quicker, or it was pressed twice: it is off, as it was meant.
      problem.throwUnless(Problem.Kind.NOT_FOUND);
      listings.target(viewer, slug);
    }
    return Pages.done(path(slug), "Off the list. Nobody reads it there from now on.");
  }

  /**
   * @param refusal why it was not put there; null where nobody tried
   * @param publicPath where everybody reads it
   * @param since null where it is not on the list
   */
  record PublicListingPage(
      String slug,
      String incident,
      String report,
      boolean closed,
      boolean rendered,
      @Nullable String refusal,
      String publicPath,
      @Nullable TimeView since)
      implements Page {
    static PublicListingPage of(PublicListSql.Target target, @Nullable String refusal) {
      return new PublicListingPage(
          target.slug(),
          target.incident(),
          target.title(),
          target.closed(),
          target.rendered(),
          refusal,
          PublicReportPages.path(target.slug()),
          TimeView.of(target.listedAt()));
    }

    @Override
    public String title() {
      return "The public list";
    }
  }
}
