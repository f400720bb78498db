package debrief.web;

import java.io.IOException;
import java.util.List;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The first that sees a request. It puts the headers on every answer that keep a browser safe, and
 * lets a {@link FastPath} answer what needs neither a database nor a framework. A compressed body
 * ends here: a few bytes of it can stand for any number, so nobody behind this door unpacks one.
 */
public final class FrontDoor extends Handler.Wrapper {

  /** Answers some requests at once; returns false, with nothing touched, for all others. */
  public interface FastPath {
    boolean answer(Request request, Response response, Callback callback);
  }

  private static final Logger LOG = LoggerFactory.getLogger(FrontDoor.class);

  private static final String CSP =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src"
          + " 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors"
          + " 'none'";

  private static final List<HttpField> HEADERS =
      List.of(
          new PreEncodedHttpField("Content-Security-Policy", CSP),
          new PreEncodedHttpField("X-Content-Type-Options", "nosniff"),
          new PreEncodedHttpField("X-Frame-Options", "DENY"),
          new PreEncodedHttpField("Referrer-Policy", "same-origin"),
          new PreEncodedHttpField("Cross-Origin-Opener-Policy", "same-origin"),
          new PreEncodedHttpField("Cross-Origin-Resource-Policy", "same-origin"),
          new PreEncodedHttpField(
              "Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=()"));

  private final CalmErrors errors = new CalmErrors();
  private final @Nullable FastPath fastPath;

  FrontDoor(Handler next, @Nullable FastPath fastPath) {
    super(next);
    this.fastPath = fastPath;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    HttpFields.Mutable headers = response.getHeaders();
    for (HttpField header : HEADERS) {
      headers.add(header);
    }
    if (fastPath != null && fastPath.answer(request, response, callback)) {
      return true;
    }
    String encoding = request.getHeaders().get(HttpHeader.CONTENT_ENCODING);
    if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
      readAway(request);
      response.setStatus(415);
      headers.put(HttpHeader.ACCEPT_ENCODING, "identity");
      return errors.handle(request, response, callback);
    }
    return super.handle(request, response, callback);
  }

  private static void readAway(Request request) {
    try {
      BodyLimit.drain(Content.Source.asInputStream(request));
    } catch (IOException e) {
      LOG.debug("The sender of a compressed request went away", e);
    }
  }
}
