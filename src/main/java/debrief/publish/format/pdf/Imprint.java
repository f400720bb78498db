package debrief.publish.format.pdf;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which edition a PDF is of.
 *
 * @param hash of its content: SHA-256 in hexadecimal digits
 * @param changes what it changed, in a line; null where nobody said
 */
public record Imprint(
    String slug, int edition, Instant publishedAt, String hash, @Nullable String changes) {}
