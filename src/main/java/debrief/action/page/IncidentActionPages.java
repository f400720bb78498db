package debrief.action.page;

import debrief.access.Right;
import debrief.access.Viewer;
import debrief.action.ActionInput;
import debrief.action.ActionItem;
import debrief.action.ActionItems;
import debrief.incident.Incident;
import debrief.incident.Incidents;
import debrief.service.Suggestions;
import debrief.web.Problem;
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

/** The page where an incident is given an action item. */
@Path("/incidents/{incident}/action-items")
@Produces(Pages.HTML)
public final class IncidentActionPages {
  private final ActionItems items;
  private final Incidents incidents;
  private final Suggestions suggestions;
  private final Clock clock;

  public IncidentActionPages(
      ActionItems items, Incidents incidents, Suggestions suggestions, Clock clock) {
    this.items = items;
    this.incidents = incidents;
    this.suggestions = suggestions;
    this.clock = clock;
  }

  @GET
  public Response list(@Auth Viewer viewer, @PathParam("incident") String ref) {
    Incident incident = incidents.get(viewer, ref);
    return Pages.go("/action-items?state=all&incident=" + incident.ref());
  }

  @GET
  @Path("/new")
  public Page add(@Auth Viewer viewer, @PathParam("incident") String ref) {
    Incident incident = incidents.get(viewer, ref);
    viewer.require(Right.WRITE);
    return ActionForm.empty(incident.ref(), suggestions.of(viewer));
  }

  @POST
  @Path("/new")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response add(
      @Auth Viewer viewer, @PathParam("incident") String ref, MultivaluedMap<String, String> form) {
    Incident incident = incidents.get(viewer, ref);
    try {
      FormFields fields = new FormFields(form);
      ActionInput input = ActionForm.read(fields);
      fields.orThrow();
      Due.ask(fields, clock.instant(), input.dueOn(), null);
      ActionItem item = items.add(viewer, ref, input);
      return Pages.done(
          "/action-items/" + item.ref(),
          item.ref() + " is added as proposed. A team can commit to it now.");
    } catch (Problem problem) {
      return ActionForm.again(problem, form, null, incident.ref(), suggestions.of(viewer));
    }
  }
}
