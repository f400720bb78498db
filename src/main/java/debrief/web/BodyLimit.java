package debrief.web;

import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * No request is read past its bound, with or without a Content-Length. What a client goes on
 * sending is read away up to a second bound, so that it gets to see the answer instead of a broken
 * connection.
 */
@PreMatching
@Priority(100)
public final class BodyLimit implements ContainerRequestFilter {
  /** The most bytes that any request may hold. */
  public static final int MAX_BYTES = 8 * 1024 * 1024;

  private static final Logger LOG = LoggerFactory.getLogger(BodyLimit.class);
  private static final String BODY = "debrief.body";
  private static final long DRAIN_BYTES = 64L * 1024 * 1024;
  private static final String SENTENCE =
      "A request holds at most 8 MB. Split it into smaller ones; nothing was saved.";

  @Override
  public void filter(ContainerRequestContext request) throws IOException {
    String length = request.getHeaderString("Content-Length");
    if (length != null && length.length() < 19 && Long.parseLong(length) > MAX_BYTES) {
      drain(request.getEntityStream());
      throw tooLarge();
    }
    Bounded body = new Bounded(request.getEntityStream());
    request.setProperty(BODY, body);
    request.setEntityStream(body);
  }

  static Problem tooLarge() {
    return Problem.tooLarge(SENTENCE);
  }

  /**
   * Reads away what is left of a request that is refused before its end.
   *
   * @return whether it was larger than any may be, whatever else is the matter with it
   */
  static boolean readAway(ContainerRequestContext request) {
    if (!(request.getProperty(BODY) instanceof Bounded body)) {
      return false;
    }
    try {
      return drain(body.raw()) > body.left;
    } catch (IOException e) {
      LOG.debug("The sender of a refused request went away", e);
      return false;
    }
  }

  /** Returns how many bytes there were. */
  static long drain(InputStream stream) throws IOException {
    byte[] buffer = new byte[64 * 1024];
    long drained = 0;
    int read;
    while (drained < DRAIN_BYTES && (read = stream.read(buffer)) >= 0) {
      drained += read;
    }
    return drained;
  }

  private static final class Bounded extends FilterInputStream {
    private long left = MAX_BYTES;

    Bounded(InputStream in) {
      super(in);
    }

    InputStream raw() {
      return in;
    }

    @Override
    public int read() throws IOException {
      int b = super.read();
      count(b < 0 ? 0 : 1);
      return b;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int read = super.read(buffer, offset, length);
      count(Math.max(read, 0));
      return read;
    }

    private void count(int read) throws IOException {
      left -= read;
      if (left < 0) {
        drain(in);
        throw tooLarge();
      }
    }
  }
}
