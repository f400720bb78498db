package debrief.postmortem;

import com.fasterxml.jackson.databind.JsonNode;
import debrief.access.Viewer;
import debrief.incident.Incidents;
import debrief.postmortem.part.Factor;
import debrief.postmortem.part.FactorInput;
import debrief.postmortem.part.Parts;
import debrief.web.json.Answers;
import debrief.web.json.IdempotencyKeys;
import io.dropwizard.auth.Auth;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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

/** A postmortem's contributing factors as JSON. */
@Path("/api/v1/incidents/{incident}/postmortem/factors")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Postmortem")
public final class FactorApi {
  private final PartApi<Factor, FactorInput> factors;

  public FactorApi(Parts parts, Incidents incidents, IdempotencyKeys idempotencyKeys) {
    this.factors =
        new PartApi<>(parts.factors(), "factors", FactorInput.class, incidents, idempotencyKeys);
  }

  @POST
  @Operation(operationId = "addFactor", summary = "Add a contributing factor")
  @Answers(value = Factor.class, status = 201, etag = true)
  public Response add(
      @Auth Viewer viewer,
      @Context ContainerRequestContext request,
      @PathParam("incident") String ref,
      @NotNull FactorInput input) {
    return factors.add(request, viewer, ref, input);
  }

  @GET
  @Path("/{id}")
  @Operation(operationId = "getFactor", summary = "Read a contributing factor")
  @Answers(value = Factor.class, etag = true)
  public Response get(
      @Auth Viewer viewer, @PathParam("incident") String ref, @PathParam("id") String id) {
    return factors.get(viewer, ref, id);
  }

  @PATCH
  @Path("/{id}")
  @Operation(
      operationId = "changeFactor",
      summary = "Change a contributing factor; fields that are left out stay as they are")
  @Answers(value = Factor.class, etag = true, takes = FactorInput.class)
  public Response change(
      @Auth Viewer viewer,
      @PathParam("incident") String ref,
      @PathParam("id") String id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull JsonNode patch) {
    return factors.change(viewer, ref, id, ifMatch, patch);
  }

  @DELETE
  @Path("/{id}")
  @Operation(operationId = "removeFactor", summary = "Remove a contributing factor")
  public void remove(
      @Auth Viewer viewer,
      @PathParam("incident") String ref,
      @PathParam("id") String id,
      @HeaderParam("If-Match") @Nullable String ifMatch) {
    factors.remove(viewer, ref, id, ifMatch);
  }
}
