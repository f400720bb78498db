package debrief.intake.batch.page;

import debrief.intake.batch.ImportBatch;
import debrief.intake.batch.ImportBatch.State;
import debrief.intake.batch.ImportRecord;
import debrief.intake.batch.ImportRecord.Outcome;
import debrief.web.page.Page;
import debrief.web.page.Pager;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One import: how far it is, and its files.
 *
 * @param counts how many files came to what
 * @param only the outcome of the files that are shown; null for all
 */
record ImportShow(
    ImportBatch batch,
    List<Count> counts,
    List<Line> lines,
    @Nullable String only,
    Pager pager,
    List<String> corrections)
    implements Page {

  /** How many files came to one outcome. */
  record Count(String outcome, String words, int count, boolean chosen) {}

  /**
   * A file in the list.
   *
   * @param outcome null while nothing came of it
   * @param said what was assumed or stays as text, by number; null for nothing
   */
  record Line(
      int position,
      String path,
      @Nullable String outcome,
      @Nullable String why,
      @Nullable String incident,
      @Nullable String said) {}

  static ImportShow of(
      ImportBatch batch, List<ImportRecord> files, @Nullable Outcome only, Pager pager) {
    List<Count> counts = new ArrayList<>();
    count(counts, Outcome.imported, "imported", batch.imported(), only);
    count(counts, Outcome.updated, "updated", batch.updated(), only);
    count(counts, Outcome.unchanged, "unchanged", batch.unchanged(), only);
    count(counts, Outcome.refused, "refused", batch.refused(), only);
    count(counts, Outcome.skipped, "skipped", batch.skipped(), only);
    return new ImportShow(
        batch,
        counts,
        files.stream().map(ImportShow::line).toList(),
        only == null ? null : only.name(),
        pager,
        CorrectionForm.words(batch.corrections()));
  }

  private static void count(
      List<Count> counts, Outcome outcome, String words, int count, @Nullable Outcome only) {
    if (count > 0) {
      counts.add(new Count(outcome.name(), words, count, outcome == only));
    }
  }

  private static Line line(ImportRecord file) {
    List<String> said = new ArrayList<>();
    if (!file.assumed().isEmpty()) {
      said.add("assumed: " + String.join(" ", file.assumed()));
    }
    if (!file.unplaced().isEmpty()) {
      said.add(
          file.unplaced().size()
              + (file.unplaced().size() == 1 ? " part" : " parts")
              + " kept as text");
    }
    Outcome outcome = file.outcome();
    return new Line(
        file.position(),
        file.path(),
        outcome == null ? null : outcome.name(),
        file.reason().isEmpty() ? null : file.reason(),
        file.incident(),
        said.isEmpty() ? null : String.join("; ", said));
  }

  /** Whether it is another one in a moment. */
  static boolean moves(ImportBatch batch) {
    return batch.state() == State.reading || batch.state() == State.running;
  }

  static String words(ImportBatch batch) {
    return switch (batch.state()) {
      case reading -> "being read";
      case preview -> "waits for your look";
      case running -> "under way";
      case stopped -> "stopped";
      case finished -> "finished";
    };
  }

  public String state() {
    return words(batch);
  }

  public boolean isReading() {
    return batch.state() == State.reading;
  }

  public boolean isPreview() {
    return batch.state() == State.preview;
  }

  public boolean isRunning() {
    return batch.state() == State.running;
  }

  public boolean isStopped() {
    return batch.state() == State.stopped;
  }

  public boolean isFinished() {
    return batch.state() == State.finished;
  }

  public boolean moves() {
    return moves(batch);
  }

  public boolean hasLines() {
    return !lines.isEmpty();
  }

  public boolean isCorrected() {
    return !corrections.isEmpty();
  }

  public boolean any() {
    return batch.total() > 0;
  }

  @Override
  public String title() {
    return "Import of " + batch.collection();
  }
}
