package debrief.web.transport;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.eclipse.jetty.io.Content;
import org.jspecify.annotations.Nullable;

/**
 * A body as it comes in. What is there at once is kept where the network put it; what has to be
 * waited for is copied into pieces of its own, since a body that comes a byte at a time would hold
 * a whole buffer for each.
 */
final class BodyBytes {
  private static final int SMALLEST = 1_024;
  private static final int LARGEST = 64 * 1_024;

  private final Deque<Content.Chunk> lent = new ArrayDeque<>();
  private final List<ByteBuffer> pieces = new ArrayList<>();
  private boolean copying;

  /** Takes a chunk over, which the caller has read and does not release. */
  void add(Content.Chunk chunk) {
    if (!chunk.hasRemaining()) {
      chunk.release();
      return;
    }
    if (!copying && lent.isEmpty()) {
      lent.add(chunk);
      return;
    }
    own();
    copy(chunk);
  }

  /** Copies what is lent, so that the network has its buffers back. */
  void own() {
    copying = true;
    while (!lent.isEmpty()) {
      copy(lent.removeFirst());
    }
  }

  private void copy(Content.Chunk chunk) {
    ByteBuffer from = chunk.getByteBuffer();
    while (from.hasRemaining()) {
      ByteBuffer last = pieces.isEmpty() ? null : pieces.get(pieces.size() - 1);
      if (last == null || !last.hasRemaining()) {
        // Twice the last one's size: neither many pieces of a long body nor waste for a short one.
        int next = last == null ? SMALLEST : Math.min(LARGEST, 2 * last.capacity());
        last = ByteBuffer.allocate(Math.max(next, Math.min(from.remaining(), LARGEST)));
        pieces.add(last);
      }
      int length = Math.min(last.remaining(), from.remaining());
      last.put(from.slice().limit(length));
      from.position(from.position() + length);
    }
    chunk.release();
  }

  /** The next part, which the caller releases; null after the last. */
  Content.@Nullable Chunk poll() {
    if (!lent.isEmpty()) {
      return lent.removeFirst();
    }
    return pieces.isEmpty() ? null : Content.Chunk.from(pieces.remove(0).flip(), false);
  }

  void release() {
    lent.forEach(Content.Chunk::release);
    lent.clear();
    pieces.clear();
  }
}
