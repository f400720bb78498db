package debrief.text;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which addresses a text may link to: the web, mail, and pages of this site. An address with a name
 * before its host is a trap.
 */
final class Links {
  private static final Pattern HOST =
      Pattern.compile(
          "(?:[A-Za-z0-9](?:[A-Za-z0-9_-]*[A-Za-z0-9])?\\.)*[A-Za-z][A-Za-z0-9_-]*\\.?");
  private static final Pattern IPV4 =
      Pattern.compile("(?:(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)\\.){3}(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)");
  private static final Pattern MAIL =
      Pattern.compile(
          "mailto:[A-Za-z0-9.!#$&'*+/=?^_~-]+@[A-Za-z0-9.-]+(?:\\?[A-Za-z0-9=&%+._~-]*)?");
  private static final Pattern AUTHORITY = Pattern.compile("([^:@]*)(?::(\\d{0,5}))?");

  private Links() {}

  /** The address if a browser may follow it and a validator accepts it, otherwise null. */
  static @Nullable String safe(String address) {
    String trimmed = address.strip();
    String lower = trimmed.toLowerCase(Locale.ROOT);
    if (lower.startsWith("mailto:")) {
      return MAIL.matcher(trimmed).matches() ? trimmed : null;
    }
    boolean web = lower.startsWith("http://") || lower.startsWith("https://");
    boolean here = trimmed.startsWith("/") && !trimmed.startsWith("//");
    if (!web && !here) {
      return null;
    }
    try {
      URI uri = new URI(trimmed);
      return here || host(uri.getRawAuthority()) ? trimmed : null;
    } catch (URISyntaxException e) {
      return null;
    }
  }

  private static boolean host(@Nullable String authority) {
    var parts = AUTHORITY.matcher(authority == null ? "" : authority);
    if (!parts.matches()) {
      return false;
    }
    String host = parts.group(1);
    String port = parts.group(2);
    boolean named =
        host.length() < 254 && (HOST.matcher(host).matches() || IPV4.matcher(host).matches());
    return named && (port == null || port.isEmpty() || Integer.parseInt(port) < 65536);
  }
}
