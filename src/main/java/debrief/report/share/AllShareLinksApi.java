package debrief.report.share;

import debrief.access.Viewer;
import debrief.db.Cursor;
import debrief.db.Slice;
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

/** Every link of the organisation, for administrators. */
@Path("/api/v1/share-links")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reports")
public final class AllShareLinksApi {
  private final ShareLinks links;

  public AllShareLinksApi(ShareLinks links) {
    this.links = links;
  }

  @GET
  @Operation(
      operationId = "listAllShareLinks",
      summary = "List the links of all reports, newest first")
  public Slice<ShareLink> list(
      @Auth Viewer viewer,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @Nullable String limit) {
    return links.all(viewer, Cursor.decode(cursor), Query.limit(limit));
  }
}
