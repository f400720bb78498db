package debrief.incident;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import debrief.access.Viewer;
import debrief.db.Cursor;
import debrief.db.Slice;
import debrief.incident.standing.PostmortemProgress;
import debrief.incident.standing.Standing;
import debrief.incident.standing.Standings;
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
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Incidents as JSON. */
@Path("/api/v1/incidents")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Incidents")
public final class IncidentApi {
  private final Incidents incidents;
  private final Standings standings;
  private final IdempotencyKeys idempotencyKeys;

  public IncidentApi(Incidents incidents, Standings standings, IdempotencyKeys idempotencyKeys) {
    this.incidents = incidents;
    this.standings = standings;
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

  /**
   * An incident in a list.
   *
   * @param postmortem how far it is; for those who do not draft {@code none} until it is published
   * @param openActionItems how many of those that the caller may read are open
   */
  public record ListedIncident(
      @JsonUnwrapped Incident incident, PostmortemProgress postmortem, int openActionItems) {}

  @GET
  @Operation(operationId = "listIncidents", summary = "List incidents, newest first")
  public Slice<ListedIncident> list(
      @Auth Viewer viewer,
      @QueryParam("q") @Nullable String q,
      @QueryParam("state") @Nullable String state,
      @QueryParam("severity") @Nullable String severity,
      @QueryParam("service") @Nullable String service,
      @QueryParam("postmortem") @Nullable String postmortem,
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
            PostmortemProgress.asked(postmortem),
            Query.time("from", from),
            Query.time("to", to));
    Slice<Incident> slice =
        incidents.list(viewer, filter, Cursor.decode(cursor), Query.limit(limit));
    Map<Long, Standing> now =
        standings.of(viewer, slice.items().stream().map(Incident::number).toList());
    return slice.map(
        incident -> {
          Standing standing = Objects.requireNonNull(now.get(incident.number()));
          return new ListedIncident(incident, standing.postmortem(), standing.openActionItems());
        });
  }

  @GET
  @Path("/{incident}")
  @Operation(
      operationId = "getIncident",
      summary = "Read an incident",
      description =
          "updatedAt is when the incident itself was changed. Its timeline, its postmortem and its"
              + " action items have times and versions of their own, and do not move it: the ETag"
              + " holds for what this answer says.")
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
