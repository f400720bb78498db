package debrief.web.edge;

import java.time.Duration;

/**
 * How long a transfer may take: some patience to begin with, then a least rate, and an end in any
 * case. Nothing that arrives begins it anew, so a byte now and then buys no time.
 */
record Pace(Duration patience, int bytesPerSecond, Duration longest) {
  private static final double NANOS_A_SECOND = 1e9;

  /**
   * Whether it is over.
   *
   * @param nanos since the transfer began
   * @param bytes that have come until now
   */
  boolean isMissed(long nanos, long bytes) {
    double allowed = patience.toNanos() + bytes * NANOS_A_SECOND / bytesPerSecond;
    return nanos > Math.min(allowed, longest.toNanos());
  }
}
