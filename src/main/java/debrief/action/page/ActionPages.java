package debrief.action.page;

import debrief.access.Right;
import debrief.access.Viewer;
import debrief.action.ActionInput;
import debrief.action.ActionItem;
import debrief.action.ActionItems;
import debrief.action.ActionState;
import debrief.action.Move;
import debrief.service.KnownNames;
import debrief.service.Suggestions;
import debrief.web.Problem;
import debrief.web.Versions;
import debrief.web.page.FormFields;
import debrief.web.page.Page;
import debrief.web.page.Pages;
import io.dropwizard.auth.Auth;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;

/** One action item as a page: looking at it, moving it, editing it. */
@Path("/action-items")
@Produces(Pages.HTML)
public final class ActionPages {
  private final ActionItems items;
  private final Suggestions suggestions;
  private final Clock clock;

  public ActionPages(ActionItems items, Suggestions suggestions, Clock clock) {
    this.items = items;
    this.suggestions = suggestions;
    this.clock = clock;
  }

  @GET
  @Path("/{item}")
  public Page show(@Auth Viewer viewer, @PathParam("item") String ref) {
    ActionItem item = items.get(viewer, ref);
    return ActionShow.of(item, viewer.may(Right.WRITE), MoveForm.all(item), known(viewer));
  }

  @POST
  @Path("/{item}/transitions")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response move(
      @Auth Viewer viewer, @PathParam("item") String ref, MultivaluedMap<String, String> form) {
    ActionItem before = items.get(viewer, ref);
    try {
      FormFields fields = new FormFields(form);
      Move move =
          new Move(
              fields.choice("to", ActionState.class),
              fields.text("reason"),
              fields.text("evidence"),
              fields.date("dueOn"),
              fields.line("team"),
              fields.text("outcome"));
      // Whoever commits says what for; a program may have its own way to know.
      fields
          .invalid()
          .addIf(
              move.to() == ActionState.committed
                  && before.outcome().isBlank()
                  && move.outcome() == null,
              "outcome",
              "Say how one would see that it is done.");
      fields.orThrow();
      Due.ask(fields, clock.instant(), move.dueOn(), before.dueOn());
      ActionItem after = items.move(viewer, ref, move);
      return Pages.done("/action-items/" + ref, MoveForm.notice(after));
    } catch (Problem problem) {
      return again(viewer, before, problem, form, String.valueOf(form.getFirst("to")));
    }
  }

  @POST
  @Path("/{item}/date")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response changeDate(
      @Auth Viewer viewer, @PathParam("item") String ref, MultivaluedMap<String, String> form) {
    ActionItem before = items.get(viewer, ref);
    try {
      FormFields fields = new FormFields(form);
      Versions.IfMatch seen = fields.version();
      var dueOn = fields.date("dueOn");
      String reason = fields.text("reason");
      fields.orThrow();
      Due.ask(fields, clock.instant(), dueOn, before.dueOn());
      items.changeDate(viewer, ref, seen, dueOn, reason);
      return Pages.done("/action-items/" + ref, "The due date is changed.");
    } catch (Problem problem) {
      return again(viewer, before, problem, form, MoveForm.DATE);
    }
  }

  @POST
  @Path("/{item}/evidence")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response addEvidence(
      @Auth Viewer viewer, @PathParam("item") String ref, MultivaluedMap<String, String> form) {
    ActionItem before = items.get(viewer, ref);
    try {
      FormFields fields = new FormFields(form);
      String evidence = fields.text("evidence");
      fields.orThrow();
      items.addEvidence(viewer, ref, null, evidence);
      return Pages.done("/action-items/" + ref, "The evidence is added.");
    } catch (Problem problem) {
      return again(viewer, before, problem, form, MoveForm.EVIDENCE);
    }
  }

  /** Names for those who take a step, which may need a team. */
  private KnownNames known(Viewer viewer) {
    return viewer.may(Right.WRITE) ? suggestions.of(viewer) : KnownNames.NONE;
  }

  /** The page once more, with what was typed and what it lacks. */
  private Response again(
      Viewer viewer,
      ActionItem item,
      Problem problem,
      MultivaluedMap<String, String> form,
      String sent) {
    boolean known = MoveForm.all(item).stream().anyMatch(f -> f.key().equals(sent));
    if (!known) {
      throw problem;
    }
    problem.throwUnless(Problem.Kind.INVALID, Problem.Kind.STALE);
    Page page =
        ActionShow.of(
            item,
            viewer.may(Right.WRITE),
            MoveForm.again(item, sent, form, problem),
            known(viewer));
    return Pages.again(problem, page);
  }

  @GET
  @Path("/{item}/edit")
  public Page edit(@Auth Viewer viewer, @PathParam("item") String ref) {
    ActionItem item = items.get(viewer, ref);
    viewer.require(Right.WRITE);
    return ActionForm.of(item, suggestions.of(viewer));
  }

  @POST
  @Path("/{item}/edit")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response edit(
      @Auth Viewer viewer, @PathParam("item") String ref, MultivaluedMap<String, String> form) {
    ActionItem before = items.get(viewer, ref);
    try {
      FormFields fields = new FormFields(form);
      ActionInput input = ActionForm.read(fields);
      String reason = fields.text("reason");
      fields.orThrow();
      Due.ask(fields, clock.instant(), input.dueOn(), before.dueOn());
      items.replace(viewer, ref, fields.version(), input, reason);
      return Pages.done("/action-items/" + ref, "Saved.");
    } catch (Problem problem) {
      KnownNames known = suggestions.of(viewer);
      return ActionForm.again(problem, form, before, before.incident(), known);
    }
  }
}
