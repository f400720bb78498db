package debrief.bench;

import debrief.access.Role;
import debrief.web.json.Json;
import debrief.world.Client;
import debrief.world.World;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A reader fires reviews of texts that are made to cost much, four at a time, while somebody else
 * reads: how were the others answered meanwhile?
 */
public final class CostlyTexts {
  private static final int LENGTH = 195_000;
  private static final int AT_A_TIME = 4;
  private static final int MOST_READS = 100_000;

  private CostlyTexts() {}

  /**
   * What was seen.
   *
   * @param p50 of ordinary reads meanwhile, in milliseconds
   * @param p99 of the same
   * @param reviewed costly texts that were read, as far as their time allowed
   * @param refused costly texts that were answered 429
   */
  public record Seen(double p50, double p99, int reads, int reviewed, int refused) {
    @Override
    public String toString() {
      return "%d ordinary reads meanwhile: p50 %.1f ms, p99 %.1f ms; %d reviewed, %d refused"
          .formatted(reads, p50, p99, reviewed, refused);
    }
  }

  public static void main(String[] arguments) throws Exception {
    long seconds = arguments.length > 0 ? Long.parseLong(arguments[0]) : 60;
    try (World world = World.empty()) {
      System.out.println(run(world, Duration.ofSeconds(seconds)));
    }
  }

  /** Goes on for so long, and until what is under way has been answered. */
  public static Seen run(World world, Duration time) throws InterruptedException {
    StringBuilder text = new StringBuilder();
    for (int i = 0; text.length() < LENGTH; i++) {
      text.append("Ada should have checked dashboard ").append(i).append(" before deploying. ");
    }
    String body = Json.text(Map.of("markdown", text.toString()));
    Client attacker = world.as(Role.reader);
    Client other = world.as(Role.author);
    AtomicBoolean over = new AtomicBoolean();
    AtomicInteger reviewed = new AtomicInteger();
    AtomicInteger refused = new AtomicInteger();
    Thread[] attackers = new Thread[AT_A_TIME];
    for (int i = 0; i < attackers.length; i++) {
      attackers[i] =
          new Thread(
              () -> {
                while (!over.get()) {
                  int status = attacker.post("/api/v1/review", body).status();
                  (status == 429 ? refused : reviewed).incrementAndGet();
                }
              });
      attackers[i].start();
    }
    long end = System.nanoTime() + time.toNanos();
    double[] times = new double[MOST_READS];
    int reads = 0;
    while (System.nanoTime() < end && reads < times.length) {
      long before = System.nanoTime();
      other.get(reads % 2 == 0 ? "/api/v1/incidents" : "/api/v1/me");
      times[reads++] = (System.nanoTime() - before) / 1e6;
    }
    over.set(true);
    for (Thread thread : attackers) {
      thread.join();
    }
    double[] sorted = Arrays.copyOf(times, reads);
    Arrays.sort(sorted);
    return new Seen(
        sorted[reads / 2], sorted[reads * 99 / 100], reads, reviewed.get(), refused.get());
  }
}
