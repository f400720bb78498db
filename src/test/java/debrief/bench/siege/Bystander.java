package debrief.bench.siege;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Somebody who reads and saves meanwhile, from the very address of the attackers. */
public final class Bystander implements AutoCloseable {
  private static final int EVERY_MILLIS = 50;
  private static final int SAVES = 4; // one request in so many
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final String BODY =
      "{\"title\":\"Somebody saves meanwhile\",\"startedAt\":\"2026-03-01T14:02:00Z\"}";

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Target target;
  private final List<Double> reads = new ArrayList<>();
  private final List<Double> saves = new ArrayList<>();
  private final List<String> failures = new ArrayList<>();
  private final CountDownLatch enough = new CountDownLatch(1);
  private final Thread thread = new Thread(this::goOn, "bystander");

  private Bystander(Target target) {
    this.target = target;
  }

  static Bystander start(Target target) {
    Bystander one = new Bystander(target);
    one.thread.start();
    return one;
  }

  private void goOn() {
    try {
      for (int i = 0; !enough.await(EVERY_MILLIS, TimeUnit.MILLISECONDS); i++) {
        ask(i % SAVES == 0);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void ask(boolean save) throws InterruptedException {
    String path = save ? "/api/v1/incidents" : "/incidents";
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(target.url() + path))
            .timeout(PATIENCE)
            .header("Authorization", "Bearer " + target.ours());
    if (save) {
      request
          .header("Content-Type", "application/json")
          .POST(HttpRequest.BodyPublishers.ofString(BODY));
    }
    long begun = System.nanoTime();
    try {
      int status = http.send(request.build(), HttpResponse.BodyHandlers.discarding()).statusCode();
      if (status >= 300) {
        failures.add((save ? "save: " : "read: ") + status);
      }
    } catch (IOException e) {
      failures.add((save ? "save: " : "read: ") + e);
    }
    (save ? saves : reads).add((System.nanoTime() - begun) / 1e6);
  }

  /** Ends it. What it has noticed may be asked for from now on. */
  @Override
  public void close() {
    enough.countDown();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  public List<String> failures() {
    return failures;
  }

  public double readP99() {
    return quantile(reads, 0.99);
  }

  public double saveP99() {
    return quantile(saves, 0.99);
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "reads %d: p50 %.0f p99 %.0f max %.0f ms; saves %d: p50 %.0f p99 %.0f max %.0f ms; failed %d",
        reads.size(),
        quantile(reads, 0.5),
        readP99(),
        quantile(reads, 1),
        saves.size(),
        quantile(saves, 0.5),
        saveP99(),
        quantile(saves, 1),
        failures.size());
  }

  private static double quantile(List<Double> values, double part) {
    List<Double> sorted = values.stream().sorted().toList();
    return sorted.isEmpty()
        ? Double.NaN
        : sorted.get(Math.min(sorted.size() - 1, (int) (sorted.size() * part)));
  }
}
