package debrief.signin.oidc;

import debrief.crypto.Ids;
import debrief.signin.provider.Provider;
import debrief.signin.session.SessionCookie;
import debrief.web.Urls;
import debrief.web.page.Page;
import debrief.web.page.Pages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The journey to a provider and back.
 *
 * <p>Whatever fails is one calm page, with a number that the log's line bears too. The line names
 * the reason and the provider, never a token, a code or a person.
 */
@Path("/sign-in/with/{provider}")
@Produces(Pages.HTML)
public final class SignInWithPages {
  private static final Logger LOG = LoggerFactory.getLogger(SignInWithPages.class);
  private static final String COOKIE = "debrief_sign_in";

  private final SignIns signIns;
  private final String baseUrl;
  private final boolean https;
  private final SessionCookie session;

  /**
   * @param baseUrl the address that people use; empty for the one that a request came to
   */
  public SignInWithPages(SignIns signIns, String baseUrl) {
    this.signIns = signIns;
    this.baseUrl = baseUrl;
    this.https = baseUrl.startsWith("https:");
    this.session = new SessionCookie(https);
  }

  @GET
  public Response begin(
      @Context UriInfo uri,
      @PathParam("provider") String id,
      @QueryParam("next") @Nullable String next) {
    Provider provider = signIns.provider(id);
    try {
      SignIns.Begun begun = signIns.begin(provider, base(uri), Urls.local(next));
      return Response.seeOther(begun.address())
          .cookie(cookie(begun.cookie(), Math.toIntExact(AuthorizationRequest.LASTING.toSeconds())))
          .build();
    } catch (SignInFailure e) {
      return refused(provider, e.reason());
    }
  }

  @GET
  @Path("callback")
  public Response finish(
      @Context HttpServletRequest request,
      @PathParam("provider") String id,
      @QueryParam("state") @Nullable String state,
      @QueryParam("code") @Nullable String code,
      @QueryParam("iss") @Nullable String issuer,
      @QueryParam("error") @Nullable String error,
      @CookieParam(COOKIE) @Nullable String begun) {
    Provider provider = signIns.provider(id);
    try {
      SignIns.Entered entered =
          signIns.finish(
              provider,
              new SignIns.Answer(state, code, issuer, error, begun),
              SessionCookie.browser(request));
      return session.set(
          Response.fromResponse(Pages.go(entered.next())).cookie(cookie("", 0)).build(),
          entered.session());
    } catch (SignInFailure e) {
      return refused(provider, e.reason());
    }
  }

  private String base(UriInfo uri) {
    return Urls.base(baseUrl, uri.getBaseUri());
  }

  /** Lax, not strict: the way back from the provider begins on another site. */
  private NewCookie cookie(String value, int seconds) {
    return new NewCookie.Builder(COOKIE)
        .value(value)
        .path("/sign-in/with")
        .maxAge(seconds)
        .httpOnly(true)
        .secure(https)
        .sameSite(NewCookie.SameSite.LAX)
        .build();
  }

  private static Response refused(Provider provider, SignInFailure.Reason reason) {
    String number = Ids.code();
    LOG.warn("Sign-in with {} ended: {}, number {}", provider.id(), reason.code(), number);
    SignInFailure.Kind kind = reason.kind();
    return Response.status(kind.status())
        .entity(
            new NotSignedIn(kind.sentence(), provider.name(), SignIns.PATH + provider.id(), number))
        .build();
  }

  /**
   * @param number by which the log's line is found
   */
  record NotSignedIn(String sentence, String name, String again, String number) implements Page {
    @Override
    public String title() {
      return "Not signed in";
    }
  }
}
