package debrief.world;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Sends a request letter by letter, for what no well-behaved client would send. */
public final class Wire {
  private Wire() {}

  /** The status and all else that came back. */
  public record Reply(int status, String text) {}

  /**
   * @param lines the request line and the headers; the connection is closed after the answer
   */
  public static Reply send(World world, String... lines) {
    return sendTo(URI.create(world.url()).getPort(), lines);
  }

  /** As {@link #send}, to any port of this machine. */
  public static Reply sendTo(int port, String... lines) {
    return sendRaw(port, String.join("\r\n", lines) + "\r\nConnection: close\r\n\r\n");
  }

  /** Sends all of this, then says that no more will come. */
  public static Reply sendRaw(World world, String request) {
    return sendRaw(URI.create(world.url()).getPort(), request);
  }

  private static Reply sendRaw(int port, String request) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(20_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      socket.shutdownOutput();
      String text = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Reply(Integer.parseInt(text.split(" ", 3)[1]), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
