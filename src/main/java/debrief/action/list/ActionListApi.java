package debrief.action.list;

import debrief.access.Viewer;
import debrief.action.ActionItem;
import debrief.db.Slice;
import debrief.web.Filters;
import debrief.web.json.Answers;
import debrief.web.json.IdempotencyKeys;
import debrief.web.json.Query;
import io.dropwizard.auth.Auth;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jspecify.annotations.Nullable;

/** Lists of action items as JSON, and changes of many at once. */
@Path("/api/v1/action-items")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Action items")
public final class ActionListApi {
  private final ActionList list;
  private final BulkChanges changes;
  private final IdempotencyKeys idempotencyKeys;

  public ActionListApi(ActionList list, BulkChanges changes, IdempotencyKeys idempotencyKeys) {
    this.list = list;
    this.changes = changes;
    this.idempotencyKeys = idempotencyKeys;
  }

  @GET
  @Operation(
      operationId = "listActionItems",
      summary = "List action items, newest first unless sorted",
      description =
          "`state` takes one state, several with commas between them, or `open` for all that are."
              + " `owner` is an address, or any word of a name; both find the same person where an"
              + " account says so. `whose` is `me` or `myTeams`; `due=week` is open and due by"
              + " Sunday. `principle` is the key of a Trust principle that the incident touched;"
              + " `incident` is a reference such as INC-7. `sort` is `due` (what is overdue first),"
              + " `title`, `owner`, `team`, `incident` or `age`, with a minus sign for the other"
              + " way round; a cursor goes with its sort.")
  @Filters(ActionQuery.Names.class)
  public Slice<ActionItem> list(
      @Auth Viewer viewer,
      @Context UriInfo uri,
      @QueryParam("sort") @Nullable String sort,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @Nullable String limit) {
    return list.page(
        viewer,
        new ActionQuery(uri.getQueryParameters()).filter(),
        ActionSort.asked(viewer, sort, ActionSort.NEWEST),
        cursor,
        Query.limit(limit));
  }

  @POST
  @Path("/changes")
  @Operation(
      operationId = "changeActionItems",
      summary = "Give many action items another owner or another due date",
      description =
          "At most 100 items. `version` is the number in the item's ETag; without it an item is"
              + " changed as it stands. `owner` and `dueOn` stay as they are where they are left"
              + " out; `reason` is needed where a promised date moves later. Those that could be"
              + " changed are changed, all in one transaction; the others are answered with what is"
              + " in the way, and are as they were.")
  @Answers(BulkChanges.Outcome.class)
  public Response change(
      @Auth Viewer viewer,
      @Context ContainerRequestContext request,
      @NotNull BulkChanges.Wanted wanted) {
    return idempotencyKeys.once(
        request,
        viewer.personId(),
        answer -> changes.stillOpen(viewer, answer),
        () -> Response.ok(changes.change(viewer, wanted)).build());
  }
}
