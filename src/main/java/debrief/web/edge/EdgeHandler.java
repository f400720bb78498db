package debrief.web.edge;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * The first that sees a request. It puts the headers on every answer that keep a browser safe,
 * sends away who asks for another server, and lets a {@link FastPath} answer what needs neither a
 * database nor a framework. Bodies are read behind it, by {@link debrief.web.transport.Edge}.
 */
public final class EdgeHandler extends Handler.Wrapper {

  /** Answers some requests at once; returns false, with nothing touched, for all others. */
  public interface FastPath {
    boolean answer(Request request, Response response, Callback callback);
  }

  private static final String CSP =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src"
          + " 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors"
          + " 'none'";

  /** A slash, dot, backslash, semicolon, percent sign or control character that hides. */
  private static final Pattern ESCAPED =
      Pattern.compile("%(2[eEfF]|5[cC]|3[bB]|25|0[0-9a-fA-F]|1[0-9a-fA-F]|7[fF])");

  private static final Pattern DOTS = Pattern.compile("/\\.{1,2}(/|$)");

  private static final HttpField ONLY_HTTPS =
      new PreEncodedHttpField("Strict-Transport-Security", "max-age=31536000");

  static final List<HttpField> HEADERS =
      List.of(
          new PreEncodedHttpField("Content-Security-Policy", CSP),
          new PreEncodedHttpField("X-Content-Type-Options", "nosniff"),
          new PreEncodedHttpField("X-Frame-Options", "DENY"),
          new PreEncodedHttpField("Cross-Origin-Opener-Policy", "same-origin"),
          new PreEncodedHttpField("Cross-Origin-Resource-Policy", "same-origin"),
          new PreEncodedHttpField(
              "Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=()"));

  /** What a page may tell the server that its reader goes to next. */
  static final HttpField REFERRER = new PreEncodedHttpField("Referrer-Policy", "same-origin");

  /**
   * Pages for whoever has their address: it is told to no server, this one included, and no machine
   * keeps what stands there. A page with a form says otherwise again: without any referrer a
   * browser does not say either which site the form comes from.
   */
  private static final String SECRET_PATH = "/s/";

  /** Feeds for readers that cannot sign in stand below the page that makes their addresses. */
  private static final String SECRET_FEED = "/feeds/";

  private static final List<HttpField> SECRET =
      List.of(
          new PreEncodedHttpField("Referrer-Policy", "no-referrer"),
          new PreEncodedHttpField("X-Robots-Tag", "noindex, nofollow, noarchive"));

  private final @Nullable FastPath fastPath;
  private final Hosts hosts;
  private final List<HttpField> headers;

  /**
   * @param https whether people come over https, so that browsers need never try without
   */
  EdgeHandler(Handler next, @Nullable FastPath fastPath, Hosts hosts, boolean https) {
    super(next);
    this.fastPath = fastPath;
    this.hosts = hosts;
    List<HttpField> all = new ArrayList<>(HEADERS);
    if (https) {
      all.add(ONLY_HTTPS);
    }
    this.headers = List.copyOf(all);
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    HttpFields.Mutable answered = response.getHeaders();
    for (HttpField header : headers) {
      answered.add(header);
    }
    if (holdsSecret(request.getHttpURI().getPath())) {
      SECRET.forEach(answered::add);
    } else {
      answered.add(REFERRER);
    }
    if (!hosts.know(request)) {
      Response.writeError(request, response, callback, HttpStatus.MISDIRECTED_REQUEST_421);
      return true;
    }
    if (fastPath != null && fastPath.answer(request, response, callback)) {
      return true;
    }
    if (hasTricks(request.getHttpURI().getPath())) {
      Response.writeError(request, response, callback, HttpStatus.BAD_REQUEST_400);
      return true;
    }
    return super.handle(request, response, callback);
  }

  private static boolean holdsSecret(@Nullable String path) {
    return path != null
        && (path.startsWith(SECRET_PATH)
            || (path.startsWith(SECRET_FEED)
                && (path.endsWith(".atom") || path.endsWith(".json"))));
  }

  /**
   * Whether a path could be read in two ways: no address of ours has a parameter within the path,
   * an empty or a dotted segment, or an escaped slash, dot or backslash. A proxy that reads such a
   * path otherwise than we do would guard the wrong door.
   */
  private static boolean hasTricks(@Nullable String path) {
    if (path == null) {
      return false; // the * of OPTIONS
    }
    if (path.indexOf(';') >= 0 || path.indexOf('\\') >= 0 || path.contains("//")) {
      return true;
    }
    if (path.indexOf('%') >= 0 && ESCAPED.matcher(path).find()) {
      return true;
    }
    return path.contains("/.") && DOTS.matcher(path).find();
  }
}
