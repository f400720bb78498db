package debrief.web.edge;

import org.jspecify.annotations.Nullable;

/**
 * Where the request comes from that this thread is working on. {@link ClientAddressFilter} sets it;
 * doors are called on the thread of their request, so whatever they write knows it without being
 * told.
 */
public final class ClientAddress {
  private static final ThreadLocal<@Nullable String> ADDRESS = new ThreadLocal<>();

  private ClientAddress() {}

  /** An IP address, or null outside of a request. */
  public static @Nullable String address() {
    return ADDRESS.get();
  }

  static void is(String address) {
    ADDRESS.set(address);
  }

  static void isGone() {
    ADDRESS.remove();
  }
}
