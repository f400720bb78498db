package debrief.web.transport;

import java.util.function.Predicate;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Reads bodies before anybody works on them, without holding a thread, and bounds them: in size, in
 * time, in number and in memory. A compressed body ends here: a few bytes of it can stand for any
 * number, so nobody behind this handler unpacks one.
 */
final class RequestBodies extends Handler.Wrapper {
  /** The most bytes that any request may hold. */
  static final int MAX_BYTES = 8 * 1_024 * 1_024;

  /** The most that a request of somebody who has not signed in may hold. */
  static final int MAX_STRANGER_BYTES = 64 * 1_024;

  private static final int SHARE_OF_HEAP = 4;

  private final EdgeLimits limits;
  private final PeerAddress addresses;
  private final Predicate<Request> signedIn;
  private final BodiesUnderWay underWay;
  private final MemoryBudget budget = MemoryBudget.ofHeap(SHARE_OF_HEAP);

  /**
   * @param signedIn whether a request is somebody's whom we know; may ask the database
   */
  RequestBodies(
      Handler next,
      EdgeLimits limits,
      PeerAddress addresses,
      Predicate<Request> signedIn,
      BodiesUnderWay underWay) {
    super(next);
    this.limits = limits;
    this.addresses = addresses;
    this.signedIn = signedIn;
    this.underWay = underWay;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    HttpFields headers = request.getHeaders();
    long length = request.getLength();
    if (length <= 0 && !headers.contains(HttpHeader.TRANSFER_ENCODING)) {
      return isPacked(headers)
          ? refuse(HttpStatus.UNSUPPORTED_MEDIA_TYPE_415, request, response, callback)
          : super.handle(request, response, callback);
    }
    if (isPacked(headers)) {
      return refuse(HttpStatus.UNSUPPORTED_MEDIA_TYPE_415, request, response, callback);
    }
    if (length > MAX_BYTES) {
      return refuse(HttpStatus.PAYLOAD_TOO_LARGE_413, request, response, callback);
    }
    if (length > MAX_STRANGER_BYTES && !signedIn.test(request)) {
      Response.writeError(request, response, callback, HttpStatus.UNAUTHORIZED_401);
      return true;
    }
    new IncomingBody(this, request, response, callback).run();
    return true;
  }

  private boolean refuse(int status, Request request, Response response, Callback callback) {
    IncomingBody body = new IncomingBody(this, request, response, callback);
    if (body.refuse(status) == 0) {
      body.run();
    } else {
      Response.writeError(request, response, callback, status);
    }
    return true;
  }

  private static boolean isPacked(HttpFields headers) {
    String encoding = headers.get(HttpHeader.CONTENT_ENCODING);
    return encoding != null && !encoding.equalsIgnoreCase("identity");
  }

  /** Hands a request on whose body is there. */
  void goOn(Request request, Response response, Callback callback) {
    try {
      if (!super.handle(request, response, callback)) {
        Response.writeError(request, response, callback, HttpStatus.NOT_FOUND_404);
      }
    } catch (Exception e) {
      Response.writeError(request, response, callback, e);
    }
  }

  String addressOf(Request request) {
    return addresses.of(request);
  }

  boolean isSignedIn(Request request) {
    return signedIn.test(request);
  }

  Pace pace() {
    return limits.ofBodies();
  }

  MemoryBudget budget() {
    return budget;
  }

  BodiesUnderWay underWay() {
    return underWay;
  }
}
