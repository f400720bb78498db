package debrief.incident.dismissal;

import debrief.access.Viewer;
import debrief.db.Cursor;
import debrief.db.Slice;
import debrief.incident.Incident;
import debrief.web.Problem;
import debrief.web.page.Field;
import debrief.web.page.FormFields;
import debrief.web.page.Page;
import debrief.web.page.Pager;
import debrief.web.page.Pages;
import debrief.web.page.TimeView;
import io.dropwizard.auth.Auth;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** That something was not an incident, for people. */
@Path("/incidents")
@Produces(Pages.HTML)
public final class DismissalPages {
  private static final String PATH = "/incidents/dismissed";

  private final Dismissals dismissals;

  public DismissalPages(Dismissals dismissals) {
    this.dismissals = dismissals;
  }

  @GET
  @Path("/dismissed")
  public Page list(@Auth Viewer viewer, @QueryParam("cursor") @Nullable String cursor) {
    Slice<DismissalSql.Dismissed> slice = dismissals.list(viewer, Cursor.decode(cursor));
    return new Dismissed(
        slice.items().stream().map(Line::of).toList(), Pager.of(cursor, slice, PATH, PATH + "?"));
  }

  @GET
  @Path("/{incident}/dismiss")
  public Page asking(@Auth Viewer viewer, @PathParam("incident") String ref) {
    return DismissForm.of(dismissals.get(viewer, ref), Field.of("reason", null));
  }

  @POST
  @Path("/{incident}/dismiss")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response dismiss(
      @Auth Viewer viewer, @PathParam("incident") String ref, MultivaluedMap<String, String> form) {
    Incident incident = dismissals.get(viewer, ref);
    try {
      FormFields fields = new FormFields(form);
      String reason = fields.text("reason");
      fields.orThrow();
      dismissals.dismiss(viewer, ref, reason);
      return Pages.done("/incidents/" + ref, ref + " is marked as not an incident.");
    } catch (Problem problem) {
      problem.throwUnless(Problem.Kind.INVALID);
      Field again = new Field.Typed(form, problem).field("reason");
      return Pages.again(problem, DismissForm.of(incident, again));
    }
  }

  @POST
  @Path("/{incident}/restore")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response restore(@Auth Viewer viewer, @PathParam("incident") String ref) {
    dismissals.restore(viewer, ref);
    return Pages.done("/incidents/" + ref, ref + " is an incident again.");
  }

  @GET
  @Path("/{incident}/erase")
  public Page erasing(@Auth Viewer viewer, @PathParam("incident") String ref) {
    return EraseForm.of(dismissals.erasable(viewer, ref), Field.of("ref", null));
  }

  @POST
  @Path("/{incident}/erase")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response erase(
      @Auth Viewer viewer, @PathParam("incident") String ref, MultivaluedMap<String, String> form) {
    Incident incident = dismissals.erasable(viewer, ref);
    try {
      FormFields fields = new FormFields(form);
      String typed = fields.line("ref");
      fields.orThrow();
      if (typed == null || !typed.strip().equalsIgnoreCase(ref)) {
        throw Problem.invalid("ref", "Type " + ref + " to erase it.");
      }
      dismissals.erase(viewer, ref);
      return Pages.done("/incidents", ref + " is erased.");
    } catch (Problem problem) {
      problem.throwUnless(Problem.Kind.INVALID);
      Field again = new Field.Typed(form, problem).field("ref");
      return Pages.again(problem, EraseForm.of(incident, again));
    }
  }

  record Line(String ref, String name, TimeView at, String reason) {
    static Line of(DismissalSql.Dismissed row) {
      return new Line(
          Incident.ref(row.number()), row.title(), new TimeView(row.dismissedAt()), row.reason());
    }
  }

  record Dismissed(List<Line> lines, Pager pager) implements Page {
    @Override
    public String title() {
      return "Not incidents";
    }

    public boolean empty() {
      return lines.isEmpty();
    }
  }

  record DismissForm(String ref, String name, Field reason) implements Page {
    static DismissForm of(Incident incident, Field reason) {
      return new DismissForm(incident.ref(), incident.title(), reason);
    }

    @Override
    public String title() {
      return "Not an incident";
    }
  }

  record EraseForm(String incident, String name, Field ref) implements Page {
    static EraseForm of(Incident incident, Field ref) {
      return new EraseForm(incident.ref(), incident.title(), ref);
    }

    @Override
    public String title() {
      return "Erase " + incident;
    }
  }
}
