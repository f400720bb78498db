package debrief.web.edge;

import debrief.web.transport.PeerAddress;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The proxies whose word counts on where a request comes from. Of all {@code Forwarded} headers
 * only {@code X-Forwarded-For} is read, and only from them: whoever else sends it is who they are.
 */
public final class TrustedProxies implements PeerAddress {
  private static final Pattern LITERAL = Pattern.compile("[0-9a-fA-F:.]{2,45}");

  /** Addresses that agree in their first bits. */
  private record Range(byte[] start, int bits) {
    boolean holds(byte[] address) {
      if (address.length != start.length) {
        return false;
      }
      for (int bit = 0; bit < bits; bit++) {
        int mask = 0x80 >> (bit % 8);
        if ((start[bit / 8] & mask) != (address[bit / 8] & mask)) {
          return false;
        }
      }
      return true;
    }
  }

  private final List<Range> ranges = new ArrayList<>();

  /**
   * @param list addresses and ranges such as {@code 10.0.0.0/8, ::1}, between commas or blanks;
   *     empty for none
   * @throws IllegalArgumentException that names what is neither
   */
  public TrustedProxies(String list) {
    for (String entry : list.split("[\\s,]+")) {
      if (!entry.isEmpty()) {
        ranges.add(range(entry));
      }
    }
  }

  private static Range range(String entry) {
    int slash = entry.indexOf('/');
    byte[] address = bytes(slash < 0 ? entry : entry.substring(0, slash));
    try {
      int most = address == null ? -1 : address.length * 8;
      int bits = slash < 0 ? most : Integer.parseInt(entry.substring(slash + 1));
      if (address != null && bits >= 0 && bits <= most) {
        return new Range(address, bits);
      }
    } catch (NumberFormatException e) {
      // falls through to the one answer
    }
    throw new IllegalArgumentException(
        "DEBRIEF_TRUSTED_PROXIES: '" + entry + "' is no address and no range such as 10.0.0.0/8");
  }

  /** Never asks a name server: what is not an address by its letters is none. */
  private static byte @Nullable [] bytes(String text) {
    if (!LITERAL.matcher(text).matches() || (text.indexOf(':') < 0 && !isFourNumbers(text))) {
      return null;
    }
    try {
      return InetAddress.getByName(text).getAddress();
    } catch (UnknownHostException e) {
      return null;
    }
  }

  private static boolean isFourNumbers(String text) {
    return text.matches("\\d{1,3}(\\.\\d{1,3}){3}");
  }

  @Override
  public boolean isProxy(String peer) {
    return !ranges.isEmpty() && trusts(peer);
  }

  private boolean trusts(String address) {
    byte[] bytes = bytes(address);
    return bytes != null && ranges.stream().anyMatch(range -> range.holds(bytes));
  }

  /**
   * The address that a request truly comes from: the last one in the chain that no trusted proxy
   * has. What stands before that, anybody may have written.
   *
   * @param peer who is connected to us
   * @param forwardedFor the values of {@code X-Forwarded-For}, in their order
   */
  @Override
  public String clientOf(String peer, List<String> forwardedFor) {
    String client = peer;
    if (ranges.isEmpty() || forwardedFor.isEmpty() || !trusts(peer)) {
      return client;
    }
    List<String> chain =
        forwardedFor.stream().flatMap(value -> Arrays.stream(value.split(",", -1))).toList();
    for (int i = chain.size() - 1; i >= 0 && trusts(client); i--) {
      byte[] next = bytes(chain.get(i).strip());
      if (next == null) {
        return client; // unreadable: what stands before it cannot be relied on
      }
      client = text(next, client);
    }
    return client;
  }

  private static String text(byte[] address, String otherwise) {
    try {
      return InetAddress.getByAddress(address).getHostAddress();
    } catch (UnknownHostException e) {
      return otherwise;
    }
  }
}
