package debrief.action.list;

import debrief.access.Viewer;
import debrief.action.ActionInput;
import debrief.action.ActionItem;
import debrief.action.ActionItems;
import debrief.db.Slice;
import debrief.incident.Incidents;
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
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** An incident's action items, and where it is given them. */
@Path("/api/v1/incidents/{incident}/action-items")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Action items")
public final class IncidentActionApi {
  private final ActionItems items;
  private final ActionList list;
  private final Incidents incidents;
  private final IdempotencyKeys idempotencyKeys;

  public IncidentActionApi(
      ActionItems items, ActionList list, Incidents incidents, IdempotencyKeys idempotencyKeys) {
    this.items = items;
    this.list = list;
    this.incidents = incidents;
    this.idempotencyKeys = idempotencyKeys;
  }

  @GET
  @Operation(
      operationId = "listIncidentActionItems",
      summary = "List an incident's action items, newest first",
      description = "As the list of all with `incident`; an incident that is not there is a 404.")
  public Slice<ActionItem> list(
      @Auth Viewer viewer,
      @PathParam("incident") String incident,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @Nullable String limit) {
    ActionFilter its = ActionFilter.ofIncident(incidents.get(viewer, incident).number());
    return list.page(viewer, its, ActionSort.NEWEST, cursor, Query.limit(limit));
  }

  @POST
  @Operation(operationId = "addActionItem", summary = "Propose an action item for an incident")
  @Answers(value = ActionItem.class, status = 201)
  public Response add(
      @Auth Viewer viewer,
      @Context ContainerRequestContext request,
      @PathParam("incident") String incident,
      @NotNull ActionInput input) {
    return idempotencyKeys.once(
        request,
        viewer.personId(),
        answer -> incidents.lock(viewer, incident),
        () -> {
          ActionItem item = items.add(viewer, incident, input);
          return Versions.created("/api/v1/action-items/" + item.ref(), item, item.version());
        });
  }
}
