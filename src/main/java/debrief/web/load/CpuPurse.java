package debrief.web.load;

import java.util.concurrent.Semaphore;

/** What is left to a person, in nanoseconds; it may be less than nothing. */
final class CpuPurse {
  private static final double NANOS_A_MINUTE = 60e9;

  final Semaphore turn = new Semaphore(1, true);
  private final double most;
  private double left;
  private long at;

  CpuPurse(double most, long now) {
    this.most = most;
    this.left = most;
    this.at = now;
  }

  /** Seconds until there is something left again; 0 where there is. */
  synchronized long secondsToWait(long now, double overdraft) {
    left = Math.min(most, left + Math.max(0, now - at) * 1e6 * most / NANOS_A_MINUTE);
    at = now;
    double there = left + overdraft;
    return there > 0 ? 0 : (long) Math.ceil((1 - there) / most * 60);
  }

  synchronized void pay(long nanos) {
    left -= nanos;
  }
}
