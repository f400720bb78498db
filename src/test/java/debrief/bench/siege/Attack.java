package debrief.bench.siege;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** One scenario at work, and what came of it. */
public record Attack(Scenario scenario, Bystander bystander, int connections, int cutOff) {
  private static final long STEP = Duration.ofMillis(250).toNanos();
  private static final Duration READING = Duration.ofSeconds(10);
  private static final int STEPS_A_SECOND = 4;

  /**
   * Attacks for a while with somebody reading and saving meanwhile.
   *
   * @param count how many connections
   * @param lasting how long
   */
  public static Attack run(Scenario scenario, Target target, int count, Duration lasting) {
    Bystander bystander = Bystander.start(target);
    try (Attackers attackers = new Attackers()) {
      scenario.begin(target, attackers, count);
      long end = System.nanoTime() + lasting.toNanos();
      for (int step = 1; System.nanoTime() < end; step++) {
        LockSupport.parkNanos(STEP);
        if (step % STEPS_A_SECOND == 0) {
          scenario.goOn(target, attackers);
        }
      }
      int cutOff = seen(attackers, scenario.cutOff(attackers.count()));
      return new Attack(scenario, bystander, attackers.count(), cutOff);
    } finally {
      bystander.close();
    }
  }

  /** What somebody notices when nothing is the matter. */
  public static Bystander calm(Target target, Duration lasting) {
    Bystander bystander = Bystander.start(target);
    LockSupport.parkNanos(lasting.toNanos());
    bystander.close();
    return bystander;
  }

  /**
   * How many were cut off. What was sent to them is read only now, since an end can be seen in no
   * other way; those that were not cut off get the rest of their answers and stay open.
   */
  private static int seen(Attackers attackers, int expected) {
    long end = System.nanoTime() + READING.toNanos();
    int cutOff = attackers.countCutOff();
    while (cutOff < expected && System.nanoTime() < end) {
      LockSupport.parkNanos(STEP);
      cutOff = attackers.countCutOff();
    }
    return cutOff;
  }

  @Override
  public String toString() {
    return String.format(
        "%-16s %d of %d connections were cut off; others: %s",
        scenario.name(), cutOff, connections, bystander);
  }
}
