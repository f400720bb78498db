package debrief.signin.session;

import debrief.crypto.Ids;
import debrief.web.edge.ClientAddress;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The cookies that a browser keeps its session's secret in, and the secret by which it is known
 * again: out of reach of scripts, not sent along by other sites' forms, and only over https where
 * that is how people come here.
 *
 * @param secure whether people come over https
 */
public record SessionCookie(boolean secure) {
  private static final String DEVICE = "debrief_device";
  private static final Duration DEVICE_LASTING = Duration.ofDays(180);
  private static final int SECRET_LENGTH = 40;

  /** Lets the browser keep a session, and be known again. */
  public Response set(Response response, String secret, Browser browser) {
    return with(
        set(response, secret),
        SignInFilter.named(DEVICE, secure),
        browser.device(),
        DEVICE_LASTING);
  }

  public Response set(Response response, String secret) {
    return with(response, SignInFilter.cookie(secure), secret, OpenSessions.LASTING);
  }

  public Response clear(Response response) {
    return with(response, SignInFilter.cookie(secure), "", Duration.ZERO);
  }

  private Response with(Response response, String name, String value, Duration lasting) {
    return Response.fromResponse(response)
        .cookie(
            new NewCookie.Builder(name)
                .value(value)
                .path("/")
                .maxAge(Math.toIntExact(lasting.toSeconds()))
                .httpOnly(true)
                .secure(secure)
                .sameSite(NewCookie.SameSite.LAX)
                .build())
        .build();
  }

  /**
   * The browser that a request comes from. Its cookies are taken by either name: the session is
   * only ever ended, and being known only spares waiting.
   */
  public static Browser browser(HttpServletRequest request) {
    String device = value(request, DEVICE);
    return new Browser(
        Objects.requireNonNullElse(ClientAddress.address(), "unknown"),
        Objects.requireNonNullElse(request.getHeader("User-Agent"), ""),
        value(request, SignInFilter.COOKIE),
        device == null || device.length() != SECRET_LENGTH ? Ids.secret() : device);
  }

  private static @Nullable String value(HttpServletRequest request, String name) {
    if (request.getCookies() == null) {
      return null;
    }
    return Arrays.stream(request.getCookies())
        .filter(cookie -> cookie.getName().endsWith(name))
        .map(jakarta.servlet.http.Cookie::getValue)
        .findFirst()
        .orElse(null);
  }
}
