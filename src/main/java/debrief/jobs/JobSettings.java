package debrief.jobs;

import java.time.Duration;
import java.util.List;

/**
 * How jobs are looked for, and how patiently.
 *
 * @param poll how often a node asks for what is due
 * @param heartbeat how often a node says that it still works on a job; after {@link
 *     #MISSED_HEARTBEATS} without, another takes it over
 * @param pauses after each failure of a job that is done once; after the last of them it rests
 * @param patience how long a stop waits for what is being done, before it interrupts it
 */
public record JobSettings(
    Duration poll, Duration heartbeat, List<Duration> pauses, Duration patience) {
  /** At a time, on each node. */
  static final int THREADS = 2;

  /** As few as the library allows. */
  static final int MISSED_HEARTBEATS = 4;

  /** Longer than anybody goes back to an earlier version for. */
  static final Duration NEVER = Duration.ofDays(36_500);

  /** What works over and over does not pause longer than this because it failed. */
  private static final Duration LONGEST_REGULAR = Duration.ofMinutes(1);

  public static final JobSettings DEFAULT =
      new JobSettings(
          Duration.ofSeconds(2),
          Duration.ofSeconds(5),
          List.of(
              Duration.ofSeconds(10),
              Duration.ofMinutes(1),
              Duration.ofMinutes(5),
              Duration.ofMinutes(30),
              Duration.ofHours(2),
              Duration.ofHours(6),
              Duration.ofHours(12)),
          Duration.ofSeconds(5));

  public JobSettings {
    pauses = List.copyOf(pauses);
  }

  /** Whether a job that has failed so often in a row is left alone from now on. */
  boolean isEnough(int failures) {
    return failures > pauses.size();
  }

  /**
   * How long to wait after so many failures in a row.
   *
   * @param failures 1 or more
   */
  Duration pauseAfter(int failures) {
    return pauses.get(Math.min(failures, pauses.size()) - 1);
  }

  /** The same for what is done every so often. */
  Duration regularPauseAfter(int failures, Duration every) {
    Duration pause = pauseAfter(failures);
    Duration bounded = pause.compareTo(LONGEST_REGULAR) > 0 ? LONGEST_REGULAR : pause;
    return bounded.compareTo(every) > 0 ? bounded : every;
  }
}
