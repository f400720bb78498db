package debrief.intake.batch;

import debrief.intake.archive.Archives;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of one file of a batch.
 *
 * @param outcome null while nothing did
 * @param reason why it was refused or skipped, or what a newer form says otherwise; empty for none
 * @param incident what it became; null where it became none, or that was erased since
 */
public record ImportRecord(
    int position,
    String path,
    @Nullable Outcome outcome,
    String reason,
    @Nullable String incident,
    int timelineEvents,
    int actionItems,
    List<String> assumed,
    List<String> unplaced) {

  private static final int MOST_SAID = 50;
  private static final int LONGEST_SAID = 500;
  private static final int LONGEST_REASON = 2_000;

  /** What was not brought in. */
  static ImportRecord left(BatchSql.Next file, Outcome outcome, String reason) {
    return new ImportRecord(
        file.position(),
        file.path(),
        outcome,
        cut(reason, LONGEST_REASON),
        null,
        0,
        0,
        List.of(),
        List.of());
  }

  /** What is here now. */
  static ImportRecord of(BatchSql.Next file, Archives.Imported done) {
    boolean same = done.changes().isEmpty();
    return new ImportRecord(
        file.position(),
        file.path(),
        done.unchanged() ? Outcome.unchanged : same ? Outcome.imported : Outcome.updated,
        same ? "" : cut("It says otherwise: " + String.join(", ", done.changes()), LONGEST_REASON),
        done.incident(),
        done.timelineEvents(),
        done.actionItems(),
        few(done.assumed()),
        few(done.unplaced()));
  }

  private static List<String> few(List<String> said) {
    return said.stream().limit(MOST_SAID).map(s -> cut(s, LONGEST_SAID)).toList();
  }

  private static String cut(String text, int most) {
    return text.length() > most ? text.substring(0, most - 1) + "…" : text;
  }

  /** Each file has one of them in the end. */
  public enum Outcome {
    imported,
    unchanged,
    updated,
    refused,
    skipped
  }
}
