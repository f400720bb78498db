package debrief.postmortem;

import com.fasterxml.jackson.databind.JsonNode;
import debrief.access.Viewer;
import debrief.incident.Incidents;
import debrief.postmortem.part.Lesson;
import debrief.postmortem.part.LessonInput;
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

/** A postmortem's lessons as JSON. */
@Path("/api/v1/incidents/{incident}/postmortem/lessons")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Postmortem")
public final class LessonApi {
  private final PartApi<Lesson, LessonInput> lessons;

  public LessonApi(Parts parts, Incidents incidents, IdempotencyKeys idempotencyKeys) {
    this.lessons =
        new PartApi<>(parts.lessons(), "lessons", LessonInput.class, incidents, idempotencyKeys);
  }

  @POST
  @Operation(operationId = "addLesson", summary = "Add a lesson")
  @Answers(value = Lesson.class, status = 201, etag = true)
  public Response add(
      @Auth Viewer viewer,
      @Context ContainerRequestContext request,
      @PathParam("incident") String ref,
      @NotNull LessonInput input) {
    return lessons.add(request, viewer, ref, input);
  }

  @GET
  @Path("/{id}")
  @Operation(operationId = "getLesson", summary = "Read a lesson")
  @Answers(value = Lesson.class, etag = true)
  public Response get(
      @Auth Viewer viewer, @PathParam("incident") String ref, @PathParam("id") String id) {
    return lessons.get(viewer, ref, id);
  }

  @PATCH
  @Path("/{id}")
  @Operation(
      operationId = "changeLesson",
      summary = "Change a lesson; fields that are left out stay as they are")
  @Answers(value = Lesson.class, etag = true, takes = LessonInput.class)
  public Response change(
      @Auth Viewer viewer,
      @PathParam("incident") String ref,
      @PathParam("id") String id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull JsonNode patch) {
    return lessons.change(viewer, ref, id, ifMatch, patch);
  }

  @DELETE
  @Path("/{id}")
  @Operation(operationId = "removeLesson", summary = "Remove a lesson")
  public void remove(
      @Auth Viewer viewer,
      @PathParam("incident") String ref,
      @PathParam("id") String id,
      @HeaderParam("If-Match") @Nullable String ifMatch) {
    lessons.remove(viewer, ref, id, ifMatch);
  }
}
