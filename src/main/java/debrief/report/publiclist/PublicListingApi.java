package debrief.report.publiclist;

import debrief.access.Viewer;
import io.dropwizard.auth.Auth;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/**
 * The public list as JSON, for administrators. A listing is there or not: it has no version that
 * one could miss.
 */
@Path("/api/v1/reports/{slug}/public-listing")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reports")
public final class PublicListingApi {
  private final PublicListings listings;

  public PublicListingApi(PublicListings listings) {
    this.listings = listings;
  }

  @GET
  @Operation(operationId = "getPublicListing", summary = "Say whether everybody may read a report")
  public PublicListing get(@Auth Viewer viewer, @PathParam("slug") String slug) {
    return PublicListing.of(listings.target(viewer, slug));
  }

  @PUT
  @Operation(
      operationId = "listReportInPublic",
      summary = "Put a report on the public list",
      description =
          "From then on everybody reads what its newest edition says to the public, at /public,"
              + " without an account; not while it is withdrawn or restricted.")
  public PublicListing list(@Auth Viewer viewer, @PathParam("slug") String slug) {
    return listings.list(viewer, slug);
  }

  @DELETE
  @Operation(
      operationId = "unlistReportInPublic",
      summary = "Take a report off the public list at once")
  public void unlist(@Auth Viewer viewer, @PathParam("slug") String slug) {
    listings.unlist(viewer, slug);
  }
}
