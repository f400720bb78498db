package debrief.bench;

import debrief.noego.Finding;
import debrief.noego.Review;
import debrief.redaction.Named;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Scores the No Ego review on a labelled set: {@code ReviewScore SET.tsv [NEAR.tsv]}. A line holds
 * id, {@code flagged} or {@code clean}, category and text; a comment names the participants. Prints
 * precision, recall, the category right among hits, the same by category, and every miss.
 */
public final class ReviewScore {
  private static final Pattern PERSON = Pattern.compile("\\s*([^,(]+?)\\s*\\(([^)]*)\\)");

  private record Line(String id, boolean flagged, String category, String text) {}

  private int hits;
  private int misses;
  private int falseAlarms;
  private int quiet;
  private int fitting;
  private final Map<String, int[]> byCategory = new TreeMap<>();
  private final Map<String, int[]> byNear = new TreeMap<>();
  private final Map<String, Integer> confusion = new TreeMap<>();

  private ReviewScore() {}

  public static void main(String[] arguments) throws IOException {
    Path set = Path.of(arguments[0]);
    Map<String, String> near = arguments.length > 1 ? near(Path.of(arguments[1])) : Map.of();
    List<Named> roster = new ArrayList<>();
    List<Line> lines = new ArrayList<>();
    for (String row : Files.readAllLines(set)) {
      if (row.startsWith("# participants:")) {
        roster.addAll(roster(row.substring(row.indexOf(':') + 1)));
      }
      String[] cells = row.split("\t", -1);
      if (!row.startsWith("#") && cells.length >= 4) {
        lines.add(new Line(cells[0], cells[1].equals("flagged"), cells[2], cells[3]));
      }
    }
    Review review = Review.of(roster);
    ReviewScore score = new ReviewScore();
    lines.forEach(line -> score.read(line, review, near.getOrDefault(line.id, "-")));
    score.print();
  }

  static List<Named> roster(String text) {
    List<Named> people = new ArrayList<>();
    Matcher matcher = PERSON.matcher(text);
    while (matcher.find()) {
      people.add(new Named(matcher.group(1), matcher.group(2)));
    }
    return people;
  }

  private static Map<String, String> near(Path file) throws IOException {
    Map<String, String> near = new HashMap<>();
    for (String row : Files.readAllLines(file)) {
      String[] cells = row.split("\t", -1);
      if (!row.startsWith("#") && cells.length >= 2) {
        near.put(cells[0], cells[1]);
      }
    }
    return near;
  }

  private void read(Line line, Review review, String near) {
    List<Finding> findings = review.markdown(line.text).findings();
    if (line.flagged) {
      int[] category = byCategory.computeIfAbsent(line.category, c -> new int[3]);
      boolean fits = findings.stream().anyMatch(f -> f.category().id().equals(line.category));
      category[0]++;
      category[1] += findings.isEmpty() ? 0 : 1;
      category[2] += fits ? 1 : 0;
      hits += findings.isEmpty() ? 0 : 1;
      misses += findings.isEmpty() ? 1 : 0;
      fitting += fits ? 1 : 0;
      if (findings.isEmpty()) {
        System.out.println("MISS  " + line.id + " " + line.category + ": " + line.text);
      } else if (!fits) {
        confusion.merge(line.category + " -> " + findings.get(0).category(), 1, Integer::sum);
        System.out.println(
            "OTHER " + line.id + " " + line.category + ": " + line.text + rules(findings));
      }
    } else {
      int[] seen = byNear.computeIfAbsent(near, c -> new int[2]);
      seen[0]++;
      seen[1] += findings.isEmpty() ? 0 : 1;
      quiet += findings.isEmpty() ? 1 : 0;
      falseAlarms += findings.isEmpty() ? 0 : 1;
      if (!findings.isEmpty()) {
        System.out.println(
            "FALSE " + line.id + " (near " + near + "): " + line.text + rules(findings));
      }
    }
  }

  private static String rules(List<Finding> findings) {
    StringBuilder rules = new StringBuilder();
    findings.forEach(
        f -> rules.append(" [").append(f.rule()).append(": ").append(f.quote()).append(']'));
    return rules.toString();
  }

  private void print() {
    System.out.printf(
        "%nprecision %.3f  recall %.3f  category right %.3f  false among clean %.3f%n",
        share(hits, hits + falseAlarms),
        share(hits, hits + misses),
        share(fitting, hits),
        share(falseAlarms, falseAlarms + quiet));
    byCategory.forEach(
        (category, n) ->
            System.out.printf(
                "  %-16s %3d lines, recall %.2f, category right %.2f%n",
                category, n[0], share(n[1], n[0]), share(n[2], n[1])));
    byNear.forEach(
        (category, n) ->
            System.out.printf("  near %-16s %3d clean lines, %d false%n", category, n[0], n[1]));
    confusion.forEach((pair, n) -> System.out.printf("  %s: %d%n", pair, n));
  }

  private static double share(int part, int whole) {
    return whole == 0 ? 1 : (double) part / whole;
  }
}
