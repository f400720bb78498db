package debrief.bench;

import java.util.List;

/** What is read from the figures of others. */
final class Readings {
  private Readings() {}

  static double median(List<Double> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }

  /** What nineteen in twenty do not exceed. */
  static double p95(List<Double> values) {
    return values.stream().sorted().toList().get((values.size() - 1) * 19 / 20);
  }
}
