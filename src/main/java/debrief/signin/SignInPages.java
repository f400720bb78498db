package debrief.signin;

import debrief.access.Viewer;
import debrief.signin.session.Browser;
import debrief.signin.session.SessionCookie;
import debrief.web.Problem;
import debrief.web.Urls;
import debrief.web.page.Field;
import debrief.web.page.Page;
import debrief.web.page.Pages;
import io.dropwizard.auth.Auth;
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
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The ways in and out as pages: sign-in, sign-out. */
@Path("/")
@Produces(Pages.HTML)
public final class SignInPages {
  private final SetUp setUp;
  private final Sessions sessions;
  private final ExternalSignIn ways;
  private final SessionCookie cookie;

  /**
   * @param https whether people come over https
   */
  public SignInPages(SetUp setUp, Sessions sessions, ExternalSignIn ways, boolean https) {
    this.setUp = setUp;
    this.sessions = sessions;
    this.ways = ways;
    this.cookie = new SessionCookie(https);
  }

  @GET
  @Path("sign-in")
  public Response signIn(@Context SecurityContext who, @QueryParam("next") @Nullable String next) {
    if (setUp.isNobodyHere()) {
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

  static void requireForForm(Problem problem) {
    problem.throwUnless(Problem.Kind.INVALID, Problem.Kind.CONFLICT, Problem.Kind.TOO_MANY);
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
}
