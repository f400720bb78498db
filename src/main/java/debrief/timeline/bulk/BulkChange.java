package debrief.timeline.bulk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Many entries that were shifted or removed at once.
 *
 * @param seconds by which they were shifted; 0 where they were removed
 * @param entries how many
 * @param undoneAt null where it was not undone
 */
public record BulkChange(
    String id, Kind kind, long seconds, int entries, Instant at, @Nullable Instant undoneAt) {
  /** What was done to them. */
  public enum Kind {
    shifted,
    removed
  }
}
