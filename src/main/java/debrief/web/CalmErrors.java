package debrief.web;

import java.nio.ByteBuffer;
import java.util.Map;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/**
 * What the HTTP server itself refuses, before any of our code sees it: a broken request line, a
 * path with tricks in it, headers that are too long. It says so as everything else here does, and
 * nothing of the server.
 */
final class CalmErrors extends ErrorHandler {

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    int status = response.getStatus() < 400 ? 400 : response.getStatus();
    response.setStatus(status);
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/problem+json");
    response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
    byte[] body =
        Json.bytes(
            Map.of(
                "type",
                "/docs/problems",
                "title",
                HttpStatus.getMessage(status),
                "status",
                status,
                "detail",
                "The request could not be taken in this form."));
    response.write(true, ByteBuffer.wrap(body), callback);
    return true;
  }
}
