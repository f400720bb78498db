package debrief.timeline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import debrief.access.Viewer;
import debrief.db.Cursor;
import debrief.db.Slice;
import debrief.incident.Incidents;
import debrief.web.Problem;
import debrief.web.Versions;
import debrief.web.json.Answers;
import debrief.web.json.IdempotencyKeys;
import debrief.web.json.Json;
import debrief.web.json.Query;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Timelines as JSON. */
@Path("/api/v1/incidents/{incident}/timeline")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Timeline")
public final class TimelineApi {
  private final Timeline timeline;
  private final EntryHistory history;
  private final Incidents incidents;
  private final IdempotencyKeys idempotencyKeys;

  public TimelineApi(
      Timeline timeline,
      EntryHistory history,
      Incidents incidents,
      IdempotencyKeys idempotencyKeys) {
    this.timeline = timeline;
    this.history = history;
    this.incidents = incidents;
    this.idempotencyKeys = idempotencyKeys;
  }

  @GET
  @Operation(
      operationId = "listTimeline",
      summary =
          "Read a timeline in the order in which things happened, or as it was known then; for those"
              + " who draft, with removed=true, the entries that were removed")
  public Slice<Entry> list(
      @Auth Viewer viewer,
      @PathParam("incident") String ref,
      @QueryParam("asKnownAt") @Nullable String asKnownAt,
      @QueryParam("removed") @Nullable String removed,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @Nullable String limit) {
    if (Boolean.TRUE.equals(Query.yes("removed", removed))) {
      Cursor after = Cursor.decode(cursor);
      return history.removed(viewer, ref, after, Query.limit(limit)).map(EntryWording::entry);
    }
    return timeline.list(
        viewer,
        ref,
        Query.time("asKnownAt", asKnownAt),
        cursor == null || cursor.isEmpty() ? Timeline.START : Cursor.decode(cursor),
        Query.limit(limit));
  }

  @POST
  @Operation(
      operationId = "addToTimeline",
      summary = "Add one entry, or a list of them: all or none")
  @Answers(
      value = {Entry.class, Entry[].class},
      status = 201,
      etag = true,
      takes = {EntryInput.class, EntryInput[].class})
  public Response add(
      @Auth Viewer viewer,
      @Context ContainerRequestContext request,
      @PathParam("incident") String ref,
      @NotNull JsonNode body)
      throws JsonProcessingException {
    if (!body.isArray() && !body.isObject()) {
      throw Problem.malformed("Send one entry as a JSON object, or several in an array.");
    }
    if (body.isObject()) {
      EntryInput input = Json.MAPPER.treeToValue(body, EntryInput.class);
      return idempotencyKeys.once(
          request,
          viewer.personId(),
          answer -> incidents.lock(viewer, ref),
          () -> created(ref, timeline.add(viewer, ref, input)));
    }
    List<EntryInput> inputs = Arrays.asList(Json.MAPPER.treeToValue(body, EntryInput[].class));
    return idempotencyKeys.once(
        request,
        viewer.personId(),
        answer -> incidents.lock(viewer, ref),
        () ->
            Response.created(URI.create("/api/v1/incidents/" + ref + "/timeline"))
                .entity(new Slice<>(timeline.add(viewer, ref, inputs), null))
                .build());
  }

  private static Response created(String ref, Entry entry) {
    String path = "/api/v1/incidents/" + ref + "/timeline/" + entry.id();
    return Versions.created(path, entry, entry.version());
  }

  @GET
  @Path("/{entry}")
  @Operation(operationId = "getTimelineEntry", summary = "Read one entry")
  @Answers(Entry.class)
  public Response get(
      @Auth Viewer viewer, @PathParam("incident") String ref, @PathParam("entry") String id) {
    Entry entry = timeline.get(viewer, ref, id);
    return Versions.ok(entry, entry.version());
  }

  @PATCH
  @Path("/{entry}")
  @Operation(
      operationId = "changeTimelineEntry",
      summary = "Change an entry; fields that are left out stay as they are")
  @Answers(value = Entry.class, takes = EntryInput.class)
  public Response change(
      @Auth Viewer viewer,
      @PathParam("incident") String ref,
      @PathParam("entry") String id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull JsonNode patch) {
    Entry entry = timeline.change(viewer, ref, id, Versions.required(ifMatch), patch);
    return Versions.ok(entry, entry.version());
  }

  @DELETE
  @Path("/{entry}")
  @Operation(operationId = "removeTimelineEntry", summary = "Remove an entry; it can be restored")
  @Answers(status = 204)
  public Response remove(
      @Auth Viewer viewer,
      @PathParam("incident") String ref,
      @PathParam("entry") String id,
      @HeaderParam("If-Match") @Nullable String ifMatch) {
    timeline.remove(viewer, ref, id, Versions.required(ifMatch));
    return Response.noContent().build();
  }

  @GET
  @Path("/{entry}/history")
  @Operation(
      operationId = "timelineEntryHistory",
      summary = "List every wording of an entry, the newest first; for those who draft")
  public Slice<EntryWording> history(
      @Auth Viewer viewer, @PathParam("incident") String ref, @PathParam("entry") String id) {
    return new Slice<>(history.of(viewer, ref, id), null);
  }

  @POST
  @Path("/{entry}/restorations")
  @Operation(
      operationId = "restoreTimelineEntry",
      summary = "Put a removed entry back where it was, under the same id")
  @Answers(Entry.class)
  public Response restore(
      @Auth Viewer viewer,
      @Context ContainerRequestContext request,
      @PathParam("incident") String ref,
      @PathParam("entry") String id) {
    return idempotencyKeys.once(
        request,
        viewer.personId(),
        answer -> incidents.lock(viewer, ref),
        () -> {
          Entry entry = history.restore(viewer, ref, id);
          return Versions.ok(entry, entry.version());
        });
  }
}
