package debrief.publish.format;

import java.time.Instant;
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

  /** Of an edition of which nobody said what has changed. */
  public EditionStamp(String slug, int edition, Instant publishedAt, String hash) {
    this(slug, edition, publishedAt, hash, null);
  }
}
