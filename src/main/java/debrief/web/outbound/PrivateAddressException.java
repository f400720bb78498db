package debrief.web.outbound;

import java.net.UnknownHostException;

/** The address is not one of the internet, and private networks are not open. */
public final class PrivateAddressException extends UnknownHostException {
  private static final long serialVersionUID = 1L;

  PrivateAddressException() {
    super("an address in a private network");
  }
}
