package debrief.action;

import com.fasterxml.jackson.databind.JsonNode;
import debrief.access.Viewer;
import debrief.incident.Incidents;
import debrief.web.Versions;
import debrief.web.json.Answers;
import debrief.web.json.IdempotencyKeys;
import io.dropwizard.auth.Auth;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** One action item as JSON. */
@Path("/api/v1/action-items")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Action items")
public final class ActionApi {
  private final ActionItems items;
  private final Incidents incidents;
  private final IdempotencyKeys idempotencyKeys;

  public ActionApi(ActionItems items, Incidents incidents, IdempotencyKeys idempotencyKeys) {
    this.items = items;
    this.incidents = incidents;
    this.idempotencyKeys = idempotencyKeys;
  }

  @GET
  @Path("/{item}")
  @Operation(operationId = "getActionItem", summary = "Read an action item with its history")
  @Answers(ActionItem.class)
  public Response get(@Auth Viewer viewer, @PathParam("item") String ref) {
    ActionItem item = items.get(viewer, ref);
    return Versions.ok(item, item.version());
  }

  @PATCH
  @Path("/{item}")
  @Operation(
      operationId = "changeActionItem",
      summary = "Change an action item; fields that are left out stay as they are",
      description =
          "Beside the item's fields a patch takes `reason`, which is needed where a promised date"
              + " moves later. The state changes by a transition.")
  @Answers(value = ActionItem.class, takes = ActionInput.class)
  public Response change(
      @Auth Viewer viewer,
      @PathParam("item") String ref,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull JsonNode patch) {
    ActionItem item = items.change(viewer, ref, Versions.required(ifMatch), patch);
    return Versions.ok(item, item.version());
  }

  @POST
  @Path("/{item}/transitions")
  @Operation(
      operationId = "moveActionItem",
      summary = "Take an action item a step further",
      description =
          "`committed` needs a team and a date, `blocked` and `declined` a reason, `done` evidence:"
              + " a link or a sentence, several on lines of their own. From `done` an item goes back"
              + " to `inProgress` with a reason; its evidence stays. With If-Match the step is made only from the version that was seen.")
  @Answers(ActionItem.class)
  public Response move(
      @Auth Viewer viewer,
      @Context ContainerRequestContext request,
      @PathParam("item") String ref,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull Move move) {
    return idempotencyKeys.once(
        request,
        viewer.personId(),
        answer -> incidents.lock(viewer, answer.path("incident").asText()),
        () -> {
          ActionItem item = items.move(viewer, ref, Versions.optional(ifMatch), move);
          return Versions.ok(item, item.version());
        });
  }

  /** More of what shows that an item is done. */
  public record MoreEvidence(@Nullable String evidence) {}

  @POST
  @Path("/{item}/evidence")
  @Operation(
      operationId = "addEvidence",
      summary = "Add evidence to an action item that is done",
      description = "A link or a sentence, several on lines of their own. What was there stays.")
  @Answers(ActionItem.class)
  public Response addEvidence(
      @Auth Viewer viewer,
      @Context ContainerRequestContext request,
      @PathParam("item") String ref,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull MoreEvidence more) {
    return idempotencyKeys.once(
        request,
        viewer.personId(),
        answer -> incidents.lock(viewer, answer.path("incident").asText()),
        () -> {
          ActionItem item =
              items.addEvidence(viewer, ref, Versions.optional(ifMatch), more.evidence());
          return Versions.ok(item, item.version());
        });
  }
}
