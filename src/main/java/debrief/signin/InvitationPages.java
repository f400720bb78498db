package debrief.signin;

import debrief.signin.session.Browser;
import debrief.signin.session.SessionCookie;
import debrief.web.Problem;
import debrief.web.page.FormErrors;
import debrief.web.page.Page;
import debrief.web.page.Pages;
import jakarta.servlet.http.HttpServletRequest;
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
import java.util.List;

/** Taking an invitation up, as a page. */
@Path("/invitations/{secret}")
@Produces(Pages.HTML)
public final class InvitationPages {
  private final Sessions sessions;
  private final SessionCookie cookie;

  /**
   * @param https whether people come over https
   */
  public InvitationPages(Sessions sessions, boolean https) {
    this.sessions = sessions;
    this.cookie = new SessionCookie(https);
  }

  @GET
  public Page invitation(@PathParam("secret") String secret) {
    return new AcceptInvitation(sessions.invited(secret), NewPasswordForm.empty(), List.of());
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response accept(
      @Context HttpServletRequest request,
      @PathParam("secret") String secret,
      MultivaluedMap<String, String> form) {
    Sessions.Invited invited = sessions.invited(secret);
    Browser browser = SessionCookie.browser(request);
    try {
      String session = sessions.accept(secret, NewPasswordForm.typed(form), browser);
      return cookie.set(Pages.done("/", "Welcome to Debrief."), session, browser);
    } catch (Problem problem) {
      SignInPages.requireForForm(problem);
      return Pages.again(
          problem,
          new AcceptInvitation(invited, NewPasswordForm.again(form, problem), problem.errors()));
    }
  }

  record AcceptInvitation(
      Sessions.Invited invited, NewPasswordForm passwords, List<Problem.FieldError> errors)
      implements Page {
    private static final FormErrors.Labels LABELS =
        new FormErrors.Labels()
            .field("password", "Password")
            .field("again", "The same password again");

    @Override
    public String title() {
      return "Welcome to Debrief";
    }

    public FormErrors formErrors() {
      return FormErrors.of(errors, LABELS);
    }
  }
}
