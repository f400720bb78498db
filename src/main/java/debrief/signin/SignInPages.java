package debrief.signin;

import debrief.access.Viewer;
import debrief.signin.password.NewPassword;
import debrief.signin.session.Browser;
import debrief.signin.session.SessionCookie;
import debrief.web.Problem;
import debrief.web.Urls;
import debrief.web.json.Query;
import debrief.web.page.Field;
import debrief.web.page.FormFields;
import debrief.web.page.Page;
import debrief.web.page.Pages;
import io.dropwizard.auth.Auth;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The ways in and out as pages: set-up, sign-in, invitations, sign-out. */
@Path("/")
@Produces(Pages.HTML)
public final class SignInPages {
  private final Sessions sessions;
  private final ExternalSignIn ways;
  private final SessionCookie cookie;

  /**
   * @param https whether people come over https
   */
  public SignInPages(Sessions sessions, ExternalSignIn ways, boolean https) {
    this.sessions = sessions;
    this.ways = ways;
    this.cookie = new SessionCookie(https);
  }

  @GET
  @Path("sign-in")
  public Response signIn(@Context SecurityContext who, @QueryParam("next") @Nullable String next) {
    if (sessions.isNobodyHere()) {
      return Pages.go("/setup");
    }
    if (who.getUserPrincipal() instanceof Viewer) {
      return Pages.go(Urls.local(next));
    }
    return Response.ok(signIn("", Urls.local(next), null)).build();
  }

  @POST
  @Path("sign-in")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response signIn(@Context HttpServletRequest request, MultivaluedMap<String, String> form) {
    String email = typed(form, "email");
    String next = Urls.local(form.getFirst("next"));
    Browser browser = SessionCookie.browser(request);
    try {
      String secret = sessions.signIn(email, typed(form, "password"), browser);
      return cookie.set(Pages.go(next), secret, browser);
    } catch (Problem problem) {
      requireForForm(problem);
      String sentence =
          problem.errors().isEmpty() ? problem.detail() : problem.errors().get(0).message();
      return Pages.again(problem, signIn(email, next, sentence));
    }
  }

  private SignIn signIn(String email, String next, @Nullable String problem) {
    return new SignIn(
        Field.of("email", email), next, problem, ways.passwords(), ways.list(), Urls.encode(next));
  }

  /** Only a form of ours can sign somebody out: a link or an image must not. */
  @POST
  @Path("sign-out")
  public Response signOut(
      @Auth Viewer viewer, @Context HttpServletRequest request, @Context UriInfo uri) {
    String secret = SessionCookie.browser(request).session();
    Response done = Pages.done("/sign-in", "You are signed out.");
    if (secret != null) {
      Optional<ExternalSignIn.Farewell> farewell = ways.farewell(secret, uri.getBaseUri());
      sessions.signOut(viewer, secret);
      done = farewell.map(OnwardPages::to).orElse(done);
    }
    return cookie.clear(done);
  }

  @GET
  @Path("setup")
  public Page setUp(@QueryParam("code") @Nullable String code) {
    if (!sessions.isSetUpOpen()) {
      throw Problem.missing();
    }
    return Setup.empty(Objects.requireNonNullElse(Query.text("code", code), ""));
  }

  @POST
  @Path("setup")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response setUp(@Context HttpServletRequest request, MultivaluedMap<String, String> form) {
    Browser browser = SessionCookie.browser(request);
    try {
      if (!sessions.isSetUpOpen()) {
        throw Problem.missing();
      }
      FormFields fields = new FormFields(form);
      String name = fields.line("name");
      String email = fields.line("email");
      fields.orThrow();
      String secret = sessions.setUp(typed(form, "code"), name, email, newPassword(form), browser);
      return cookie.set(
          Pages.done("/account", "Welcome. This server is yours to look after."), secret, browser);
    } catch (Problem problem) {
      requireForForm(problem);
      return Pages.again(problem, Setup.again(form, problem));
    }
  }

  @GET
  @Path("invitations/{secret}")
  public Page invitation(@PathParam("secret") String secret) {
    return new AcceptInvitation(sessions.invited(secret), PasswordFields.empty(), List.of());
  }

  @POST
  @Path("invitations/{secret}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response accept(
      @Context HttpServletRequest request,
      @PathParam("secret") String secret,
      MultivaluedMap<String, String> form) {
    Sessions.Invited invited = sessions.invited(secret);
    Browser browser = SessionCookie.browser(request);
    try {
      String session = sessions.accept(secret, newPassword(form), browser);
      return cookie.set(Pages.done("/", "Welcome to Debrief."), session, browser);
    } catch (Problem problem) {
      requireForForm(problem);
      return Pages.again(
          problem,
          new AcceptInvitation(invited, PasswordFields.again(form, problem), problem.errors()));
    }
  }

  private static void requireForForm(Problem problem) {
    problem.throwUnless(Problem.Kind.INVALID, Problem.Kind.CONFLICT, Problem.Kind.TOO_MANY);
  }

  public static NewPassword newPassword(MultivaluedMap<String, String> form) {
    return new NewPassword(typed(form, "password"), typed(form, "again"));
  }

  /** A field just as it was typed: blanks in a password count. */
  public static String typed(MultivaluedMap<String, String> form, String field) {
    return Objects.requireNonNullElse(form.getFirst(field), "");
  }

  /**
   * @param problem what did not work, in one sentence; null at first
   * @param passwords whether they open anything here
   * @param after {@code next} as the value of a query's parameter
   */
  record SignIn(
      Field email,
      String next,
      @Nullable String problem,
      boolean passwords,
      List<ExternalSignIn.Way> ways,
      String after)
      implements Page {
    @Override
    public String title() {
      return "Sign in";
    }

    public boolean hasWays() {
      return !ways.isEmpty();
    }
  }

  /** A new password and the same again; never shown with what was typed. */
  public record PasswordFields(Field password, Field again) {
    public static PasswordFields empty() {
      return new PasswordFields(Field.of("password", ""), Field.of("again", ""));
    }

    public static PasswordFields again(MultivaluedMap<String, String> form, Problem problem) {
      Field.Typed typed = new Field.Typed(form, problem);
      return new PasswordFields(
          new Field("password", "", typed.field("password").error()),
          new Field("again", "", typed.field("again").error()));
    }
  }

  record Setup(
      Field code,
      Field name,
      Field email,
      PasswordFields passwords,
      List<Problem.FieldError> errors,
      @Nullable String pause)
      implements Page {
    public static Setup empty(String code) {
      return new Setup(
          Field.of("code", code),
          Field.of("name", ""),
          Field.of("email", ""),
          PasswordFields.empty(),
          List.of(),
          null);
    }

    public static Setup again(MultivaluedMap<String, String> form, Problem problem) {
      Field.Typed typed = new Field.Typed(form, problem);
      return new Setup(
          typed.field("code"),
          typed.field("name"),
          typed.field("email"),
          PasswordFields.again(form, problem),
          problem.errors(),
          problem.errors().isEmpty() ? problem.detail() : null);
    }

    @Override
    public String title() {
      return "Set up Debrief";
    }

    public boolean hasErrors() {
      return !errors.isEmpty();
    }
  }

  record AcceptInvitation(
      Sessions.Invited invited, PasswordFields passwords, List<Problem.FieldError> errors)
      implements Page {
    @Override
    public String title() {
      return "Welcome to Debrief";
    }

    public boolean hasErrors() {
      return !errors.isEmpty();
    }
  }
}
