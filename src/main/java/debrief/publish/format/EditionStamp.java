package debrief.publish.format;

import java.time.Instant;

/**
 * Which edition something is.
 *
 * @param edition its number, from 1
 * @param hash of its content for the audience at hand: SHA-256 in hexadecimal digits
 */
public record EditionStamp(String slug, int edition, Instant publishedAt, String hash) {}
