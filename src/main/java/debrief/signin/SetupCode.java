package debrief.signin;

import debrief.crypto.Ids;
import debrief.web.Problem;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;

/**
 * What proves that whoever sets this server up can read its log. Each start of a node makes one,
 * and stores its hash where every node looks: a load balancer may bring the person to any of them.
 */
final class SetupCode {
  /** For how long a code opens the set-up, if nobody has used one before. */
  static final Duration LASTING = Duration.ofDays(7);

  private static final String KEY = "setup";

  private final SignInSql sql;
  private final Clock clock;
  private final String code = Ids.code();
  private final Throttle throttle = new Throttle(10, Duration.ofMinutes(1));

  SetupCode(SignInSql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** The code of this node, which every node takes from now on. */
  String publish() {
    sql.addSetupCode(hash(code), clock.instant().plus(LASTING));
    return code;
  }

  /**
   * @param typed as somebody typed it: case, blanks and the dash do not matter
   * @throws Problem 422 when it is wrong, 429 when too many were
   */
  void check(String typed) {
    throttle.attempt(KEY, "Too many wrong codes. Please wait a minute, then try again.");
    if (!sql.isSetupCode(hash(typed), clock.instant())) {
      throw Problem.invalid(
          "code", "This is not the code. It stands in the last line of the server's start.");
    }
    throttle.forget(KEY);
  }

  private static byte[] hash(String text) {
    return Ids.hash(text.toLowerCase(Locale.ROOT).replaceAll("[\\s-]", ""));
  }
}
