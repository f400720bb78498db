package debrief.web.page;

import debrief.web.Problem;
import debrief.web.Urls;
import debrief.web.json.Json;
import jakarta.inject.Provider;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.ext.MessageBodyWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.Objects;
import java.util.function.Function;
import org.glassfish.jersey.server.ContainerRequest;
import org.jspecify.annotations.Nullable;

/** Writes {@link Page} records as HTML, with the chrome round them. */
public final class Pages implements MessageBodyWriter<Page> {
  /** The type of every page. */
  public static final String HTML = "text/html; charset=utf-8";

  /** Request properties that the sign-in filter sets and the chrome reads. */
  public static final String CSRF = "debrief.csrf";

  public static final String SIGNED_IN = "debrief.signedIn";

  /** Set where the account has chosen the zone of its pages. */
  public static final String ZONE_CHOSEN = "debrief.zoneChosen";

  private static final String NOTICE = "debrief_notice";

  private final Assets assets;
  private final Function<@Nullable Principal, Chrome.Offers> offers;

  @Context private @Nullable Provider<ContainerRequest> current;

  /**
   * @param offers what whoever is signed in may do; null for nobody
   */
  public Pages(Assets assets, Function<@Nullable Principal, Chrome.Offers> offers) {
    this.assets = assets;
    this.offers = offers;
  }

  /** After a form: look at the result, with a word on what was done. */
  public static Response done(String path, String notice) {
    return Response.seeOther(URI.create(path))
        .cookie(noticeCookie(Urls.encode(notice), 60))
        .build();
  }

  public static Response go(String path) {
    return Response.seeOther(URI.create(path)).build();
  }

  /** After a form that needs another look: the same page, which shows what was typed. */
  public static Response again(Problem problem, Page page) {
    return Response.status(problem.status()).entity(page).build();
  }

  private static NewCookie noticeCookie(String value, int seconds) {
    return new NewCookie.Builder(NOTICE)
        .value(value)
        .path("/")
        .maxAge(seconds)
        .httpOnly(true)
        .sameSite(NewCookie.SameSite.LAX)
        .build();
  }

  @Override
  public boolean isWriteable(Class<?> type, Type generic, Annotation[] notes, MediaType media) {
    return Page.class.isAssignableFrom(type);
  }

  @Override
  public void writeTo(
      Page page,
      Class<?> type,
      Type generic,
      Annotation[] notes,
      MediaType media,
      MultivaluedMap<String, Object> headers,
      OutputStream out)
      throws IOException, WebApplicationException {
    headers.putSingle(HttpHeaders.CONTENT_TYPE, HTML);
    ContainerRequest request = current == null ? null : current.get();
    String html =
        request == null
            ? forEveryone(page, assets, "")
            : render(page, round(page, request, takeNotice(request, headers)));
    out.write(html.getBytes(StandardCharsets.UTF_8));
  }

  private Chrome round(Page page, ContainerRequest request, @Nullable String notice) {
    return new Chrome(
        page.title(),
        Html.NOTHING,
        page.scripts(),
        page.linkPreview(),
        Objects.toString(request.getProperty(CSRF), ""),
        notice,
        Boolean.TRUE.equals(request.getProperty(SIGNED_IN)),
        Boolean.TRUE.equals(request.getProperty(ZONE_CHOSEN)),
        offers(request),
        Chrome.sectionOf(request.getUriInfo().getPath()),
        assets);
  }

  private Chrome.Offers offers(ContainerRequest request) {
    SecurityContext who = request.getSecurityContext();
    return offers.apply(who == null ? null : who.getUserPrincipal());
  }

  /** A page as anyone may see it who may see it at all: without a token, a notice or a name. */
  public static String forEveryone(Page page, Assets assets, String path) {
    return unsigned(page, assets, true, Chrome.sectionOf(path));
  }

  /** A page for whoever comes with its address, and without the ways to the rest of this server. */
  public static String forAnybody(Page page, Assets assets) {
    return unsigned(page, assets, false, "");
  }

  private static String unsigned(Page page, Assets assets, boolean offers, String section) {
    Chrome round =
        new Chrome(
            page.title(),
            Html.NOTHING,
            page.scripts(),
            page.linkPreview(),
            "",
            null,
            offers,
            false,
            Chrome.Offers.NONE,
            section,
            assets);
    return ReaderZone.inUtc(() -> render(page, round));
  }

  private static String render(Page page, Chrome round) {
    Html content = new Html(Templates.render(page.template(), round, page));
    return Templates.render("debrief/web/page/layout.mustache", round.with(content));
  }

  private static @Nullable String takeNotice(
      ContainerRequest request, MultivaluedMap<String, Object> headers) {
    Cookie cookie = request.getCookies().get(NOTICE);
    if (cookie == null || cookie.getValue().isEmpty()) {
      return null;
    }
    headers.add(HttpHeaders.SET_COOKIE, noticeCookie("", 0));
    try {
      String notice = URLDecoder.decode(cookie.getValue(), StandardCharsets.UTF_8);
      return notice.length() > 300 || !Json.isClean(notice) ? null : notice;
    } catch (IllegalArgumentException e) {
      return null; // not one that we wrote
    }
  }
}
