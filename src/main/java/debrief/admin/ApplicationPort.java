package debrief.admin;

import com.codahale.metrics.health.HealthCheck;
import io.dropwizard.lifecycle.ServerLifecycleListener;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.NetworkConnector;
import org.eclipse.jetty.server.Server;
import org.jspecify.annotations.Nullable;

/**
 * Healthy while the application port answers. The administration port has threads of its own, so it
 * would go on saying that all is well while people wait in vain.
 *
 * <p>It asks over the network, as a browser would, for a page that needs neither a database nor a
 * sign-in. What it heard counts for a second, so that frequent asking costs nothing.
 */
public final class ApplicationPort extends HealthCheck implements ServerLifecycleListener {
  private static final Duration PATIENCE = Duration.ofMillis(2_500);
  private static final long FRESH_NANOS = Duration.ofSeconds(1).toNanos();
  private static final String REQUEST =
      "HEAD /docs/problems HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";

  private record Heard(Result result, long at) {}

  private volatile @Nullable InetSocketAddress address;
  private volatile @Nullable Heard last;

  @Override
  public void serverStarted(Server server) {
    for (Connector connector : server.getConnectors()) {
      if (connector instanceof NetworkConnector network
          && "application".equals(network.getName())) {
        address =
            network.getHost() == null
                ? new InetSocketAddress(InetAddress.getLoopbackAddress(), network.getLocalPort())
                : new InetSocketAddress(network.getHost(), network.getLocalPort());
      }
    }
  }

  @Override
  protected synchronized Result check() {
    Heard heard = last;
    if (heard == null || System.nanoTime() - heard.at() > FRESH_NANOS) {
      heard = new Heard(ask(), System.nanoTime());
      last = heard;
    }
    return heard.result();
  }

  private Result ask() {
    long begun = System.nanoTime();
    InetSocketAddress bound = address;
    if (bound == null) {
      return Result.unhealthy("the application port is not open yet");
    }
    InetSocketAddress where = here(bound);
    try (Socket socket = new Socket()) {
      socket.connect(where, (int) PATIENCE.toMillis());
      socket.setSoTimeout((int) PATIENCE.toMillis());
      socket.getOutputStream().write(REQUEST.getBytes(StandardCharsets.US_ASCII));
      String answer =
          new BufferedReader(
                  new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
              .readLine();
      long millis = (System.nanoTime() - begun) / 1_000_000;
      return answer != null && answer.startsWith("HTTP/1.1 ")
          ? Result.healthy("answered within %d ms", millis)
          : Result.unhealthy("the application port closed the connection without an answer");
    } catch (IOException e) {
      return Result.unhealthy(
          "the application port did not answer within %d ms: %s",
          PATIENCE.toMillis(), e.getMessage());
    }
  }

  /** A server that listens everywhere listens here too. */
  private static InetSocketAddress here(InetSocketAddress bound) {
    InetAddress own = bound.getAddress();
    return own != null && own.isAnyLocalAddress()
        ? new InetSocketAddress(InetAddress.getLoopbackAddress(), bound.getPort())
        : bound;
  }
}
