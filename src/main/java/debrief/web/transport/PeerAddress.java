package debrief.web.transport;

import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.List;
import org.eclipse.jetty.server.Request;

/** Whose a connection and a request are; a proxy that is trusted speaks for others. */
public interface PeerAddress {
  /** Whether this peer is a proxy, whose connections are many people's. */
  boolean isProxy(String peer);

  /**
   * Who sent a request.
   *
   * @param peer who is connected to us
   * @param forwardedFor the values of {@code X-Forwarded-For}, in their order
   */
  String clientOf(String peer, List<String> forwardedFor);

  /** Who sent this request. */
  default String of(Request request) {
    return clientOf(
        text(request.getConnectionMetaData().getRemoteSocketAddress()),
        request.getHeaders().getValuesList("X-Forwarded-For"));
  }

  /** An address without its port. */
  static String text(SocketAddress address) {
    return address instanceof InetSocketAddress internet && internet.getAddress() != null
        ? internet.getAddress().getHostAddress()
        : "unknown";
  }
}
