package debrief.intake.batch;

import debrief.access.Viewer;
import debrief.intake.archive.Archives;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells an asker who waits what came of an import, if that does not take long. */
final class AwaitedImport {
  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final Duration STEP = Duration.ofMillis(100);

  private final ImportBatches batches;
  private final ImportDocuments documents;

  AwaitedImport(ImportBatches batches, ImportDocuments documents) {
    this.batches = batches;
    this.documents = documents;
  }

  /**
   * Waits for the job, for a quarter of a minute at most.
   *
   * @return null where it is not finished by then, or will not be without somebody's word
   */
  Archives.@Nullable Outcome outcome(Viewer viewer, String id) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    ImportBatch batch = batches.own(viewer, id);
    try {
      while (goesOn(batch.state()) && System.nanoTime() < end) {
        Thread.sleep(STEP.toMillis());
        batch = batches.own(viewer, id);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return batch.state() == ImportBatch.State.finished ? told(viewer, batch) : null;
  }

  private static boolean goesOn(ImportBatch.State state) {
    return state == ImportBatch.State.reading || state == ImportBatch.State.running;
  }

  private Archives.Outcome told(Viewer viewer, ImportBatch batch) {
    List<Archives.Imported> imported = new ArrayList<>();
    List<Archives.Failed> failed = new ArrayList<>();
    if (batch.reason() != null) {
      failed.add(new Archives.Failed(batch.collection(), batch.reason()));
    }
    documents.each(
        viewer,
        batch.id(),
        file -> {
          if (file.incident() == null) {
            failed.add(new Archives.Failed(file.path(), file.reason()));
          } else {
            imported.add(imported(file, file.incident()));
          }
        });
    return new Archives.Outcome(imported, failed);
  }

  private static Archives.Imported imported(ImportRecord file, String incident) {
    return new Archives.Imported(
        file.path(),
        incident,
        null,
        file.timelineEvents(),
        file.actionItems(),
        file.unplaced(),
        file.assumed(),
        file.outcome() == ImportRecord.Outcome.unchanged,
        file.reason().isEmpty() ? List.of() : List.of(file.reason()));
  }
}
