package debrief.admin.start;

import debrief.access.Right;
import debrief.access.Viewer;
import debrief.incident.declare.DeclareSetting;
import debrief.incident.declare.DeclareSettings;
import debrief.web.Problem;
import debrief.web.page.FormFields;
import debrief.web.page.Page;
import debrief.web.page.Pages;
import io.dropwizard.auth.Auth;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

/** All that administrators look after, on one page, and who may declare. */
@Path("/administration")
@Produces(Pages.HTML)
public final class AdministrationPages {
  private static final String PATH = "/administration";

  private final DeclareSettings declaring;

  public AdministrationPages(DeclareSettings declaring) {
    this.declaring = declaring;
  }

  @GET
  public Page show(@Auth Viewer viewer) {
    viewer.require(Right.ADMINISTER);
    DeclareSetting setting = declaring.get(viewer);
    return new Administration(setting.readersDeclare(), setting.version());
  }

  @POST
  @Path("/declaring")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response declaring(@Auth Viewer viewer, MultivaluedMap<String, String> form) {
    FormFields fields = new FormFields(form);
    try {
      declaring.save(viewer, fields.version(), fields.checked("readersDeclare"));
      return Pages.done(PATH, "Saved.");
    } catch (Problem problem) {
      problem.throwUnless(Problem.Kind.STALE);
      return Pages.done(
          PATH, "Somebody changed this setting in the meantime. Nothing was overwritten.");
    }
  }

  record Administration(boolean readersDeclare, int version) implements Page {
    @Override
    public String title() {
      return "Administration";
    }
  }
}
