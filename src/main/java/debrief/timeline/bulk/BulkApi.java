package debrief.timeline.bulk;

import debrief.access.Viewer;
import debrief.incident.Incidents;
import debrief.web.json.Answers;
import debrief.web.json.IdempotencyKeys;
import io.dropwizard.auth.Auth;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Changes of many entries as JSON. */
@Path("/api/v1/incidents/{incident}/timeline/changes")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Timeline")
public final class BulkApi {
  private final BulkEdits edits;
  private final Incidents incidents;
  private final IdempotencyKeys idempotencyKeys;

  public BulkApi(BulkEdits edits, Incidents incidents, IdempotencyKeys idempotencyKeys) {
    this.edits = edits;
    this.incidents = incidents;
    this.idempotencyKeys = idempotencyKeys;
  }

  @POST
  @Operation(
      operationId = "changeManyTimelineEntries",
      summary = "Shift or remove many entries at once: all or none")
  @Answers(value = BulkChange.class, status = 201)
  public Response change(
      @Auth Viewer viewer,
      @Context ContainerRequestContext request,
      @PathParam("incident") String ref,
      @NotNull BulkInput input) {
    return idempotencyKeys.once(
        request,
        viewer.personId(),
        answer -> incidents.lock(viewer, ref),
        () ->
            Response.status(Response.Status.CREATED)
                .entity(edits.apply(viewer, ref, input))
                .build());
  }

  @POST
  @Path("/{change}/undo")
  @Operation(
      operationId = "undoManyTimelineEntries",
      summary = "Undo such a change, unless somebody has changed one of its entries since")
  @Answers(BulkChange.class)
  public Response undo(
      @Auth Viewer viewer,
      @Context ContainerRequestContext request,
      @PathParam("incident") String ref,
      @PathParam("change") String id) {
    return idempotencyKeys.once(
        request,
        viewer.personId(),
        answer -> incidents.lock(viewer, ref),
        () -> Response.ok(edits.undo(viewer, ref, id)).build());
  }
}
