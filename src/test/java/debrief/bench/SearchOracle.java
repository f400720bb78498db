package debrief.bench;

import debrief.access.Role;
import debrief.world.Client;
import debrief.world.World;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiConsumer;

/**
 * Whether the time of a search tells that a word stands in something hidden: asks for a word of a
 * hidden incident, its report and its action item, and for a word that stands nowhere, in turns and
 * in random order, and compares the two samples by Mann and Whitney's U.
 *
 * <p>Run it on a machine that does nothing else; a sample is one request over loopback.
 */
public final class SearchOracle {
  private static final String ONE = "zanzibarquokka";
  private static final String OTHER = "zanzibarwombat";
  private static final List<String> PATHS =
      List.of(
          "/api/v1/incidents?q=",
          "/api/v1/incidents?service=",
          "/api/v1/reports?q=",
          "/api/v1/reports?service=",
          "/api/v1/action-items?team=",
          "/api/v1/action-items?service=",
          "/api/v1/search?q=",
          "/api/v1/search?service=");

  private SearchOracle() {}

  /**
   * Two samples compared.
   *
   * @param hidden the median with the hidden word, in milliseconds
   * @param nowhere the median with the other one
   * @param z how far U lies from what equal samples give, in standard deviations; positive where
   *     the hidden word takes longer
   * @param p how often equal samples would differ as much, on both sides
   */
  public record Difference(double hidden, double nowhere, double z, double p) {
    @Override
    public String toString() {
      return "hidden %.3f ms, nowhere %.3f ms, z %+.2f, p %.3f".formatted(hidden, nowhere, z, p);
    }
  }

  public static void main(String[] arguments) {
    int samples = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 2_000;
    int incidents = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 20_000;
    try (World world = World.with("cpuSeconds", "0")) {
      run(world, samples, incidents, SearchOracle::print);
    }
  }

  private static void print(String path, Difference found) {
    System.out.printf("%-32s %s%n", path, found);
    System.out.flush(); // one path takes a minute or more
  }

  /**
   * The differences by path. The budget of CPU time of this world must be off.
   *
   * @param told is called for each as it is found
   */
  public static Map<String, Difference> run(
      World world, int samples, int incidents, BiConsumer<String, Difference> told) {
    SearchOracleData.seed(world, ONE, incidents);
    Client reader = world.as(Role.reader);
    Map<String, Difference> found = new LinkedHashMap<>();
    for (String path : PATHS) {
      Difference difference = compare(world, reader, path, samples);
      told.accept(path, difference);
      found.put(path, difference);
    }
    return found;
  }

  /** One word may cost more than another wherever it stands: each is the hidden one for a half. */
  private static Difference compare(World world, Client reader, String path, int samples) {
    List<Double> hidden = new ArrayList<>();
    List<Double> nowhere = new ArrayList<>();
    measure(reader, path, ONE, OTHER, samples / 2, hidden, nowhere);
    SearchOracleData.hide(world, OTHER, ONE);
    measure(reader, path, OTHER, ONE, samples - samples / 2, hidden, nowhere);
    SearchOracleData.hide(world, ONE, OTHER);
    return difference(
        hidden.stream().mapToDouble(Double::doubleValue).toArray(),
        nowhere.stream().mapToDouble(Double::doubleValue).toArray());
  }

  private static void measure(
      Client reader,
      String path,
      String word,
      String other,
      int samples,
      List<Double> hidden,
      List<Double> nowhere) {
    Random random = new Random(samples);
    for (int i = -Math.min(100, samples); i < samples; i++) {
      boolean first = random.nextBoolean();
      double one = time(reader, path + (first ? word : other));
      double two = time(reader, path + (first ? other : word));
      if (i >= 0) {
        hidden.add(first ? one : two);
        nowhere.add(first ? two : one);
      }
    }
  }

  private static double time(Client reader, String path) {
    long before = System.nanoTime();
    Client.Answer answer = reader.get(path);
    double time = (System.nanoTime() - before) / 1e6;
    if (answer.status() != 200 || !answer.json().path("items").isEmpty()) {
      throw new IllegalStateException(path + ": " + answer.status() + " " + answer.text());
    }
    return time;
  }

  private record Sample(double time, boolean hidden) {}

  /** Mann and Whitney's U by its normal approximation, ties at their mean rank. */
  static Difference difference(double[] hidden, double[] nowhere) {
    List<Sample> all = new ArrayList<>();
    Arrays.stream(hidden).forEach(time -> all.add(new Sample(time, true)));
    Arrays.stream(nowhere).forEach(time -> all.add(new Sample(time, false)));
    all.sort(Comparator.comparingDouble(Sample::time));
    double ranks = 0;
    int at = 0;
    while (at < all.size()) {
      int end = at;
      while (end < all.size() && all.get(end).time == all.get(at).time) {
        end++;
      }
      double rank = (at + 1 + end) / 2.0;
      for (int i = at; i < end; i++) {
        ranks += all.get(i).hidden ? rank : 0;
      }
      at = end;
    }
    double n = hidden.length;
    double m = nowhere.length;
    double u = ranks - n * (n + 1) / 2;
    double z = (u - n * m / 2) / Math.sqrt(n * m * (n + m + 1) / 12);
    return new Difference(median(hidden), median(nowhere), z, 2 * tail(Math.abs(z)));
  }

  private static double median(double[] times) {
    double[] sorted = times.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  /** What the normal distribution holds beyond z, after Abramowitz and Stegun 26.2.17. */
  private static double tail(double z) {
    double t = 1 / (1 + 0.2316419 * z);
    double[] factors = {1.330274429, -1.821255978, 1.781477937, -0.356563782, 0.319381530};
    double sum = 0;
    for (double factor : factors) {
      sum = t * (factor + sum);
    }
    return sum * Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
  }
}
