package debrief.web;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Addresses within and without this server. */
public final class Urls {
  private Urls() {}

  public static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  public static String pathAndQuery(URI uri) {
    return uri.getRawQuery() == null
        ? uri.getRawPath()
        : uri.getRawPath() + "?" + uri.getRawQuery();
  }

  /**
   * Where to go after signing in: a path of this server, or the home page for anything that could
   * lead elsewhere ({@code //host}, {@code /\host}, a scheme, a control character).
   */
  public static String localOrHome(@Nullable String next) {
    if (next == null
        || !next.startsWith("/")
        || next.startsWith("//")
        || next.startsWith("/\\")
        || next.chars().anyMatch(c -> c < 0x20 || c == '\\' || c == 0x7f)) {
      return "/";
    }
    return next;
  }

  /** As {@link #localOrHome}, and well-formed too, so that no redirect can fail on it. */
  public static String local(@Nullable String next) {
    try {
      return URI.create(localOrHome(next)).toString();
    } catch (IllegalArgumentException e) {
      return "/";
    }
  }

  /**
   * The address that people use, without a slash at its end.
   *
   * @param baseUrl as it is set; empty where it is not
   * @param asked the base of the address that a request came to
   */
  public static String base(String baseUrl, URI asked) {
    return baseUrl.isEmpty() ? asked.toString().replaceAll("/+$", "") : baseUrl;
  }

  /** Whether a link may be stored: an absolute address on the web, with a host, within bounds. */
  public static boolean isWebAddress(String text) {
    if (text.length() > 2000) {
      return false;
    }
    try {
      URI uri = new URI(text);
      return ("https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme()))
          && uri.getHost() != null;
    } catch (java.net.URISyntaxException e) {
      return false;
    }
  }
}
