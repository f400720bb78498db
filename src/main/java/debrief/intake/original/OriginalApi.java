package debrief.intake.original;

import debrief.access.Viewer;
import debrief.web.json.Answers;
import io.dropwizard.auth.Auth;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** What an imported incident was made of. */
@Path("/api/v1/incidents/{incident}/original")
@Tag(name = "Archive")
public final class OriginalApi {
  private final Originals originals;

  public OriginalApi(Originals originals) {
    this.originals = originals;
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "getOriginal",
      summary = "Where an imported incident came from; for those who draft")
  @Answers(Original.class)
  public Response get(@Auth Viewer viewer, @PathParam("incident") String incident) {
    return Response.ok(originals.get(viewer, incident)).build();
  }

  @GET
  @Path("/content")
  @Produces(MediaType.APPLICATION_OCTET_STREAM)
  @Operation(
      operationId = "getOriginalContent",
      summary = "The document that it was made of, byte for byte")
  @Answers(value = String.class, media = MediaType.APPLICATION_OCTET_STREAM)
  public Response content(@Auth Viewer viewer, @PathParam("incident") String incident) {
    byte[] content = originals.content(viewer, incident);
    return OriginalPages.download(originals.get(viewer, incident), content);
  }
}
