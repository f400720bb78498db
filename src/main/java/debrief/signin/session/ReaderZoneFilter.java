package debrief.signin.session;

import debrief.access.Viewer;
import debrief.text.time.ZoneNames;
import debrief.web.Urls;
import debrief.web.page.Pages;
import debrief.web.page.ReaderZone;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Says which time zone a page is written in: the account's, else the browser's, which its script
 * has put into a cookie; UTC while the switch on the page says so, and always in the API.
 */
@Priority(Priorities.AUTHENTICATION + 1)
public final class ReaderZoneFilter implements ContainerRequestFilter, ContainerResponseFilter {
  /** The zone of this browser's pages; a script reads it for what is rendered once for all. */
  public static final String ZONE = "debrief_zone";

  /** Set while the reader wants UTC instead. */
  public static final String UTC = "debrief_utc";

  private static final int YEAR = 365 * 24 * 3600;

  @Override
  public void filter(ContainerRequestContext request) {
    ReaderZone.set(zone(request));
    request.setProperty(Pages.ZONE_CHOSEN, chosen(request) != null);
  }

  private static ZoneId zone(ContainerRequestContext request) {
    if (isApi(request) || request.getCookies().containsKey(UTC)) {
      return ZoneOffset.UTC;
    }
    ZoneId chosen = chosen(request);
    return chosen != null ? chosen : ofBrowser(request);
  }

  private static boolean isApi(ContainerRequestContext request) {
    return request.getUriInfo().getPath().startsWith("api/");
  }

  private static @Nullable ZoneId chosen(ContainerRequestContext request) {
    return request.getSecurityContext() != null
            && request.getSecurityContext().getUserPrincipal() instanceof Viewer viewer
        ? viewer.zone()
        : null;
  }

  private static ZoneId ofBrowser(ContainerRequestContext request) {
    Cookie cookie = request.getCookies().get(ZONE);
    return cookie == null
        ? ZoneOffset.UTC
        : ZoneNames.find(decoded(cookie.getValue())).orElse(ZoneOffset.UTC);
  }

  private static @Nullable String decoded(String value) {
    try {
      return URLDecoder.decode(value, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return null; // not one that we wrote
    }
  }

  /** What the account has chosen reaches the script of this browser too. */
  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    ZoneId chosen = isApi(request) ? null : chosen(request);
    if (chosen == null) {
      return;
    }
    Cookie sent = request.getCookies().get(ZONE);
    if (sent == null || !chosen.getId().equals(decoded(sent.getValue()))) {
      response.getHeaders().add(HttpHeaders.SET_COOKIE, cookie(Urls.encode(chosen.getId()), YEAR));
    }
  }

  /** Forgets what the account had chosen: the script puts the browser's zone there. */
  public static NewCookie cleared() {
    return cookie("", 0);
  }

  private static NewCookie cookie(String value, int seconds) {
    return new NewCookie.Builder(ZONE)
        .value(value)
        .path("/")
        .maxAge(seconds)
        .sameSite(NewCookie.SameSite.LAX)
        .build();
  }
}
