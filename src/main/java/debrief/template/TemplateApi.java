package debrief.template;

import debrief.access.Right;
import debrief.access.Viewer;
import debrief.db.Slice;
import io.dropwizard.auth.Auth;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The templates as JSON. */
@Path("/api/v1/templates")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Postmortem")
public final class TemplateApi {

  @GET
  @Operation(operationId = "listTemplates", summary = "List what a postmortem can start from")
  public Slice<PostmortemTemplate> list(@Auth Viewer viewer) {
    viewer.require(Right.READ);
    return new Slice<>(PostmortemTemplates.all(), null);
  }
}
