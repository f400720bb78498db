package debrief.web.transport;

import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * One request whose body comes in. No thread waits for it: each time something has come, a thread
 * takes it and goes. The request goes on to the framework when all of it is there, at once and on
 * the same thread where it came with the headers.
 */
final class IncomingBody implements Runnable {
  private static final SparingLog LOG = new SparingLog(LoggerFactory.getLogger(IncomingBody.class));

  /** Bytes that every body may hold beside the budget, so that small ones always get through. */
  private static final int FREE = 16 * 1_024;

  /** What is read away of a body that is too large, so that a client of ours sees the refusal. */
  private static final long MOST_READ_AWAY = 64L * 1_024 * 1_024;

  private final RequestBodies rules;
  private final Request request;
  private final Response response;
  private final Callback callback;
  private final String address;
  private final BodyBytes bytes = new BodyBytes();
  private final long begun = System.nanoTime();
  private volatile long received; // written under the lock, read without
  private long charged;
  private int refusal;
  private boolean large;
  private boolean waits;
  private boolean ended;

  IncomingBody(RequestBodies rules, Request request, Response response, Callback callback) {
    this.rules = rules;
    this.request = request;
    this.response = response;
    this.callback = callback;
    this.address = rules.addressOf(request);
  }

  Connection connection() {
    return request.getConnectionMetaData().getConnection();
  }

  String address() {
    return address;
  }

  /** Bytes that have come, which it has in memory unless it is refused. */
  long received() {
    return received;
  }

  /** Takes what has come. */
  @Override
  public void run() {
    if (Thread.holdsLock(this)) {
      request.getContext().execute(this); // more came while it was being asked for
      return;
    }
    while (true) {
      int status;
      synchronized (this) {
        if (ended) {
          return;
        }
        Content.Chunk chunk = request.read();
        if (chunk == null) {
          waitForMore();
          return;
        }
        status = take(chunk);
        if (status == 0 && !chunk.isLast()) {
          continue;
        }
        if (status == 0) {
          status = refusal;
        }
        end(status == 0);
      }
      if (status == 0) {
        goOn();
      } else {
        answer(status);
      }
      return;
    }
  }

  private void waitForMore() {
    if (!waits) {
      waits = true;
      bytes.own();
      rules.underWay().add(this);
    }
    request.demand(this);
  }

  /** Returns the status to refuse it with, or 0. */
  private synchronized int take(Content.Chunk chunk) {
    if (Content.Chunk.isFailure(chunk)) {
      LOG.say("A body from {} broke off: {}", address, chunk.getFailure().getMessage());
      return chunk.getFailure() instanceof HttpException http
          ? http.getCode()
          : HttpStatus.BAD_REQUEST_400;
    }
    received += chunk.remaining();
    if (refusal != 0) {
      chunk.release();
      return received > MOST_READ_AWAY ? refusal : 0;
    }
    bytes.add(chunk);
    if (received > RequestBodies.MAX_BYTES) {
      return refuse(HttpStatus.PAYLOAD_TOO_LARGE_413);
    }
    if (!large && received > RequestBodies.MAX_STRANGER_BYTES) {
      large = true;
      if (!rules.isSignedIn(request)) {
        return HttpStatus.UNAUTHORIZED_401;
      }
    }
    return charge() ? 0 : HttpStatus.SERVICE_UNAVAILABLE_503;
  }

  private boolean charge() {
    long due = Math.max(0, received - FREE) - charged;
    if (due <= 0) {
      return true;
    }
    charged += due;
    return rules.budget().take(due)
        || rules.underWay().cutOffTheLargestBut(this)
        || !rules.budget().isExceeded();
  }

  /**
   * Refuses it, to be said once the rest is read away: a client that still sends would see a broken
   * connection in place of the answer. For strangers nothing is read away.
   *
   * @return the status where it is said at once, or 0
   */
  synchronized int refuse(int status) {
    large = true;
    bytes.release();
    giveBack();
    if (!rules.isSignedIn(request)) {
      return status;
    }
    refusal = status;
    return 0;
  }

  /** Ends it from outside, on another thread: the caller may hold another body's lock. */
  void cutOff(int status) {
    request
        .getContext()
        .execute(
            () -> {
              synchronized (this) {
                if (ended) {
                  return;
                }
                end(false);
              }
              LOG.say("A body from {} was cut off with {}", address, status);
              answer(status);
            });
  }

  void cutOffIfSlow() {
    if (rules.pace().isMissed(System.nanoTime() - begun, received)) {
      cutOff(HttpStatus.REQUEST_TIMEOUT_408);
    }
  }

  private void end(boolean whole) {
    ended = true;
    if (waits) {
      rules.underWay().remove(this);
    }
    if (!whole) {
      bytes.release();
      giveBack();
    }
  }

  private void giveBack() {
    rules.budget().giveBack(charged);
    charged = 0;
  }

  private void answer(int status) {
    Response.writeError(request, response, callback, status);
  }

  private void goOn() {
    rules.goOn(
        new Whole(),
        response,
        new Callback.Nested(callback) {
          @Override
          public void completed() {
            synchronized (IncomingBody.this) {
              bytes.release();
              giveBack();
            }
          }
        });
  }

  /** The request with all of its body. */
  private final class Whole extends Request.Wrapper {
    Whole() {
      super(request);
    }

    @Override
    public Content.@Nullable Chunk read() {
      synchronized (IncomingBody.this) {
        Content.Chunk next = bytes.poll();
        return next == null ? super.read() : next;
      }
    }
  }
}
