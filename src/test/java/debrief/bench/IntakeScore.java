package debrief.bench;

import debrief.bench.gold.DocumentScore;
import debrief.bench.gold.GoldCounts;
import debrief.bench.gold.GoldDocument;
import debrief.intake.archive.SourceText;
import debrief.intake.markdown.ArchiveReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Scores the reading of documents that were written elsewhere on what a person read in them: {@code
 * IntakeScore DOCUMENTS GOLD}, two folders. Every document is read as an import reads it, without a
 * server. Prints every difference, then a table by document, one by notation, and the totals.
 */
public final class IntakeScore {
  private final Map<String, GoldCounts> documents = new TreeMap<>();
  private final Map<String, GoldCounts> notations = new TreeMap<>();
  private final GoldCounts total = new GoldCounts();

  private IntakeScore() {}

  public static void main(String[] arguments) throws IOException {
    IntakeScore score = run(Path.of(arguments[0]), Path.of(arguments[1]));
    score.print();
  }

  /** Reads every document of the gold file; one that is not there is an error. */
  static IntakeScore run(Path folder, Path gold) throws IOException {
    IntakeScore score = new IntakeScore();
    for (GoldDocument document : GoldDocument.read(gold)) {
      SourceText text = SourceText.of(Files.readAllBytes(folder.resolve(document.name())));
      score.add(
          document.name(),
          DocumentScore.of(document, ArchiveReader.read(document.name(), text.text())));
    }
    return score;
  }

  private void add(String name, DocumentScore score) {
    documents.put(name, score.total());
    score
        .notations()
        .forEach(
            (notation, n) -> notations.computeIfAbsent(notation, x -> new GoldCounts()).add(n));
    total.add(score.total());
    List<String> differences = score.differences();
    differences.forEach(difference -> System.out.println(name + ": " + difference));
  }

  GoldCounts total() {
    return total;
  }

  Map<String, GoldCounts> notations() {
    return notations;
  }

  void print() {
    head("document");
    documents.forEach((name, tally) -> line(name, tally));
    head("notation");
    notations.forEach((name, tally) -> line(name, tally));
    head("all");
    line(documents.size() + " documents", total);
    System.out.printf(
        "%nentries %d: found %s, invented %s, right instant %s of those found, others said %d, silent %d%n",
        total.entries,
        share(total.found, total.entries),
        share(total.invented, total.entries),
        share(total.right, total.found),
        total.said,
        total.silent);
    System.out.printf(
        "items %d: found %s, invented %s; owners %d of %d, invented %d; due days %d of %d, invented %d%n",
        total.items,
        share(total.itemsFound, total.items),
        share(total.itemsInvented, total.items),
        total.ownersRight,
        total.owners,
        total.ownersInvented,
        total.duesRight,
        total.dues,
        total.duesInvented);
    System.out.printf(
        "stated facts %d: right %s, invented %d%n",
        total.facts, share(total.factsRight, total.facts), total.factsInvented);
  }

  private static void head(String name) {
    System.out.printf(
        "%n%-44s %7s %5s %5s %4s %6s %4s | %5s %5s %4s | %5s %5s %4s%n",
        name, "entries", "found", "right", "said", "silent", "inv.", "items", "found", "inv.",
        "facts", "right", "inv.");
  }

  private static void line(String name, GoldCounts n) {
    String end = name.length() > 44 ? "…" + name.substring(name.length() - 43) : name;
    System.out.printf(
        "%-44s %7d %5d %5d %4d %6d %4d | %5d %5d %4d | %5d %5d %4d%n",
        end,
        n.entries,
        n.found,
        n.right,
        n.said,
        n.silent,
        n.invented,
        n.items,
        n.itemsFound,
        n.itemsInvented,
        n.facts,
        n.factsRight,
        n.factsInvented);
  }

  private static String share(int part, int whole) {
    return whole == 0 ? "–" : "%.1f %%".formatted(100.0 * part / whole);
  }
}
