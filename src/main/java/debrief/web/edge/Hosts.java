package debrief.web.edge;

import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/**
 * The names under which this server may be asked for. A page of another site that has its own name
 * lead to this machine (DNS rebinding) would otherwise count as one of ours.
 */
final class Hosts {
  private final Set<String> names = new HashSet<>();

  /**
   * @param baseUrl the address that people use; empty for none
   * @param bound the addresses that the server was told to listen on
   * @param allowed further names, with or without a port
   */
  Hosts(String baseUrl, List<String> bound, List<String> allowed) {
    names.addAll(List.of("localhost", "127.0.0.1", "[::1]"));
    if (!baseUrl.isEmpty()) {
      names.add(withoutPort(URI.create(baseUrl).getAuthority()));
    }
    bound.forEach(address -> names.add(literal(address)));
    allowed.forEach(name -> names.add(withoutPort(name)));
  }

  /** Whether a request may go on: asked by a name of ours, or what answers under every name. */
  boolean know(Request request) {
    return areAskedBy(request)
        || AdminHandler.isAt(request) // which looks for itself
        || "/health".equals(request.getHttpURI().getPath());
  }

  /** A server that listens everywhere is also known by the address that a request arrived at. */
  boolean areAskedBy(Request request) {
    String host = request.getHeaders().get(HttpHeader.HOST);
    return host != null
        && (names.contains(withoutPort(host)) || withoutPort(host).equals(arrivedAt(request)));
  }

  private static @Nullable String arrivedAt(Request request) {
    SocketAddress local = request.getConnectionMetaData().getLocalSocketAddress();
    return local instanceof InetSocketAddress address && address.getAddress() != null
        ? literal(address.getAddress().getHostAddress())
        : null;
  }

  /** As it stands in a header: {@code [::1]}. */
  private static String literal(String address) {
    return address.indexOf(':') >= 0 && !address.startsWith("[") ? "[" + address + "]" : address;
  }

  private static String withoutPort(String host) {
    int colon = host.lastIndexOf(':');
    String name = colon > host.lastIndexOf(']') ? host.substring(0, colon) : host;
    return name.toLowerCase(Locale.ROOT);
  }
}
