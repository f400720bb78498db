package debrief.world;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what is to come, and fails when it does not. */
public final class Await {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final long PAUSE_NANOS = 20_000_000L;

  private Await() {}

  public static void until(String what, BooleanSupplier condition) {
    within(PATIENCE, what, condition);
  }

  /**
   * Has regular work begin at once, and again until its work shows: a run that is under way then
   * sets the time of the next one when it ends.
   */
  public static void work(World world, String job, String what, BooleanSupplier shows) {
    until(
        what,
        () -> {
          world.sql(
              "update scheduled_tasks set execution_time = now() where not picked and task_name = '"
                  + job
                  + "'");
          return shows.getAsBoolean();
        });
  }

  /** Returns how long it took. */
  public static Duration within(Duration most, String what, BooleanSupplier condition) {
    long begin = System.nanoTime();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() - begin > most.toNanos()) {
        throw new AssertionError("not within " + most + ": " + what);
      }
      LockSupport.parkNanos(PAUSE_NANOS);
    }
    return Duration.ofNanos(System.nanoTime() - begin);
  }
}
