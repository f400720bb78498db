package debrief.web.load;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;

/** A bound on the CPU time that the thread which made it may still spend on something. */
public final class CpuDeadline {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final long end;

  private CpuDeadline(long end) {
    this.end = end;
  }

  /** From now on, for this thread. */
  public static CpuDeadline in(Duration time) {
    return new CpuDeadline(nanos() + time.toNanos());
  }

  public static CpuDeadline never() {
    return new CpuDeadline(Long.MAX_VALUE);
  }

  public boolean passed() {
    return end != Long.MAX_VALUE && nanos() >= end;
  }

  /** What this thread has spent since it began, in nanoseconds. */
  static long nanos() {
    return THREADS.getCurrentThreadCpuTime();
  }
}
