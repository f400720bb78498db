package debrief.report;

import debrief.access.Viewer;
import debrief.signin.session.Credentials;
import debrief.web.edge.EdgeHandler;
import java.nio.ByteBuffer;
import java.util.concurrent.atomic.LongAdder;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Answers the reading of reports out of memory. It decides nothing by itself: who is reading is
 * what {@link Credentials} remembers, what they may read is what {@link Reports} remembers, and
 * whatever it does not find in both goes the ordinary way, which asks and remembers.
 */
public final class FastReading implements EdgeHandler.FastPath {
  /** The metric that counts what was answered here. */
  public static final String ANSWERED = "debrief.reports.answered_from_memory";

  private static final String PATH = "/reports/";
  private static final String BEARER = "Bearer ";
  private static final HttpField HTML =
      new PreEncodedHttpField(HttpHeader.CONTENT_TYPE, "text/html; charset=utf-8");
  private static final HttpField GZIP =
      new PreEncodedHttpField(HttpHeader.CONTENT_ENCODING, "gzip");
  private static final HttpField VARY = new PreEncodedHttpField(HttpHeader.VARY, "Accept-Encoding");
  private static final HttpField CACHE =
      new PreEncodedHttpField(HttpHeader.CACHE_CONTROL, ServedPage.CACHE_CONTROL);

  private final Credentials credentials;
  private final Reports reports;
  private final String cookie;
  private final LongAdder answered = new LongAdder();

  /**
   * @param cookie the name of the one that holds a session's secret
   */
  public FastReading(Credentials credentials, Reports reports, String cookie) {
    this.credentials = credentials;
    this.reports = reports;
    this.cookie = cookie + "=";
  }

  /** How many requests were answered here since the start. */
  public long answered() {
    return answered.sum();
  }

  @Override
  public boolean answer(Request request, Response response, Callback callback) {
    boolean head = HttpMethod.HEAD.is(request.getMethod());
    if (!head && !HttpMethod.GET.is(request.getMethod())) {
      return false;
    }
    String path = request.getHttpURI().getPath();
    if (path == null || !path.startsWith(PATH) || request.getHttpURI().getQuery() != null) {
      return false;
    }
    HttpFields asked = request.getHeaders();
    Viewer viewer = viewer(asked);
    ServedPage page =
        viewer == null ? null : reports.rememberedPage(viewer, path.substring(PATH.length()));
    if (page == null) {
      return false;
    }
    answered.increment();
    write(page, head, asked, response, callback);
    return true;
  }

  /** Writes a page, or that it has not changed; without its body where only its head was asked. */
  public static void write(
      ServedPage page, boolean head, HttpFields asked, Response response, Callback callback) {
    boolean gzip = ServedPage.takesGzip(asked);
    HttpFields.Mutable headers = response.getHeaders();
    headers.add(VARY);
    headers.add(CACHE);
    headers.add(HttpHeader.ETAG, page.etag(gzip));
    if (page.isKnown(asked.get(HttpHeader.IF_NONE_MATCH))) {
      response.setStatus(304);
      response.write(true, null, callback);
      return;
    }
    byte[] bytes = page.bytes(gzip);
    headers.add(HTML);
    if (gzip) {
      headers.add(GZIP);
    }
    headers.add(HttpHeader.CONTENT_LENGTH, bytes.length);
    response.write(true, head ? null : ByteBuffer.wrap(bytes), callback);
  }

  private @Nullable Viewer viewer(HttpFields asked) {
    String authorization = asked.get(HttpHeader.AUTHORIZATION);
    if (authorization != null) {
      return authorization.startsWith(BEARER)
          ? credentials.rememberedToken(authorization.substring(BEARER.length()))
          : null;
    }
    String cookies = asked.get(HttpHeader.COOKIE);
    int start = cookies == null ? -1 : cookies.indexOf(cookie);
    if (cookies == null
        || start < 0
        || (start > 0 && cookies.charAt(start - 1) != ' ')
        || cookies.indexOf(cookie, start + 1) >= 0
        || cookies.contains("debrief_notice=")) {
      return null; // anything out of the ordinary goes the ordinary way
    }
    int end = cookies.indexOf(';', start);
    String secret = cookies.substring(start + cookie.length(), end < 0 ? cookies.length() : end);
    return credentials.rememberedSession(secret);
  }
}
