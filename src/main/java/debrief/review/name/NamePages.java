package debrief.review.name;

import debrief.access.Viewer;
import debrief.web.Problem;
import debrief.web.page.FormFields;
import debrief.web.page.Pages;
import io.dropwizard.auth.Auth;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** The answer to which role a name has, or that it is nobody's. */
@Path("/incidents/{incident}/names")
@Produces(Pages.HTML)
public final class NamePages {
  private final NameAnswers names;

  public NamePages(NameAnswers names) {
    this.names = names;
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response answer(
      @Auth Viewer viewer, @PathParam("incident") String ref, MultivaluedMap<String, String> form) {
    FormFields fields = new FormFields(form);
    String name = fields.textOrEmpty("name").strip();
    String other = fields.line("other");
    String chosen = fields.line("role");
    boolean nobody = "true".equals(fields.line("nobody"));
    String email = fields.line("email");
    String back = fields.line("back");
    fields.orThrow();
    if (name.isEmpty()) {
      throw Problem.invalid("name", "Say which name this is about.");
    }
    if (nobody) {
      boolean all = names.nobody(viewer, ref, name) == NameAnswers.Reach.organization;
      return Pages.done(
          place(ref, back),
          "Noted: “" + name + "” is not a person" + (all ? ", here and elsewhere." : " here."));
    }
    String role = other == null || other.isBlank() ? chosen : other;
    if (role == null || role.isBlank()) {
      throw Problem.invalid("role", "Say which role this is.");
    }
    names.role(viewer, ref, name, role, email);
    return Pages.done(
        place(ref, back),
        name + ": " + role.strip() + (email == null ? "." : ", with their address."));
  }

  /** Takes an answer back; the name is asked for again where it stands. */
  @POST
  @Path("/taken-back")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response takeBack(
      @Auth Viewer viewer, @PathParam("incident") String ref, MultivaluedMap<String, String> form) {
    FormFields fields = new FormFields(form);
    String name = fields.textOrEmpty("name").strip();
    String back = fields.line("back");
    fields.orThrow();
    boolean still = names.takeBack(viewer, ref, name);
    return Pages.done(
        place(ref, back),
        still
            ? "Taken back here. The organisation still leaves this word alone; whoever facilitates can change that."
            : "Taken back.");
  }

  /** Only to places that we know: a form could send anywhere. */
  private static String place(String ref, @Nullable String back) {
    return "/incidents/" + ref + ("check".equals(back) ? "/postmortem/check" : "#timeline");
  }
}
