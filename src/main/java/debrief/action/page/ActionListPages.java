package debrief.action.page;

import debrief.access.Right;
import debrief.access.Viewer;
import debrief.action.ActionItem;
import debrief.action.ActionState;
import debrief.action.list.ActionFilter;
import debrief.action.list.ActionList;
import debrief.action.list.ActionQuery;
import debrief.action.list.ActionSort;
import debrief.action.list.BulkChanges;
import debrief.db.Slice;
import debrief.service.KnownNames;
import debrief.service.Suggestions;
import debrief.web.Problem;
import debrief.web.download.FileFormats;
import debrief.web.page.Page;
import debrief.web.page.Pages;
import io.dropwizard.auth.Auth;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The list of action items as a page, and changes of what is selected on it. */
@Path("/action-items")
@Produces(Pages.HTML)
public final class ActionListPages {
  private static final int PAGE = 30;

  private final ActionList list;
  private final BulkChanges changes;
  private final Suggestions suggestions;
  private final FileFormats formats;
  private final Clock clock;

  /**
   * @param formats that the list may be taken away in
   */
  public ActionListPages(
      ActionList list,
      BulkChanges changes,
      Suggestions suggestions,
      FileFormats formats,
      Clock clock) {
    this.list = list;
    this.changes = changes;
    this.suggestions = suggestions;
    this.formats = formats;
    this.clock = clock;
  }

  /** Without a word on the state it shows what is open; without an order, what is due first. */
  @GET
  public Page list(
      @Auth Viewer viewer, @Context UriInfo uri, @QueryParam("cursor") @Nullable String cursor) {
    return page(viewer, asked(viewer, uri, cursor), BulkForm.EMPTY);
  }

  private static ActionIndex.Asked asked(Viewer viewer, UriInfo uri, @Nullable String cursor) {
    ActionQuery query = new ActionQuery(uri.getQueryParameters());
    ActionFilter asked = query.filter();
    ActionFilter filter = query.namesState() ? asked : asked.with(ActionState.OPEN);
    return new ActionIndex.Asked(filter, query.sort(viewer, ActionSort.DUE), cursor);
  }

  private Page page(Viewer viewer, ActionIndex.Asked asked, BulkForm bulk) {
    Slice<ActionItem> slice = list.page(viewer, asked.filter(), asked.sort(), asked.cursor(), PAGE);
    ActionTabs tabs = ActionTabs.of(viewer, asked.filter(), asked.sort(), list);
    KnownNames known = suggestions.of(viewer);
    return ActionIndex.of(viewer, asked, slice, tabs, formats, known, bulk);
  }

  @POST
  @Path("/changes")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response change(
      @Auth Viewer viewer, @Context UriInfo uri, MultivaluedMap<String, String> form) {
    viewer.require(Right.WRITE);
    ActionIndex.Asked asked = asked(viewer, uri, null);
    String back = ActionTabs.address(asked.filter(), asked.sort());
    try {
      BulkChanges.Outcome outcome = changes.change(viewer, BulkForm.read(form, clock.instant()));
      return outcome.refused().isEmpty()
          ? Pages.done(back, BulkDone.notice(outcome.changed().size()))
          : Response.ok(BulkDone.of(outcome, back)).build();
    } catch (Problem problem) {
      problem.throwUnless(Problem.Kind.INVALID);
      return Pages.again(problem, page(viewer, asked, BulkForm.again(form, problem)));
    }
  }

  /** What became of a change of many, where not all could be changed. */
  record BulkDone(List<ActionLine> changed, List<Left> left, String back) implements Page {
    /** One that is as it was. */
    record Left(String ref, String reason) {}

    static BulkDone of(BulkChanges.Outcome outcome, String back) {
      return new BulkDone(
          outcome.changed().stream().map(ActionLine::of).toList(),
          outcome.refused().stream().map(r -> new Left(r.ref(), r.reason())).toList(),
          back);
    }

    static String notice(int changed) {
      return changed == 1 ? "1 action item changed." : changed + " action items changed.";
    }

    @Override
    public String title() {
      return "Some action items were not changed";
    }

    public String summary() {
      return notice(changed.size()) + " Not changed: " + left.size() + ".";
    }

    public boolean anyChanged() {
      return !changed.isEmpty();
    }
  }
}
