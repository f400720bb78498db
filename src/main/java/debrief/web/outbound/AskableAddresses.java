package debrief.web.outbound;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which addresses we ask at all, before anybody looks where they lead. */
public final class AskableAddresses {
  private static final Pattern LOOPBACK =
      Pattern.compile("127(\\.\\d{1,3}){3}|\\[(0*:){2,7}0*1]|\\[::1]");

  private AskableAddresses() {}

  /**
   * Whether we ask there at all: https with a host and without a name in it, or http on loopback.
   */
  public static boolean contains(@Nullable URI uri) {
    if (uri == null
        || uri.getHost() == null
        || uri.getRawUserInfo() != null
        || uri.getRawFragment() != null) {
      return false;
    }
    return "https".equalsIgnoreCase(uri.getScheme())
        || ("http".equalsIgnoreCase(uri.getScheme()) && isLoopback(uri.getHost()));
  }

  private static boolean isLoopback(String host) {
    if (LOOPBACK.matcher(host).matches()) {
      return true;
    }
    try {
      return host.toLowerCase(Locale.ROOT).equals("localhost")
          && InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }
}
