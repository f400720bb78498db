package debrief.world;

import java.lang.management.ManagementFactory;
import java.time.Duration;

/** What something costs, however busy the machine is. */
public final class ThreadCpuTime {
  private ThreadCpuTime() {}

  /** The processor's time of this very thread: neither waiting nor collecting garbage counts. */
  public static Duration of(Runnable work) {
    long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    work.run();
    return Duration.ofNanos(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before);
  }
}
