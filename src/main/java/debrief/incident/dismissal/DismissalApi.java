package debrief.incident.dismissal;

import debrief.access.Viewer;
import debrief.incident.Incident;
import debrief.web.Versions;
import debrief.web.json.Answers;
import debrief.web.json.IdempotencyKeys;
import io.dropwizard.auth.Auth;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** That something was not an incident, for programs. */
@Path("/api/v1/incidents")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Incidents")
public final class DismissalApi {
  private final Dismissals dismissals;
  private final IdempotencyKeys idempotencyKeys;

  public DismissalApi(Dismissals dismissals, IdempotencyKeys idempotencyKeys) {
    this.dismissals = dismissals;
    this.idempotencyKeys = idempotencyKeys;
  }

  /**
   * @param reason why it was not an incident
   */
  public record DismissalInput(@Nullable String reason) {}

  @POST
  @Path("/{incident}/dismissals")
  @Operation(
      operationId = "dismissIncident",
      summary = "Say that it was not an incident",
      description =
          "It leaves every list, count and search, and so do its report and its action items. At its"
              + " own address it stays, with the reason.")
  @Answers(value = Incident.class, status = 201)
  public Response dismiss(
      @Auth Viewer viewer,
      @Context ContainerRequestContext request,
      @PathParam("incident") String ref,
      @NotNull DismissalInput input) {
    return idempotencyKeys.once(
        request,
        viewer.personId(),
        answer -> dismissals.get(viewer, ref),
        () -> {
          Incident incident = dismissals.dismiss(viewer, ref, input.reason());
          return Versions.created("/api/v1/incidents/" + ref, incident, incident.version());
        });
  }

  @DELETE
  @Path("/{incident}/dismissals")
  @Operation(operationId = "restoreIncident", summary = "Say that it was an incident after all")
  public void restore(@Auth Viewer viewer, @PathParam("incident") String ref) {
    dismissals.restore(viewer, ref);
  }

  @DELETE
  @Path("/{incident}")
  @Operation(
      operationId = "eraseIncident",
      summary = "Erase what was not an incident, for good",
      description =
          "With its timeline, postmortem, report and action items. Only administrators may, and only"
              + " after it was dismissed. The journal keeps that and when.")
  public void erase(@Auth Viewer viewer, @PathParam("incident") String ref) {
    dismissals.erase(viewer, ref);
  }
}
