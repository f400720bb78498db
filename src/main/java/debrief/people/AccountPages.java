package debrief.people;

import debrief.access.Viewer;
import debrief.account.People;
import debrief.signin.NewPasswordForm;
import debrief.signin.Sessions;
import debrief.signin.SignInPages;
import debrief.signin.session.Browser;
import debrief.signin.session.OpenSessions;
import debrief.signin.session.ReaderZoneFilter;
import debrief.signin.session.SessionCookie;
import debrief.signin.session.SessionLine;
import debrief.token.Secret;
import debrief.token.TokenForm;
import debrief.token.TokenInput;
import debrief.token.Tokens;
import debrief.web.Problem;
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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** One's own account as a page: who am I, my tokens, my password, the way out. */
@Path("/account")
@Produces(Pages.HTML)
public final class AccountPages {
  private static final String PATH = "/account";

  private final People people;
  private final Sessions sessions;
  private final OpenSessions open;
  private final Tokens tokens;
  private final SessionCookie cookie;

  /**
   * @param https whether people come over https
   */
  public AccountPages(
      People people, Sessions sessions, OpenSessions open, Tokens tokens, boolean https) {
    this.people = people;
    this.open = open;
    this.sessions = sessions;
    this.tokens = tokens;
    this.cookie = new SessionCookie(https);
  }

  @GET
  public Page show(@Auth Viewer viewer, @Context HttpServletRequest request) {
    return account(
        viewer, request, tokenForm(viewer), PasswordForm.EMPTY, timeZone(viewer), List.of());
  }

  private Field timeZone(Viewer viewer) {
    return Field.of("timeZone", people.timeZones().of(viewer).orElse(null));
  }

  private Account account(
      Viewer viewer,
      HttpServletRequest request,
      TokenForm tokenForm,
      PasswordForm passwordForm,
      Field timeZone,
      List<Problem.FieldError> errors) {
    String secret = SessionCookie.browser(request).session();
    List<SessionLine> lines = open.list(viewer, secret).stream().map(SessionLine::of).toList();
    return Account.of(
        people.self(viewer), viewer, lines, tokenForm, passwordForm, timeZone, errors);
  }

  private TokenForm tokenForm(Viewer viewer) {
    return TokenForm.of(PATH + "/tokens", tokens.list(viewer, viewer.personId()), viewer.role());
  }

  @POST
  @Path("/tokens")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response makeToken(
      @Auth Viewer viewer,
      @Context HttpServletRequest request,
      MultivaluedMap<String, String> form) {
    try {
      TokenInput input = TokenForm.read(form);
      Tokens.Made made = tokens.make(viewer, viewer.personId(), input);
      return Response.ok(
              new Secret(
                  "Your new token",
                  "Whoever has it can act as you. Keep it where passwords are kept.",
                  made.token(),
                  PATH,
                  "Your account"))
          .build();
    } catch (Problem problem) {
      problem.throwUnless(Problem.Kind.INVALID);
      return again(
          viewer, request, tokenForm(viewer).again(form, problem), PasswordForm.EMPTY, problem);
    }
  }

  @POST
  @Path("/tokens/{token}/revoke")
  public Response revoke(@Auth Viewer viewer, @PathParam("token") String id) {
    tokens.revoke(viewer, id);
    return Pages.done(PATH, "The token is revoked. It opens nothing any more.");
  }

  @POST
  @Path("/password")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response changePassword(
      @Auth Viewer viewer,
      @Context HttpServletRequest request,
      MultivaluedMap<String, String> form) {
    Browser browser = SessionCookie.browser(request);
    try {
      String secret =
          sessions.changePassword(
              viewer, SignInPages.typed(form, "present"), NewPasswordForm.typed(form), browser);
      return cookie.set(
          Pages.done(PATH, "Your password is changed. All your other sessions have ended."),
          secret,
          browser);
    } catch (Problem problem) {
      problem.throwUnless(Problem.Kind.INVALID, Problem.Kind.TOO_MANY);
      return again(viewer, request, tokenForm(viewer), PasswordForm.again(form, problem), problem);
    }
  }

  /** An empty field follows the browser. */
  @POST
  @Path("/time-zone")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response chooseTimeZone(
      @Auth Viewer viewer,
      @Context HttpServletRequest request,
      MultivaluedMap<String, String> form) {
    String typed = new FormFields(form).line("timeZone");
    try {
      people.timeZones().choose(viewer, typed);
      Response done = Pages.done(PATH + "#time-zone", "Saved. Times are shown in this zone.");
      return typed == null
          ? Response.fromResponse(done).cookie(ReaderZoneFilter.cleared()).build()
          : done;
    } catch (Problem problem) {
      problem.throwUnless(Problem.Kind.INVALID);
      Account page =
          account(
              viewer,
              request,
              tokenForm(viewer),
              PasswordForm.EMPTY,
              new Field.Typed(form, problem).field("timeZone"),
              problem.errors());
      return Pages.again(problem, page);
    }
  }

  @POST
  @Path("/sessions/{session}/end")
  public Response endSession(@Auth Viewer viewer, @PathParam("session") String id) {
    open.end(viewer, id);
    return Pages.done(PATH, "That session has ended.");
  }

  @POST
  @Path("/sign-out-everywhere")
  public Response signOutEverywhere(@Auth Viewer viewer) {
    sessions.signOutEverywhere(viewer);
    return cookie.clear(Pages.done("/sign-in", "You are signed out everywhere."));
  }

  private Response again(
      Viewer viewer,
      HttpServletRequest request,
      TokenForm tokenForm,
      PasswordForm password,
      Problem problem) {
    return Pages.again(
        problem, account(viewer, request, tokenForm, password, timeZone(viewer), problem.errors()));
  }
}
