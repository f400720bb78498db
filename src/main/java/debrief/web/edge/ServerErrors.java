package debrief.web.edge;

import debrief.process.OutOfMemory;
import debrief.web.RetryLater;
import debrief.web.json.Json;
import debrief.web.page.Assets;
import debrief.web.page.ErrorPage;
import debrief.web.page.FormErrors;
import debrief.web.page.Pages;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
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
final class ServerErrors extends ErrorHandler {
  private static final String SENTENCE = "The request could not be taken in this form.";
  private static final String UNPACKED =
      "A compressed body is not unpacked here. Send it as it is, without a Content-Encoding.";

  private static final String MISDIRECTED =
      "This server does not go by the name that was asked for. Open the address that you were given;"
          + " whoever runs the server can add a name with DEBRIEF_ALLOWED_HOSTS.";

  private static final int RETRY_SECONDS = 5;

  private final Assets assets = new Assets();

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    int status = response.getStatus() < 400 ? 400 : response.getStatus();
    response.setStatus(status);
    OutOfMemory.endIf((Throwable) request.getAttribute(ErrorHandler.ERROR_EXCEPTION));
    EdgeHandler.HEADERS.forEach(response.getHeaders()::put); // an error begins with none
    response.getHeaders().put(EdgeHandler.REFERRER);
    response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
    if (status == HttpStatus.SERVICE_UNAVAILABLE_503) {
      response.getHeaders().put(HttpHeader.RETRY_AFTER, RetryLater.UNAVAILABLE_SECONDS);
    }
    String accept = request.getHeaders().get(HttpHeader.ACCEPT);
    if (status == HttpStatus.UNSUPPORTED_MEDIA_TYPE_415) {
      response.getHeaders().put(HttpHeader.ACCEPT_ENCODING, "identity");
    }
    if (status == HttpStatus.TOO_MANY_REQUESTS_429 || status == 503) {
      response.getHeaders().put(HttpHeader.RETRY_AFTER, RETRY_SECONDS);
    }
    if (status == HttpStatus.UNAUTHORIZED_401) {
      response.getHeaders().put(HttpHeader.WWW_AUTHENTICATE, "Bearer realm=\"debrief\"");
    }
    boolean person = accept != null && accept.contains("text/html");
    response
        .getHeaders()
        .put(HttpHeader.CONTENT_TYPE, person ? Pages.HTML : "application/problem+json");
    response.write(true, ByteBuffer.wrap(person ? page(status) : problem(status)), callback);
    return true;
  }

  private static String sentence(int status) {
    return switch (status) {
      case HttpStatus.MISDIRECTED_REQUEST_421 -> MISDIRECTED;
      case HttpStatus.UNSUPPORTED_MEDIA_TYPE_415 -> UNPACKED;
      case HttpStatus.UNAUTHORIZED_401 -> "Sign in, or send an API token, to send as much as this.";
      case HttpStatus.REQUEST_TIMEOUT_408 ->
          "The request came too slowly, and nothing was saved. Please send it again.";
      case HttpStatus.PAYLOAD_TOO_LARGE_413 ->
          "A request holds at most 8 MB. Split it into smaller ones; nothing was saved.";
      case HttpStatus.TOO_MANY_REQUESTS_429 ->
          "Too many requests from your address were under way at once. Nothing was saved; please"
              + " try again in a moment.";
      case HttpStatus.SERVICE_UNAVAILABLE_503 ->
          "There was no room for this request just now. Nothing was saved; please try again in a"
              + " moment.";
      default -> SENTENCE;
    };
  }

  private byte[] page(int status) {
    ErrorPage page =
        new ErrorPage(
            HttpStatus.getMessage(status),
            status,
            sentence(status),
            FormErrors.NONE,
            status >= 500);
    return Pages.forEveryone(page, assets, "").getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] problem(int status) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("type", "/docs/problems");
    body.put("title", HttpStatus.getMessage(status));
    body.put("status", status);
    body.put("detail", sentence(status));
    return Json.bytes(body);
  }
}
