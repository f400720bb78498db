package debrief.action;

import com.fasterxml.jackson.databind.JsonNode;
import debrief.access.Viewer;
import debrief.db.Cursor;
import debrief.db.Slice;
import debrief.incident.Incidents;
import debrief.web.Filters;
import debrief.web.Versions;
import debrief.web.json.Answers;
import debrief.web.json.IdempotencyKeys;
import debrief.web.json.Query;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jspecify.annotations.Nullable;

/** Action items as JSON. */
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
  @Operation(
      operationId = "listActionItems",
      summary = "List action items, newest first",
      description =
          "`state` takes one state, several with commas between them, or `open` for all that are."
              + " `principle` is the key of a Trust principle that the incident touched; `incident`"
              + " is a reference such as INC-7.")
  @Filters(ActionQuery.Names.class)
  public Slice<ActionItem> list(
      @Auth Viewer viewer,
      @Context UriInfo uri,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @Nullable String limit) {
    return items.list(
        viewer,
        new ActionQuery(uri.getQueryParameters()).filter(),
        Cursor.decode(cursor),
        Query.limit(limit));
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
          "`committed` needs a team and a date, `blocked` and `declined` a reason, `done` evidence."
              + " With If-Match the step is made only from the version that was seen.")
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
}
