package debrief.postmortem;

import debrief.access.Viewer;
import debrief.db.Cursor;
import debrief.db.Slice;
import debrief.incident.Incidents;
import debrief.postmortem.document.History;
import debrief.postmortem.document.Revision;
import debrief.postmortem.document.Section;
import debrief.postmortem.document.SectionInput;
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
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** The postmortem, its sections and their history as JSON. */
@Path("/api/v1/incidents/{incident}/postmortem")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Postmortem")
public final class PostmortemApi {
  private final Postmortems postmortems;
  private final History history;
  private final Incidents incidents;
  private final IdempotencyKeys idempotencyKeys;

  public PostmortemApi(
      Postmortems postmortems,
      History history,
      Incidents incidents,
      IdempotencyKeys idempotencyKeys) {
    this.postmortems = postmortems;
    this.history = history;
    this.incidents = incidents;
    this.idempotencyKeys = idempotencyKeys;
  }

  /**
   * @param template a key from {@code /api/v1/templates}; {@code standard} where it is left out
   */
  public record Start(@Nullable String template) {}

  @POST
  @Operation(operationId = "startPostmortem", summary = "Start a postmortem from a template")
  @Answers(value = Postmortem.class, status = 201)
  public Response start(
      @Auth Viewer viewer,
      @Context ContainerRequestContext request,
      @PathParam("incident") String ref,
      @NotNull Start start) {
    return idempotencyKeys.once(
        request,
        viewer.personId(),
        answer -> incidents.lock(viewer, ref),
        () -> {
          Postmortem made = postmortems.start(viewer, ref, start.template());
          String path = "/api/v1/incidents/" + ref + "/postmortem";
          return Versions.created(path, made, made.version());
        });
  }

  @GET
  @Operation(operationId = "getPostmortem", summary = "Read the draft with all its parts")
  @Answers(Postmortem.class)
  public Response get(@Auth Viewer viewer, @PathParam("incident") String ref) {
    Postmortem postmortem = postmortems.get(viewer, ref);
    return Versions.ok(postmortem, postmortem.version());
  }

  @GET
  @Path("/sections/{key}")
  @Operation(operationId = "getSection", summary = "Read a section with its version")
  @Answers(Section.class)
  public Response section(
      @Auth Viewer viewer, @PathParam("incident") String ref, @PathParam("key") String key) {
    return ok(postmortems.section(viewer, ref, key));
  }

  @PUT
  @Path("/sections/{key}")
  @Operation(
      operationId = "saveSection",
      summary =
          "Save a section; If-Match is needed once it has been saved, and 412 carries what the"
              + " other writer saved")
  @Answers(Section.class)
  public Response save(
      @Auth Viewer viewer,
      @PathParam("incident") String ref,
      @PathParam("key") String key,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull SectionInput input) {
    return ok(postmortems.save(viewer, ref, key, Versions.optional(ifMatch), input));
  }

  @GET
  @Path("/history")
  @Operation(operationId = "postmortemHistory", summary = "List every save, the newest first")
  public Slice<Revision> history(
      @Auth Viewer viewer,
      @PathParam("incident") String ref,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @Nullable String limit) {
    return history.list(viewer, ref, Cursor.decode(cursor), Query.limit(limit));
  }

  @GET
  @Path("/sections/{key}/revisions/{version}")
  @Operation(operationId = "getRevision", summary = "Read a section as it was saved once")
  public Revision.Full revision(
      @Auth Viewer viewer,
      @PathParam("incident") String ref,
      @PathParam("key") String key,
      @PathParam("version") String version) {
    return history.revision(viewer, ref, key, Revision.version(version));
  }

  private static Response ok(Section section) {
    return Response.ok(section).header("ETag", section.etag()).build();
  }
}
