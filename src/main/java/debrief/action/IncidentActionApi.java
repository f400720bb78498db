package debrief.action;

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
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Where an incident is given its action items. */
@Path("/api/v1/incidents/{incident}/action-items")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Action items")
public final class IncidentActionApi {
  private final ActionItems items;
  private final Incidents incidents;
  private final IdempotencyKeys repeats;

  public IncidentActionApi(ActionItems items, Incidents incidents, IdempotencyKeys repeats) {
    this.items = items;
    this.incidents = incidents;
    this.repeats = repeats;
  }

  @POST
  @Operation(operationId = "addActionItem", summary = "Propose an action item for an incident")
  @Answers(value = ActionItem.class, status = 201)
  public Response add(
      @Auth Viewer viewer,
      @Context ContainerRequestContext request,
      @PathParam("incident") String incident,
      @NotNull ActionInput input) {
    return repeats.once(
        request,
        viewer.personId(),
        answer -> incidents.lock(viewer, incident),
        () -> {
          ActionItem item = items.add(viewer, incident, input);
          return Versions.created("/api/v1/action-items/" + item.ref(), item, item.version());
        });
  }
}
