package debrief.report.similar;

import debrief.access.Viewer;
import debrief.db.Slice;
import io.dropwizard.auth.Auth;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** What is like an incident, as JSON. */
@Path("/api/v1/incidents/{incident}/similar")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reports")
public final class SimilarApi {
  private final SimilarReports similar;

  public SimilarApi(SimilarReports similar) {
    this.similar = similar;
  }

  @GET
  @Operation(
      operationId = "listSimilar",
      summary = "List the reports that are like an incident, the most alike first, and why",
      description =
          "At most ten, of those that every reader may see: on the same service, with the same"
              + " factor, or that read alike. With each the action items that are still open.")
  public Slice<SimilarReport> list(@Auth Viewer viewer, @PathParam("incident") String ref) {
    return new Slice<>(similar.of(viewer, ref).reports(), null);
  }
}
