package debrief.report.share;

import debrief.report.FastReading;
import debrief.web.edge.EdgeHandler;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Answers the reading of shared reports out of memory: what {@link SharedReports} remembers, and
 * nothing that a passphrase guards.
 */
public final class FastSharing implements EdgeHandler.FastPath {
  private static final String PATH = SharedReportPages.path("");

  private final SharedReports reports;

  public FastSharing(SharedReports reports) {
    this.reports = reports;
  }

  @Override
  public boolean answer(Request request, Response response, Callback callback) {
    boolean head = HttpMethod.HEAD.is(request.getMethod());
    String path = request.getHttpURI().getPath();
    if ((!head && !HttpMethod.GET.is(request.getMethod()))
        || path == null
        || !path.startsWith(PATH)
        || request.getHttpURI().getQuery() != null) {
      return false;
    }
    SharedReports.Open open = reports.remembered(path.substring(PATH.length()));
    if (open == null) {
      return false;
    }
    if (!head) {
      reports.count(open);
    }
    FastReading.write(open.page(), head, request.getHeaders(), response, callback);
    return true;
  }
}
