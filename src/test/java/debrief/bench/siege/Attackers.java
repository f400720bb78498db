package debrief.bench.siege;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Connections that are slow on purpose. Nothing is read on them but to see whether they are closed.
 */
public final class Attackers implements AutoCloseable {
  private static final int MOST = 4_000;
  private static final int SMALL = 4_096;

  private final List<SocketChannel> open = new ArrayList<>();
  private int cutOff;

  /** Opens one more and sends this on it. */
  void open(Target target, String first) {
    if (open.size() >= MOST) {
      throw new IllegalStateException("at most " + MOST + " connections");
    }
    try {
      SocketChannel channel = SocketChannel.open();
      channel.setOption(StandardSocketOptions.SO_RCVBUF, SMALL);
      channel.connect(target.address());
      channel.configureBlocking(false);
      open.add(channel);
      send(channel, first);
    } catch (IOException e) {
      cutOff++; // refused, which is an answer too
    }
  }

  /** Sends this on all that are open. */
  void sendAll(String more) {
    for (SocketChannel channel : List.copyOf(open)) {
      try {
        send(channel, more);
      } catch (IOException e) {
        drop(channel);
      }
    }
  }

  private static void send(SocketChannel channel, String text) throws IOException {
    channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)));
  }

  /**
   * Counts those that the server has closed. It reads what was answered, so that the end is seen.
   */
  int countCutOff() {
    ByteBuffer buffer = ByteBuffer.allocate(64 * 1_024);
    for (SocketChannel channel : List.copyOf(open)) {
      try {
        int read;
        do {
          read = channel.read(buffer.clear());
        } while (read > 0);
        if (read < 0) {
          drop(channel);
        }
      } catch (IOException e) {
        drop(channel);
      }
    }
    return cutOff;
  }

  private void drop(SocketChannel channel) {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    open.remove(channel);
    cutOff++;
  }

  int count() {
    return open.size() + cutOff;
  }

  @Override
  public void close() {
    for (SocketChannel channel : open) {
      try {
        channel.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    open.clear();
  }
}
