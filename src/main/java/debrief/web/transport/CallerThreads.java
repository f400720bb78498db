package debrief.web.transport;

import java.util.Objects;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.handler.ThreadLimitHandler;

/**
 * Lets one caller have a few threads at once. Further requests of theirs wait without one, in their
 * order, so somebody who asks for a hundred long lists waits for them alone. Callers are told apart
 * by what they sign in with, then by their address.
 */
final class CallerThreads extends ThreadLimitHandler {
  private final PeerAddress addresses;

  CallerThreads(Handler next, int most, PeerAddress addresses) {
    super(next, null, false);
    this.addresses = addresses;
    setThreadLimit(most);
  }

  @Override
  protected String getRemoteIP(Request request) {
    HttpFields headers = request.getHeaders();
    String token = headers.get(HttpHeader.AUTHORIZATION);
    return addresses.of(request)
        + '|'
        + Objects.requireNonNullElseGet(
            token, () -> Objects.requireNonNullElse(headers.get(HttpHeader.COOKIE), ""));
  }
}
