package debrief.signin.session;

import debrief.access.Viewer;
import debrief.web.download.ExportGate;
import debrief.web.edge.Csrf;
import debrief.web.page.Pages;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;
import org.jspecify.annotations.Nullable;

/**
 * Says whom a request comes from, where it says so. It refuses nobody: a resource that needs a
 * person takes an {@code @Auth Viewer}, and that asks.
 */
@Priority(Priorities.AUTHENTICATION)
public final class SignInFilter implements ContainerRequestFilter {
  /** The cookie that holds a session's secret; over https with a prefix. */
  public static final String COOKIE = "debrief_session";

  /** With this prefix a browser takes a cookie from no other host, path or scheme than ours. */
  private static final String STRICT = "__Host-";

  private static final String BEARER = "Bearer ";

  private final Credentials credentials;
  private final String cookie;

  /**
   * @param https whether people come over https
   */
  public SignInFilter(Credentials credentials, boolean https) {
    this.credentials = credentials;
    this.cookie = cookie(https);
  }

  /** The name of the cookie that holds a session's secret. */
  public static String cookie(boolean https) {
    return named(COOKIE, https);
  }

  static String named(String plain, boolean https) {
    return https ? STRICT + plain : plain;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    String authorization = request.getHeaderString("Authorization");
    if (authorization != null) {
      // Whoever sends a token means the token: a cookie beside it does not count.
      if (authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
        enter(request, credentials.ofToken(authorization.substring(BEARER.length()).strip()));
      }
      return;
    }
    Cookie sent = request.getCookies().get(cookie);
    if (sent != null) {
      Viewer viewer = credentials.ofSession(sent.getValue());
      if (viewer != null) {
        enter(request, viewer);
        request.setProperty(Pages.CSRF, Csrf.token(sent.getValue()));
      }
    }
  }

  private static void enter(ContainerRequestContext request, @Nullable Viewer viewer) {
    if (viewer != null) {
      request.setSecurityContext(new Entered(viewer));
      request.setProperty(Pages.SIGNED_IN, true);
      request.setProperty(ExportGate.PERSON, viewer.personId());
    }
  }

  private record Entered(Viewer viewer) implements SecurityContext {
    @Override
    public Principal getUserPrincipal() {
      return viewer;
    }

    @Override
    public boolean isUserInRole(String role) {
      return viewer.role().name().equals(role);
    }

    @Override
    public boolean isSecure() {
      return false;
    }

    @Override
    public String getAuthenticationScheme() {
      return "debrief";
    }
  }
}
