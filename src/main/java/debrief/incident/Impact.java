package debrief.incident;

import debrief.web.Invalid;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What it did to people, as far as it is known.
 *
 * @param customersAffected null where nobody knows, which is not 0
 * @param requestsFailed likewise
 */
public record Impact(
    @Nullable String statement, @Nullable Long customersAffected, @Nullable Long requestsFailed) {

  public static final Impact UNKNOWN = new Impact(null, null, null);
  private static final long MOST = 1_000_000_000_000_000L;

  /** The same in other words. */
  public Impact say(UnaryOperator<String> wording) {
    return statement == null
        ? this
        : new Impact(wording.apply(statement), customersAffected, requestsFailed);
  }

  void check(Invalid invalid) {
    invalid.fits("impact.statement", statement, 2000);
    count("impact.customersAffected", customersAffected, invalid);
    count("impact.requestsFailed", requestsFailed, invalid);
  }

  private static void count(String field, @Nullable Long count, Invalid invalid) {
    invalid.addIf(
        count != null && (count < 0 || count > MOST),
        field,
        "A count is 0 or more; leave it out" + " where it is not known.");
  }
}
