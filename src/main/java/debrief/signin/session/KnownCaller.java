package debrief.signin.session;

import java.util.List;
import java.util.function.Predicate;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;

/**
 * Whether a request is somebody's who has signed in or comes with a token, asked before the
 * framework has seen it. It says nothing of what they may do.
 */
public final class KnownCaller implements Predicate<Request> {
  private static final String BEARER = "Bearer ";

  private final Credentials credentials;
  private final String cookie;

  /**
   * @param https whether people come over https
   */
  public KnownCaller(Credentials credentials, boolean https) {
    this.credentials = credentials;
    this.cookie = SignInFilter.cookie(https);
  }

  @Override
  public boolean test(Request request) {
    String authorization = request.getHeaders().get(HttpHeader.AUTHORIZATION);
    if (authorization != null) {
      return authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())
          && credentials.ofToken(authorization.substring(BEARER.length()).strip()) != null;
    }
    List<String> secrets =
        Request.getCookies(request).stream()
            .filter(sent -> sent.getName().equals(cookie))
            .map(org.eclipse.jetty.http.HttpCookie::getValue)
            .toList();
    return secrets.size() == 1 && credentials.ofSession(secrets.get(0)) != null;
  }
}
