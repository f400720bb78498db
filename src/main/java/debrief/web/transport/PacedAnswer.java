package debrief.web.transport;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import org.eclipse.jetty.io.EofException;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.IteratingCallback;
import org.jspecify.annotations.Nullable;

/**
 * An answer that is written without a thread: what does not go out at once is kept, and whoever
 * writes it goes on. Only past a bound must the writer wait until some of it has been read.
 */
final class PacedAnswer extends Response.Wrapper {
  /** What is kept for one reader before its writer has to wait, in bytes. */
  private static final int MOST_KEPT = 256 * 1_024;

  /** Written in pieces of this size, so that it can be seen how far somebody has read. */
  private static final int PIECE = 16 * 1_024;

  private final SlowAnswers slow;
  private final Writing writing = new Writing();
  private final Deque<ByteBuffer> kept = new ArrayDeque<>();
  private int keptBytes;
  private @Nullable ByteBuffer lastContent;
  private @Nullable Callback lastWriter;
  private @Nullable Callback waiting;
  private @Nullable Throwable failure;
  private boolean underWay;
  private boolean done;
  private volatile long begun;
  private volatile long read;
  private volatile long progressAt;

  PacedAnswer(SlowAnswers slow, Request request, Response response) {
    super(request, response);
    this.slow = slow;
  }

  @Override
  public void write(boolean last, @Nullable ByteBuffer content, Callback writer) {
    boolean goesOn = false;
    Throwable failed;
    synchronized (this) {
      failed = failure;
      if (failed == null && lastWriter != null) {
        goesOn = content == null || !content.hasRemaining();
        failed = goesOn ? null : new EofException("The answer has ended");
      } else if (failed == null && last) {
        lastContent = content == null ? ByteBuffer.allocate(0) : content;
        lastWriter = writer;
      } else if (failed == null) {
        keep(content);
        goesOn = hasRoom();
        waiting = goesOn ? null : writer;
      }
    }
    if (failed != null) {
      writer.failed(failed);
      return;
    }
    writing.iterate();
    if (goesOn) {
      writer.succeeded();
    }
    watch();
  }

  private void keep(@Nullable ByteBuffer content) {
    if (content == null || !content.hasRemaining()) {
      kept.add(ByteBuffer.allocate(0)); // sends what stands before it
      return;
    }
    int length = content.remaining();
    ByteBuffer copy = ByteBuffer.allocate(length).put(content).flip();
    for (int at = 0; at < length; at += PIECE) {
      kept.add(copy.slice(at, Math.min(PIECE, length - at)));
    }
    keptBytes += length;
    slow.budget().take(length);
  }

  private boolean hasRoom() {
    return keptBytes <= (slow.budget().isExceeded() ? PIECE : MOST_KEPT);
  }

  /** Has it watched where it did not go out at once. */
  private void watch() {
    boolean begins;
    synchronized (this) {
      boolean stuck = failure == null && (writing.busy || !kept.isEmpty());
      begins = stuck && !underWay;
      if (begins) {
        underWay = true;
        read = 0;
        begun = System.nanoTime();
        progressAt = begun;
        slow.add(this);
      }
    }
    if (begins || holdsThread()) {
      slow.relieve();
    }
  }

  /** Whether a thread waits for its reader. */
  synchronized boolean holdsThread() {
    return waiting != null;
  }

  /** When its reader last took something, as {@link System#nanoTime} counts. */
  long progressAt() {
    return progressAt;
  }

  boolean isTooSlow(Pace pace) {
    long now = System.nanoTime();
    return pace.isMissed(now - begun, read) || now - progressAt > pace.patience().toNanos();
  }

  /** Closes the connection, which tells whoever waits. */
  void cutOff() {
    getRequest()
        .getConnectionMetaData()
        .getConnection()
        .getEndPoint()
        .close(new EofException("The answer was not read in time"));
  }

  private void send(boolean last, ByteBuffer piece) {
    super.write(last, piece, writing);
  }

  /** Sends piece after piece; what is not the last ends idle, since more may come. */
  private final class Writing extends IteratingCallback {
    private boolean busy;
    private int length;

    @Override
    protected Action process() {
      ByteBuffer piece;
      boolean last;
      synchronized (PacedAnswer.this) {
        piece = kept.poll();
        last = piece == null && lastContent != null;
        if (last) {
          piece = lastContent;
          lastContent = null;
          done = true;
        }
        if (piece == null) {
          return lastWriter != null && done ? Action.SUCCEEDED : Action.IDLE;
        }
        busy = true;
        length = last ? 0 : piece.remaining();
      }
      send(last, piece);
      return Action.SCHEDULED;
    }

    @Override
    protected void onSuccess() {
      Callback goesOn = null;
      synchronized (PacedAnswer.this) {
        busy = false;
        read += length;
        progressAt = System.nanoTime();
        keptBytes -= length;
        slow.budget().giveBack(length);
        if (waiting != null && (kept.isEmpty() || (keptBytes <= MOST_KEPT / 2 && hasRoom()))) {
          goesOn = waiting;
          waiting = null;
        }
        if (underWay && kept.isEmpty() && lastContent == null && waiting == null) {
          underWay = false;
          slow.remove(PacedAnswer.this);
        }
      }
      if (goesOn != null) {
        goesOn.succeeded();
      }
    }

    @Override
    protected void onCompleteSuccess() {
      Callback writer = lastWriter;
      if (writer != null) {
        writer.succeeded();
      }
    }

    @Override
    protected void onCompleteFailure(Throwable cause) {
      Callback first;
      Callback second;
      synchronized (PacedAnswer.this) {
        failure = cause;
        first = waiting;
        second = lastWriter;
        waiting = null;
        kept.clear();
        slow.budget().giveBack(keptBytes);
        keptBytes = 0;
        slow.remove(PacedAnswer.this);
      }
      if (first != null) {
        first.failed(cause);
      }
      if (second != null) {
        second.failed(cause);
      }
    }

    /** No thread is needed to send on; the last writer says what it needs to end. */
    @Override
    public InvocationType getInvocationType() {
      Callback writer = lastWriter;
      return writer == null ? InvocationType.NON_BLOCKING : writer.getInvocationType();
    }
  }
}
