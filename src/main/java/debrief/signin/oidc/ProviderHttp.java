package debrief.signin.oidc;

import debrief.web.outbound.Outbound;
import debrief.web.outbound.PrivateAddressException;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * Requests to providers: few at a time, so that one that hangs cannot take the server's threads
 * with it.
 */
final class ProviderHttp {
  private static final int AT_ONCE = 12;
  private static final int MAX_BYTES = 256 * 1024;

  private final Outbound outbound;
  private final Semaphore free = new Semaphore(AT_ONCE);

  ProviderHttp(Outbound outbound) {
    this.outbound = outbound;
  }

  /**
   * @param failed what it means when there is no answer
   */
  Outbound.Answer ask(
      URI uri, Map<String, String> headers, @Nullable String form, SignInFailure.Reason failed)
      throws SignInFailure {
    if (!free.tryAcquire()) {
      throw new SignInFailure(SignInFailure.Reason.BUSY);
    }
    try {
      return outbound.ask(uri, headers, form, MAX_BYTES);
    } catch (PrivateAddressException e) {
      throw new SignInFailure(SignInFailure.Reason.PRIVATE_ADDRESS);
    } catch (IOException e) {
      throw new SignInFailure(failed);
    } finally {
      free.release();
    }
  }

  Outbound.Answer json(URI uri, SignInFailure.Reason failed) throws SignInFailure {
    return ask(uri, Map.of("Accept", "application/json"), null, failed);
  }
}
