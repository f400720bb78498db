package debrief.publish.format;

import debrief.web.Problem;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which edition something is.
 *
 * @param edition its number, from 1
 * @param changes what it changed against the edition before, in a line; null where nobody said
 * @param hash of its content for the audience at hand: SHA-256 in hexadecimal digits
 */
public record EditionStamp(
    String slug, int edition, Instant publishedAt, String hash, @Nullable String changes) {

  private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,6}");

  /** Whether this is the number of an edition as an address gives it. */
  public static boolean isNumber(String said) {
    return NUMBER.matcher(said).matches();
  }

  /**
   * The number of an edition that an address names.
   *
   * @return 0 where it names none, for the newest
   * @throws Problem 422 for what is no number
   */
  public static int number(@Nullable String said) {
    if (said == null || said.isEmpty()) {
      return 0;
    }
    if (!isNumber(said)) {
      throw Problem.invalid("edition", "An edition is a number, from 1.");
    }
    return Integer.parseInt(said);
  }

  /** Of an edition of which nobody said what has changed. */
  public EditionStamp(String slug, int edition, Instant publishedAt, String hash) {
    this(slug, edition, publishedAt, hash, null);
  }
}
