package debrief.web.transport;

import java.time.Duration;

/**
 * How long a transfer may take: some patience to begin with, then a least rate, and an end in any
 * case. Nothing that arrives begins it anew, so a byte now and then buys no time.
 */
record Pace(Duration patience, int bytesPerSecond, Duration longest) {
  private static final long MICROS_A_SECOND = 1_000_000;

  /**
   * Whether it is over.
   *
   * @param nanos since the transfer began
   * @param bytes that have come until now
   */
  boolean isMissed(long nanos, long bytes) {
    long allowed = patience.toNanos() / 1_000 + bytes * MICROS_A_SECOND / bytesPerSecond;
    return nanos / 1_000 > Math.min(allowed, longest.toNanos() / 1_000);
  }
}
