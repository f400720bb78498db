package debrief.web.edge;

import java.util.Set;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Stands before the administration port, which has no sign-in: only what operators read is there,
 * and only for those who ask by a name of ours and from no page of another site. Dropwizard's tasks
 * (which change a running server), its dumps of threads and its profiler are not there at all.
 */
final class AdminHandler extends Handler.Wrapper {
  private static final Set<String> PATHS = Set.of("/healthcheck", "/metrics", "/ping");

  private final Hosts hosts;

  AdminHandler(Handler next, Hosts hosts) {
    super(next);
    this.hosts = hosts;
  }

  static boolean isAt(Request request) {
    return "admin".equals(request.getConnectionMetaData().getConnector().getName());
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    int refusal = isAt(request) ? refusal(request) : 0;
    if (refusal == 0) {
      return super.handle(request, response, callback);
    }
    Response.writeError(request, response, callback, refusal);
    return true;
  }

  /** The status to refuse with; 0 for none. */
  private int refusal(Request request) {
    if (!hosts.areAskedBy(request)) {
      return HttpStatus.MISDIRECTED_REQUEST_421;
    }
    if (isFromElsewhere(request)) {
      return HttpStatus.FORBIDDEN_403;
    }
    if (!PATHS.contains(String.valueOf(request.getHttpURI().getPath()))) {
      return HttpStatus.NOT_FOUND_404;
    }
    boolean reads =
        HttpMethod.GET.is(request.getMethod()) || HttpMethod.HEAD.is(request.getMethod());
    return reads ? 0 : HttpStatus.METHOD_NOT_ALLOWED_405;
  }

  /** Whether a browser says that the page which asks is none of this port's. */
  private static boolean isFromElsewhere(Request request) {
    String host = request.getHeaders().get(HttpHeader.HOST);
    String origin = request.getHeaders().get(HttpHeader.ORIGIN);
    String site = request.getHeaders().get("Sec-Fetch-Site");
    return (origin != null && !origin.equalsIgnoreCase("http://" + host))
        || (site != null && !site.equals("none") && !site.equals("same-origin"));
  }
}
