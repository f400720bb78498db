package debrief.incident;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A length of time that is honest about itself: a missing one is never 0.
 *
 * @param seconds null unless it is recorded
 */
public record Measurement(Status status, @Nullable Long seconds) {

  /** What can be said of a length of time. */
  public enum Status {
    /** Both ends are known. */
    recorded,
    /** The end has not come yet. */
    pending,
    /** It is over and this moment was not recorded, or never was. */
    notApplicable,
    /** The ends are in the wrong order. */
    invalid
  }

  /**
   * @param over whether the incident is resolved, so that a missing end will not come any more
   */
  static Measurement between(Instant start, @Nullable Instant end, boolean over) {
    if (end == null) {
      return new Measurement(over ? Status.notApplicable : Status.pending, null);
    }
    long seconds = Duration.between(start, end).toSeconds();
    return seconds < 0
        ? new Measurement(Status.invalid, null)
        : new Measurement(Status.recorded, seconds);
  }
}
