package debrief.people.sso;

import debrief.web.outbound.Outbound;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * Requests to providers: few at a time, so that one that hangs cannot take the server's threads
 * with it.
 */
final class Asked {
  private static final int AT_ONCE = 12;
  private static final int MAX_BYTES = 256 * 1024;

  private final Outbound outbound;
  private final Semaphore free = new Semaphore(AT_ONCE);

  Asked(Outbound outbound) {
    this.outbound = outbound;
  }

  /**
   * @param failed what it means when there is no answer
   */
  Outbound.Answer ask(
      URI uri, Map<String, String> headers, @Nullable String form, Refused.Reason failed)
      throws Refused {
    if (!free.tryAcquire()) {
      throw new Refused(Refused.Reason.BUSY);
    }
    try {
      return outbound.ask(uri, headers, form, MAX_BYTES);
    } catch (Outbound.PrivateAddress e) {
      throw new Refused(Refused.Reason.PRIVATE_ADDRESS);
    } catch (IOException e) {
      throw new Refused(failed);
    } finally {
      free.release();
    }
  }

  Outbound.Answer json(URI uri, Refused.Reason failed) throws Refused {
    return ask(uri, Map.of("Accept", "application/json"), null, failed);
  }
}
