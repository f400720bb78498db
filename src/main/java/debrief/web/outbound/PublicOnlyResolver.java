package debrief.web.outbound;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.apache.hc.client5.http.DnsResolver;

/** Refuses a name as soon as one of its addresses is none of the internet. */
record PublicOnlyResolver(DnsResolver names) implements DnsResolver {
  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    InetAddress[] found = names.resolve(host);
    if (!Arrays.stream(found).allMatch(PublicAddresses::contains)) {
      throw new PrivateAddressException();
    }
    return found;
  }

  @Override
  public String resolveCanonicalHostname(String host) {
    return host; // nobody needs it, and it would ask once more
  }
}
