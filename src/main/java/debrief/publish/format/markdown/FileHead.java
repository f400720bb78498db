package debrief.publish.format.markdown;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which edition a file is.
 *
 * @param changes what it changed against the edition before; null where nobody said
 * @param hash of its content: SHA-256 in hexadecimal digits
 */
public record FileHead(
    String slug, int edition, Instant publishedAt, String hash, @Nullable String changes) {}
