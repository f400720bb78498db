package debrief.waiting;

import debrief.access.Viewer;
import io.dropwizard.auth.Auth;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** What waits for the caller, as JSON. */
@Path("/api/v1/waiting")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Account")
public final class WaitingApi {
  private final Waiting waiting;

  public WaitingApi(Waiting waiting) {
    this.waiting = waiting;
  }

  @GET
  @Operation(
      operationId = "getWaiting",
      summary = "Read what waits for you: reviews, drafts, action items")
  public WaitingList get(@Auth Viewer viewer) {
    return waiting.list(viewer);
  }
}
