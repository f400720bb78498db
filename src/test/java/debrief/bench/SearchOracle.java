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
          "/api/v1/action-items?service=");

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
    SEED.forEach(statement -> world.sql(statement.formatted(ONE, incidents)));
    Client reader = world.as(Role.reader);
    Map<String, Difference> found = new LinkedHashMap<>();
    for (String path : PATHS) {
      Difference difference = compare(world, reader, path, samples);
      told.accept(path, difference);
      found.put(path, difference);
    }
    return found;
  }

  private static final List<String> SEED =
      List.of(
          """
          insert into incident (number, title, severity, origin, services, started_at, visibility)
          select 900000 + n, 'Incident number ' || n || case when n = 7 then ' %1$s' else '' end,
            'SEV2', 'internal', array[case when n = 7 then '%1$s' else 'service-' || n %% 500 end],
            timestamptz '2020-01-01' + n * interval '20 minutes',
            case when n %% 50 = 7 then 'restricted' else 'organization' end
          from generate_series(1, %2$d) n""",
          "update incident set redacted_words = words where number > 900000",
          """
          insert into report (slug, incident_number, title, summary, severity, origin, services,
            principles, started_at, edition, first_published_at, published_at)
          select 'incident-' || i.number, i.number, i.title, '', i.severity, i.origin, i.services,
            '{}', i.started_at, 1, i.started_at, i.started_at from incident i where i.number > 900000""",
          """
          insert into edition (slug, number, published_at)
          select slug, 1, published_at from report where incident_number > 900000""",
          """
          insert into edition_rendering (slug, number, audience, content_format, content,
            content_hash, article)
          select slug, 1, 'organization', 2, '{"trust": []}', md5(slug), '' from report
          where incident_number > 900000""",
          """
          insert into action_item (number, incident_number, title, team, created_at)
          select i.number, i.number, i.title, i.services[1], i.started_at from incident i
          where i.number > 900000""",
          "analyze");

  /** One word may cost more than another wherever it stands: each is the hidden one for a half. */
  private static Difference compare(World world, Client reader, String path, int samples) {
    List<Double> hidden = new ArrayList<>();
    List<Double> nowhere = new ArrayList<>();
    measure(reader, path, ONE, OTHER, samples / 2, hidden, nowhere);
    hide(world, OTHER, ONE);
    measure(reader, path, OTHER, ONE, samples - samples / 2, hidden, nowhere);
    hide(world, ONE, OTHER);
    return difference(
        hidden.stream().mapToDouble(Double::doubleValue).toArray(),
        nowhere.stream().mapToDouble(Double::doubleValue).toArray());
  }

  /** Puts a word in the place of another in what is hidden. */
  private static void hide(World world, String word, String instead) {
    HIDE.forEach(statement -> world.sql(statement.formatted(word, instead)));
  }

  private static final List<String> HIDE =
      List.of(
          "update incident set title = replace(title, '%2$s', '%1$s'),"
              + " services = array_replace(services, '%2$s', '%1$s') where number = 900007",
          "update incident set redacted_words = words where number = 900007",
          "update report set title = replace(title, '%2$s', '%1$s'),"
              + " services = array_replace(services, '%2$s', '%1$s')"
              + " where incident_number = 900007",
          "update action_item set title = replace(title, '%2$s', '%1$s'), team = '%1$s'"
              + " where incident_number = 900007");

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
