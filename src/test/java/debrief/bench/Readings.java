package debrief.bench;

import java.util.List;

/** What is read from the figures of others. */
final class Readings {
  private Readings() {}

  static double median(List<Double> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }

  static double requestsPerSecond(String wrk) {
    return wrk.lines()
        .filter(line -> line.startsWith("Requests/sec:"))
        .mapToDouble(line -> Double.parseDouble(line.replace("Requests/sec:", "").strip()))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(wrk));
  }

  static void refuseErrors(String wrk) {
    if (wrk.contains("Non-2xx") || wrk.contains("Socket errors")) {
      throw new IllegalStateException(wrk);
    }
  }
}
