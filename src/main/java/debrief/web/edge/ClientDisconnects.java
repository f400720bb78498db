package debrief.web.edge;

import jakarta.ws.rs.ext.WriterInterceptor;
import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.io.QuietException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends an answer quietly whose reader has gone away, or read too slowly. Nothing is the matter with
 * us then, and the framework would say at length that there is.
 */
public final class ClientDisconnects implements WriterInterceptor {
  private static final Logger LOG = LoggerFactory.getLogger(ClientDisconnects.class);
  private static final int MOST_CAUSES = 20;

  @Override
  public void aroundWriteTo(WriterInterceptorContext context) throws IOException {
    try {
      context.proceed();
    } catch (IOException | RuntimeException e) {
      if (!isGone(e)) {
        throw e;
      }
      LOG.debug("The reader of an answer has gone away", e);
    }
  }

  /** Whether what was thrown says that the other side has gone, or did not read in time. */
  public static boolean isGone(Throwable thrown) {
    @Nullable Throwable t = thrown;
    for (int depth = 0; t != null && depth < MOST_CAUSES; depth++) {
      if (t instanceof QuietException
          || t instanceof ClosedChannelException
          || t instanceof TimeoutException) {
        return true;
      }
      t = t.getCause();
    }
    return false;
  }
}
