package debrief.service;

import com.fasterxml.jackson.databind.JsonNode;
import debrief.access.Right;
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

/** Services as JSON. Mostly nobody makes one: a service comes to be where it is first named. */
@Path("/api/v1/services")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Teams and services")
public final class ServiceApi {
  private final ServiceCatalogue services;
  private final IdempotencyKeys idempotencyKeys;

  public ServiceApi(ServiceCatalogue services, IdempotencyKeys idempotencyKeys) {
    this.services = services;
    this.idempotencyKeys = idempotencyKeys;
  }

  @GET
  @Operation(operationId = "listServices", summary = "List services by name")
  public Slice<ServiceEntry> list(
      @Auth Viewer viewer,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @Nullable String limit) {
    return services.list(viewer, Cursor.decode(cursor), Query.limit(limit));
  }

  @POST
  @Operation(operationId = "createService", summary = "Add a service before anybody names it")
  @Answers(value = ServiceEntry.class, status = 201, etag = true)
  public Response create(
      @Auth Viewer viewer, @Context ContainerRequestContext request, @NotNull ServiceChange input) {
    return idempotencyKeys.once(
        request,
        viewer.personId(),
        answer -> {
          viewer.require(Right.APPROVE);
          services.get(viewer, answer.path("id").asText());
        },
        () -> {
          ServiceEntry service = services.create(viewer, input);
          return Versions.created("/api/v1/services/" + service.id(), service, service.version());
        });
  }

  @GET
  @Path("/{service}")
  @Operation(operationId = "getService", summary = "Read a service")
  @Answers(value = ServiceEntry.class, etag = true)
  public Response get(@Auth Viewer viewer, @PathParam("service") String id) {
    ServiceEntry service = services.get(viewer, id);
    return Versions.ok(service, service.version());
  }

  @PATCH
  @Path("/{service}")
  @Operation(
      operationId = "changeService",
      summary = "Change a service; another name is told wherever the service is named")
  @Answers(value = ServiceEntry.class, etag = true, takes = ServiceChange.class)
  public Response change(
      @Auth Viewer viewer,
      @PathParam("service") String id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull JsonNode patch) {
    ServiceEntry service = services.change(viewer, id, Versions.required(ifMatch), patch);
    return Versions.ok(service, service.version());
  }

  @POST
  @Path("/{service}/merge")
  @Operation(
      operationId = "mergeService",
      summary = "Merge a service into another, which is named in its place from then on")
  @Answers(value = ServiceEntry.class, etag = true)
  public Response merge(
      @Auth Viewer viewer,
      @Context ContainerRequestContext request,
      @PathParam("service") String id,
      @NotNull ServiceMerge input) {
    return idempotencyKeys.once(
        request,
        viewer.personId(),
        answer -> {
          viewer.require(Right.APPROVE);
          services.get(viewer, answer.path("id").asText());
        },
        () -> {
          ServiceEntry service = services.merge(viewer, id, String.valueOf(input.into()));
          return Versions.ok(service, service.version());
        });
  }
}
