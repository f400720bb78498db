package debrief.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The cookie that a browser keeps its session's secret in: out of reach of scripts, not sent along
 * by other sites' forms, and only over https where that is how people come here.
 *
 * @param secure whether people come over https
 */
public record SessionCookie(boolean secure) {

  /** Adds it to an answer. */
  public Response set(Response response, String secret) {
    return with(response, secret, Math.toIntExact(Sessions.LASTING.toSeconds()));
  }

  Response clear(Response response) {
    return with(response, "", 0);
  }

  private Response with(Response response, String value, int seconds) {
    return Response.fromResponse(response)
        .cookie(
            new NewCookie.Builder(SignInFilter.COOKIE)
                .value(value)
                .path("/")
                .maxAge(seconds)
                .httpOnly(true)
                .secure(secure)
                .sameSite(NewCookie.SameSite.LAX)
                .build())
        .build();
  }

  /** The browser that a request comes from. */
  public static Browser browser(HttpServletRequest request) {
    return new Browser(
        Objects.requireNonNullElse(request.getRemoteAddr(), ""),
        Objects.requireNonNullElse(request.getHeader("User-Agent"), ""),
        secret(request));
  }

  private static @Nullable String secret(HttpServletRequest request) {
    if (request.getCookies() == null) {
      return null;
    }
    return Arrays.stream(request.getCookies())
        .filter(cookie -> cookie.getName().equals(SignInFilter.COOKIE))
        .map(jakarta.servlet.http.Cookie::getValue)
        .findFirst()
        .orElse(null);
  }
}
