package debrief.web.outbound;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/**
 * Which addresses stand on the internet. All others lead to this machine, its network, or the
 * metadata of whoever rents it out, where a provider of somebody's choosing has no business.
 */
final class PublicAddresses {
  /** IANA's special-purpose registries, as far as Java has no word for them. */
  private static final List<Range> SPECIAL =
      List.of(
          new Range("0.0.0.0", 8),
          new Range("10.0.0.0", 8),
          new Range("100.64.0.0", 10), // behind a carrier's NAT
          new Range("169.254.0.0", 16),
          new Range("172.16.0.0", 12),
          new Range("192.0.0.0", 24),
          new Range("192.0.2.0", 24),
          new Range("192.168.0.0", 16),
          new Range("198.18.0.0", 15),
          new Range("198.51.100.0", 24),
          new Range("203.0.113.0", 24),
          new Range("240.0.0.0", 4),
          new Range("64:ff9b:1::", 48),
          new Range("100::", 64),
          new Range("2001::", 23), // Teredo and others that stand for an IPv4 address
          new Range("2001:db8::", 32),
          new Range("3fff::", 20),
          new Range("5f00::", 16),
          new Range("fc00::", 7),
          new Range("fe80::", 9)); // link-local and the site-local of old

  private PublicAddresses() {}

  private record Range(byte[] start, int bits) {
    Range(String start, int bits) {
      this(bytes(start), bits);
    }

    boolean holds(byte[] address) {
      if (address.length != start.length) {
        return false;
      }
      int whole = bits / 8;
      int mask = 0xff00 >> (bits % 8);
      return Arrays.equals(address, 0, whole, start, 0, whole)
          && (bits % 8 == 0 || (address[whole] & mask & 0xff) == (start[whole] & mask & 0xff));
    }
  }

  static boolean contains(InetAddress address) {
    byte[] bytes = address.getAddress();
    if (address.isLoopbackAddress()
        || address.isAnyLocalAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()
        || SPECIAL.stream().anyMatch(range -> range.holds(bytes))) {
      return false;
    }
    return address instanceof Inet4Address || standsForPublic(bytes);
  }

  /** Of an IPv6 address: some carry one of IPv4 in them, to which the packets go in the end. */
  private static boolean standsForPublic(byte[] bytes) {
    if (isZero(bytes, 0, 10) || holds(bytes, 0x00, 0x64, 0xff, 0x9b)) {
      return contains(embedded(bytes, 12)); // compatible, mapped, translated, NAT64
    }
    return !holds(bytes, 0x20, 0x02) || contains(embedded(bytes, 2)); // 6to4
  }

  private static boolean isZero(byte[] bytes, int from, int to) {
    for (int i = from; i < to; i++) {
      if (bytes[i] != 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean holds(byte[] bytes, int... first) {
    for (int i = 0; i < first.length; i++) {
      if ((bytes[i] & 0xff) != first[i]) {
        return false;
      }
    }
    return true;
  }

  private static InetAddress embedded(byte[] bytes, int at) {
    try {
      return InetAddress.getByAddress(Arrays.copyOfRange(bytes, at, at + 4));
    } catch (UnknownHostException e) {
      throw new IllegalStateException(e); // four bytes are an address
    }
  }

  /** Of a literal, which asks nobody. */
  private static byte[] bytes(String literal) {
    try {
      return InetAddress.getByName(literal).getAddress();
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException(literal, e);
    }
  }
}
