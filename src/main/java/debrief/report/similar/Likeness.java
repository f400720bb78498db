package debrief.report.similar;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How much a report is like an incident, and why.
 *
 * @param points what speaks for it, added up
 * @param because each of it in words
 */
public record Likeness(double points, List<String> because) {
  /** Less than this is chance. */
  private static final double LEAST = 2;

  /** More than this is no more alike. */
  private static final double MOST = 14;

  private static final double SERVICE = 2.5;
  private static final double FACTOR = 4;
  private static final double PRINCIPLE = 0.5;
  private static final double READS_ALIKE = 6;

  /** Of two titles, from when on they are said to read alike. */
  private static final double ALIKE = 0.25;

  /** Of two factors, from when on they are one and the same. */
  private static final double SAME_FACTOR = 0.5;

  private static final int SHORTEST = 3;

  private static final Set<String> EMPTY_WORDS =
      Set.of(
          ("about after again all also and any are because been before between both but can did does"
                  + " down during each few for from had has have her here him his how into its just"
                  + " made make many more most not now off one only other our out over own same she"
                  + " some such than that the their them then there these they this those three"
                  + " through two under until was were what when where which while who why will with"
                  + " without you your")
              .split(" "));

  /** What an incident is compared by. */
  record Told(String title, List<String> services, List<String> factors, List<String> principles) {}

  static Likeness of(Told incident, SimilarSql.Candidate report) {
    List<String> because = new ArrayList<>();
    double points = 0;
    List<String> services = shared(incident.services(), report.services());
    if (!services.isEmpty()) {
      points += SERVICE * Math.min(2, services.size());
      because.add("same service: " + String.join(", ", services));
    }
    for (String factor : sameFactors(incident.factors(), report.factors())) {
      points += FACTOR;
      because.add("shares the factor “" + factor + "”");
    }
    Set<String> words = words(incident.title());
    Set<String> theirs = words(report.title());
    double overlap = overlap(words, theirs);
    if (overlap >= ALIKE) {
      points += READS_ALIKE * overlap;
      because.add("reads alike: " + String.join(", ", common(incident.title(), theirs)));
    }
    List<String> principles = shared(incident.principles(), report.principles());
    if (!because.isEmpty() && !principles.isEmpty()) {
      points += PRINCIPLE * principles.size();
      because.add("touched " + String.join(", ", principles));
    }
    return new Likeness(points, because);
  }

  boolean counts() {
    return points >= LEAST;
  }

  /** From 0 to 1, to two places. */
  double score() {
    return Math.round(Math.min(1, points / MOST) * 100) / 100.0;
  }

  private static List<String> shared(List<String> ours, List<String> theirs) {
    return ours.stream().filter(theirs::contains).distinct().toList();
  }

  /** Two at most: whoever shares more is like enough. */
  private static List<String> sameFactors(List<String> ours, List<String> theirs) {
    return theirs.stream()
        .filter(
            theirFactor ->
                ours.stream().anyMatch(our -> sayTheSame(words(our), words(theirFactor))))
        .limit(2)
        .toList();
  }

  /** Whether two sentences are one and the same: at least half of their words are in both. */
  public static boolean sayTheSame(Set<String> a, Set<String> b) {
    return overlap(a, b) >= SAME_FACTOR;
  }

  /** Of the words of both, how many they share. */
  static double overlap(Set<String> a, Set<String> b) {
    Set<String> all = new LinkedHashSet<>(a);
    all.addAll(b);
    long both = a.stream().filter(b::contains).count();
    return all.isEmpty() ? 0 : (double) both / all.size();
  }

  /** As they stand in a title, those whose stem is among these. */
  private static Set<String> common(String title, Set<String> stems) {
    return Arrays.stream(split(title))
        .filter(word -> stems.contains(stem(word)))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** The stems of words that say something. */
  public static Set<String> words(String text) {
    return Arrays.stream(split(text))
        .filter(word -> word.length() >= SHORTEST && !EMPTY_WORDS.contains(word))
        .map(Likeness::stem)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static String[] split(String text) {
    return text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1);
  }

  /** Roughly: what differs by the ending of a number or a tense only is one word. */
  private static String stem(String word) {
    for (String ending : List.of("ings", "ing", "ies", "ied", "es", "ed", "s", "y", "e")) {
      if (word.length() - ending.length() >= SHORTEST && word.endsWith(ending)) {
        return word.substring(0, word.length() - ending.length());
      }
    }
    return word;
  }
}
