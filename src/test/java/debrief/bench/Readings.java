package debrief.bench;

import java.util.List;

/** What is read from the figures of others. */
final class Readings {
  private Readings() {}

  static double median(List<Double> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }
}
