package debrief.report.feed;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An address for a feed reader that cannot sign in, without its secret.
 *
 * @param name what reads there, in its owner's words
 * @param lastUsedOn the last day of UTC on which it was asked; null where it never was
 */
public record FeedAddress(
    String id, String name, Instant createdAt, @Nullable LocalDate lastUsedOn) {}
