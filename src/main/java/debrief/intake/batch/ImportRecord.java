package debrief.intake.batch;

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

  /** Each file has one of them in the end. */
  public enum Outcome {
    imported,
    unchanged,
    updated,
    refused,
    skipped
  }
}
