package debrief.incident;

import com.fasterxml.jackson.databind.JsonNode;
import debrief.access.Viewer;
import debrief.db.Cursor;
import debrief.db.Slice;
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
import org.jspecify.annotations.Nullable;

/** Incidents as JSON. */
@Path("/api/v1/incidents")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Incidents")
public final class IncidentApi {
  private final Incidents incidents;
  private final IdempotencyKeys idempotencyKeys;

  public IncidentApi(Incidents incidents, IdempotencyKeys idempotencyKeys) {
    this.incidents = incidents;
    this.idempotencyKeys = idempotencyKeys;
  }

  @POST
  @Operation(operationId = "declareIncident", summary = "Declare an incident")
  @Answers(value = Incident.class, status = 201)
  public Response declare(
      @Auth Viewer viewer, @Context ContainerRequestContext request, @NotNull IncidentInput input) {
    return idempotencyKeys.once(
        request,
        viewer.personId(),
        answer -> incidents.lock(viewer, answer.path("ref").asText()),
        () -> {
          Incident incident = incidents.declare(viewer, input);
          String path = "/api/v1/incidents/" + incident.ref();
          return Versions.created(path, incident, incident.version());
        });
  }

  @GET
  @Operation(operationId = "listIncidents", summary = "List incidents, newest first")
  public Slice<Incident> list(
      @Auth Viewer viewer,
      @QueryParam("q") @Nullable String q,
      @QueryParam("state") @Nullable String state,
      @QueryParam("severity") @Nullable String severity,
      @QueryParam("service") @Nullable String service,
      @QueryParam("from") @Nullable String from,
      @QueryParam("to") @Nullable String to,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @Nullable String limit) {
    IncidentFilter filter =
        new IncidentFilter(
            Query.text("q", q),
            Query.choice("state", state, IncidentState.class),
            Query.choice("severity", severity, Severity.class),
            Query.text("service", service),
            Query.time("from", from),
            Query.time("to", to));
    return incidents.list(viewer, filter, Cursor.decode(cursor), Query.limit(limit));
  }

  @GET
  @Path("/{incident}")
  @Operation(operationId = "getIncident", summary = "Read an incident")
  @Answers(Incident.class)
  public Response get(@Auth Viewer viewer, @PathParam("incident") String ref) {
    Incident incident = incidents.get(viewer, ref);
    return Versions.ok(incident, incident.version());
  }

  @PATCH
  @Path("/{incident}")
  @Operation(
      operationId = "changeIncident",
      summary = "Change an incident; fields that are left out stay as they are")
  @Answers(value = Incident.class, takes = IncidentInput.class)
  public Response change(
      @Auth Viewer viewer,
      @PathParam("incident") String ref,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull JsonNode patch) {
    Incident incident = incidents.change(viewer, ref, Versions.required(ifMatch), patch);
    return Versions.ok(incident, incident.version());
  }
}
