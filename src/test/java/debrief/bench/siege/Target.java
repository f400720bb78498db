package debrief.bench.siege;

import java.net.InetAddress;
import java.net.InetSocketAddress;

/**
 * The server that is besieged, on this machine.
 *
 * @param theirs the API token of the attackers, who may read and export
 * @param ours that of somebody who reads and saves meanwhile
 */
public record Target(int port, String theirs, String ours) {
  InetSocketAddress address() {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
  }

  String url() {
    return "http://127.0.0.1:" + port;
  }

  /** The head of a request, with a token and whatever else. */
  String signed(String requestLine, String... headers) {
    return open(requestLine, headers)
        .replaceFirst("\r\n", "\r\nAuthorization: Bearer " + theirs + "\r\n");
  }

  /** The head of a request of somebody who has not signed in. */
  String open(String requestLine, String... headers) {
    StringBuilder head = new StringBuilder(requestLine).append(" HTTP/1.1\r\nHost: localhost\r\n");
    for (String header : headers) {
      head.append(header).append("\r\n");
    }
    return head.append("\r\n").toString();
  }
}
