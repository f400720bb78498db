package debrief.signin;

import debrief.signin.session.Browser;
import debrief.signin.session.SessionCookie;
import debrief.web.Problem;
import debrief.web.json.Query;
import debrief.web.page.Field;
import debrief.web.page.FormErrors;
import debrief.web.page.FormFields;
import debrief.web.page.Page;
import debrief.web.page.Pages;
import jakarta.servlet.http.HttpServletRequest;
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
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Setting a new server up, as a page. */
@Path("/setup")
@Produces(Pages.HTML)
public final class SetUpPages {
  private final SetUp setUp;
  private final SessionCookie cookie;

  /**
   * @param https whether people come over https
   */
  public SetUpPages(SetUp setUp, boolean https) {
    this.setUp = setUp;
    this.cookie = new SessionCookie(https);
  }

  @GET
  public Page setUp(@QueryParam("code") @Nullable String code) {
    if (!setUp.isOpen()) {
      throw Problem.missing();
    }
    return Setup.empty(Objects.requireNonNullElse(Query.text("code", code), ""));
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response setUp(@Context HttpServletRequest request, MultivaluedMap<String, String> form) {
    Browser browser = SessionCookie.browser(request);
    try {
      if (!setUp.isOpen()) {
        throw Problem.missing();
      }
      FormFields fields = new FormFields(form);
      String name = fields.line("name");
      String email = fields.line("email");
      fields.orThrow();
      String secret =
          setUp.finish(
              SignInPages.typed(form, "code"), name, email, NewPasswordForm.typed(form), browser);
      return cookie.set(
          Pages.done("/start", "Welcome. You are the administrator."), secret, browser);
    } catch (Problem problem) {
      SignInPages.requireForForm(problem);
      return Pages.again(problem, Setup.again(form, problem));
    }
  }

  record Setup(
      Field code,
      Field name,
      Field email,
      NewPasswordForm passwords,
      List<Problem.FieldError> errors,
      @Nullable String pause)
      implements Page {
    private static final FormErrors.Labels LABELS =
        new FormErrors.Labels()
            .field("code", "Set-up code")
            .field("name", "Your name")
            .field("email", "Email")
            .field("password", "Password")
            .field("again", "The same password again");

    public static Setup empty(String code) {
      return new Setup(
          Field.of("code", code),
          Field.of("name", ""),
          Field.of("email", ""),
          NewPasswordForm.empty(),
          List.of(),
          null);
    }

    public static Setup again(MultivaluedMap<String, String> form, Problem problem) {
      Field.Typed typed = new Field.Typed(form, problem);
      return new Setup(
          typed.field("code"),
          typed.field("name"),
          typed.field("email"),
          NewPasswordForm.again(form, problem),
          problem.errors(),
          problem.errors().isEmpty() ? problem.detail() : null);
    }

    @Override
    public String title() {
      return "Set up Debrief";
    }

    public FormErrors formErrors() {
      return FormErrors.of(errors, LABELS);
    }
  }
}
