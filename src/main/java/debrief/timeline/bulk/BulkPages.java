package debrief.timeline.bulk;

import debrief.access.Right;
import debrief.access.Viewer;
import debrief.incident.Incident;
import debrief.incident.Incidents;
import debrief.timeline.Entry;
import debrief.timeline.Timeline;
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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Many entries at once: choose, look at what would come of it, do it, and undo it. */
@Path("/incidents/{incident}/timeline/many")
@Produces(Pages.HTML)
public final class BulkPages {
  private final BulkEdits edits;
  private final Timeline timeline;
  private final Incidents incidents;
  private final Clock clock;

  public BulkPages(BulkEdits edits, Timeline timeline, Incidents incidents, Clock clock) {
    this.edits = edits;
    this.timeline = timeline;
    this.incidents = incidents;
    this.clock = clock;
  }

  @GET
  public Page choose(
      @Auth Viewer viewer, @PathParam("incident") String ref, @Context UriInfo address) {
    Incident incident = incidents.get(viewer, ref);
    viewer.require(Right.WRITE);
    List<Entry> all = timeline.list(viewer, incident);
    return ManyEntriesForm.of(incident, all, address.getQueryParameters(), clock.instant());
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response apply(
      @Auth Viewer viewer, @PathParam("incident") String ref, MultivaluedMap<String, String> form) {
    Incident incident = incidents.get(viewer, ref);
    viewer.require(Right.WRITE);
    FormFields fields = new FormFields(form);
    BulkChange.Kind kind = fields.choice("kind", BulkChange.Kind.class);
    Long seconds = fields.number("seconds");
    List<BulkInput.Seen> seen = new ArrayList<>();
    for (String entry : fields.all("entry")) {
      if (!entry.matches("[a-z0-9]{1,60}:[0-9]{1,9}")) {
        throw Problem.malformed("An entry is written as its id and its version.");
      }
      int colon = entry.indexOf(':');
      seen.add(
          new BulkInput.Seen(
              entry.substring(0, colon), Integer.parseInt(entry.substring(colon + 1))));
    }
    fields.orThrow();
    boolean removes = kind == BulkChange.Kind.removed;
    try {
      BulkChange change =
          edits.apply(
              viewer, ref, new BulkInput(kind, removes ? null : seconds, seen, null, null, null));
      return Response.ok(ManyChanged.of(incident, change)).build();
    } catch (Problem problem) {
      problem.throwUnless(Problem.Kind.INVALID, Problem.Kind.CONFLICT);
      List<Entry> all = timeline.list(viewer, incident);
      return Pages.again(
          problem, ManyEntriesForm.of(incident, all, form, clock.instant()).refused(problem));
    }
  }

  @POST
  @Path("/{change}/undo")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response undo(
      @Auth Viewer viewer, @PathParam("incident") String ref, @PathParam("change") String id) {
    BulkChange change = edits.undo(viewer, ref, id);
    return Pages.done(
        "/incidents/" + ref + "#timeline",
        "Undone: " + ManyChanged.entries(change.entries()) + " as before.");
  }
}
