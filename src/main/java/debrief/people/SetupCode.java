package debrief.people;

import debrief.web.Ids;
import debrief.web.Problem;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Locale;

/**
 * What proves that whoever sets this server up can read its log. It is in memory only: a restart
 * makes another. Where several nodes start on an empty database, each knows its own.
 */
final class SetupCode {
  private static final String KEY = "setup";

  private final String code = Ids.code();
  private final Throttle throttle = new Throttle(10, Duration.ofMinutes(1));

  String text() {
    return code;
  }

  /**
   * @param typed as somebody typed it: case, blanks and the dash do not matter
   * @throws Problem 422 when it is wrong, 429 when too many were
   */
  void check(String typed) {
    throttle.attempt(KEY, "Too many wrong codes. Please wait a minute, then try again.");
    if (!MessageDigest.isEqual(plain(typed), plain(code))) {
      throw Problem.invalid(
          "code", "This is not the code. It stands in the last line of the server's start.");
    }
    throttle.forget(KEY);
  }

  private static byte[] plain(String text) {
    String letters = text.toLowerCase(Locale.ROOT).replaceAll("[\\s-]", "");
    return letters.getBytes(StandardCharsets.UTF_8);
  }
}
