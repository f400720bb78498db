package debrief.access;

import static org.assertj.core.api.Assertions.assertThat;

import debrief.world.Client;
import debrief.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/**
 * Two hundred attempts a second, each from another address at another account, so that no limit for
 * one address or one account helps: others go on reading, and the owner of an account comes in.
 */
class SignInFloodTest {
  private static final int SECONDS = 5;
  private static final int PER_SECOND = 200;
  private static final int SENDERS = 32;

  @Test
  void aFloodOfAttemptsShutsNobodyOut() throws Exception {
    try (World world = World.with("trustedProxies", "127.0.0.1")) {
      World.Someone owner = world.person(Role.author);
      Client reader = world.person(Role.reader).browser();
      List<Long> calm = read(reader, 40);
      Map<Integer, Integer> answers = new ConcurrentSkipListMap<>();
      AtomicInteger number = new AtomicInteger();
      Client stranger = world.stranger();
      ScheduledExecutorService senders = Executors.newScheduledThreadPool(SENDERS);
      List<ScheduledFuture<?>> sending = new ArrayList<>();
      for (int i = 0; i < SENDERS; i++) {
        sending.add(
            senders.scheduleAtFixedRate(
                () -> answers.merge(attempt(stranger, number), 1, Integer::sum),
                i * 1_000_000L / PER_SECOND,
                SENDERS * 1_000_000L / PER_SECOND,
                TimeUnit.MICROSECONDS));
      }
      try {
        Thread.sleep(1_000);
        List<Long> flooded = new ArrayList<>();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        while (System.nanoTime() < end) {
          flooded.addAll(read(reader, 10));
        }
        owner.browser().form("/sign-out");
        int in =
            owner
                .browser()
                .form("/sign-in", "email", owner.email(), "password", owner.password())
                .status();
        System.err.printf(
            "pages in ms, calm: %s; under the flood: %s; attempts answered: %s%n",
            quantiles(calm), quantiles(flooded), answers);
        assertThat(in).isEqualTo(303);
        assertThat(answers).containsKey(422).containsKey(429).doesNotContainKey(500);
      } finally {
        sending.forEach(task -> task.cancel(false));
        senders.shutdown();
        assertThat(senders.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
      }
    }
  }

  private static int attempt(Client stranger, AtomicInteger number) {
    int n = number.incrementAndGet();
    return stranger
        .with("X-Forwarded-For", "198.18." + n / 250 % 250 + "." + n % 250)
        .bareForm("/sign-in", "email", "n" + n + "@shop.example", "password", "not the right one")
        .status();
  }

  private static List<Long> read(Client reader, int times) {
    List<Long> micros = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      long start = System.nanoTime();
      assertThat(reader.get("/incidents").status()).isEqualTo(200);
      micros.add((System.nanoTime() - start) / 1_000);
    }
    return micros;
  }

  private static Map<String, Double> quantiles(List<Long> micros) {
    List<Long> sorted = micros.stream().sorted().toList();
    Map<String, Double> all = new TreeMap<>();
    all.put("p50", sorted.get(sorted.size() / 2) / 1_000.0);
    all.put("p95", sorted.get(sorted.size() * 95 / 100) / 1_000.0);
    return all;
  }
}
