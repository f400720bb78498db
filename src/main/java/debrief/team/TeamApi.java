package debrief.team;

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

/** Teams as JSON. Mostly nobody makes one: a team comes to be where it is first named. */
@Path("/api/v1/teams")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Teams and services")
public final class TeamApi {
  private final Teams teams;
  private final IdempotencyKeys idempotencyKeys;

  public TeamApi(Teams teams, IdempotencyKeys idempotencyKeys) {
    this.teams = teams;
    this.idempotencyKeys = idempotencyKeys;
  }

  @GET
  @Operation(operationId = "listTeams", summary = "List teams by name")
  public Slice<Team> list(
      @Auth Viewer viewer,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @Nullable String limit) {
    return teams.list(viewer, Cursor.decode(cursor), Query.limit(limit));
  }

  @POST
  @Operation(operationId = "createTeam", summary = "Add a team before anybody names it")
  @Answers(value = Team.class, status = 201, etag = true)
  public Response create(
      @Auth Viewer viewer, @Context ContainerRequestContext request, @NotNull TeamChange input) {
    return idempotencyKeys.once(
        request,
        viewer.personId(),
        answer -> {
          viewer.require(Right.ADMINISTER);
          teams.get(viewer, answer.path("id").asText());
        },
        () -> {
          Team team = teams.create(viewer, input);
          return Versions.created("/api/v1/teams/" + team.id(), team, team.version());
        });
  }

  @GET
  @Path("/{team}")
  @Operation(operationId = "getTeam", summary = "Read a team")
  @Answers(value = Team.class, etag = true)
  public Response get(@Auth Viewer viewer, @PathParam("team") String id) {
    Team team = teams.get(viewer, id);
    return Versions.ok(team, team.version());
  }

  @PATCH
  @Path("/{team}")
  @Operation(
      operationId = "changeTeam",
      summary = "Change a team; another name is told wherever the team is named")
  @Answers(value = Team.class, etag = true, takes = TeamChange.class)
  public Response change(
      @Auth Viewer viewer,
      @PathParam("team") String id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull JsonNode patch) {
    Team team = teams.change(viewer, id, Versions.required(ifMatch), patch);
    return Versions.ok(team, team.version());
  }

  @POST
  @Path("/{team}/merge")
  @Operation(
      operationId = "mergeTeam",
      summary = "Merge a team into another, which is named in its place from then on")
  @Answers(value = Team.class, etag = true)
  public Response merge(
      @Auth Viewer viewer,
      @Context ContainerRequestContext request,
      @PathParam("team") String id,
      @NotNull TeamMerge input) {
    return idempotencyKeys.once(
        request,
        viewer.personId(),
        answer -> {
          viewer.require(Right.ADMINISTER);
          teams.get(viewer, answer.path("id").asText());
        },
        () -> {
          Team team = teams.merge(viewer, id, String.valueOf(input.into()));
          return Versions.ok(team, team.version());
        });
  }
}
