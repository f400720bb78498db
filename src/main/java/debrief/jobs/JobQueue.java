package debrief.jobs;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the work stands that nobody waits for. */
public record JobQueue(List<Recurring> recurring, List<Waiting> waiting, List<Failed> failures) {

  /**
   * Work that is done over and over.
   *
   * @param everySeconds the pause between two times; null where this node does not do it
   * @param lastDoneAt null where it was never done yet
   * @param lastReason null where it has never failed
   */
  public record Recurring(
      String name,
      @Nullable Long everySeconds,
      boolean running,
      @Nullable Instant lastDoneAt,
      Instant nextAt,
      @Nullable Instant lastFailedAt,
      @Nullable String lastReason) {}

  /**
   * Jobs of one kind that are still to be done, or are being done.
   *
   * @param oldestDueAt when the first of them was, or is, to be done
   */
  public record Waiting(String kind, long count, Instant oldestDueAt) {}

  /**
   * A job that has failed and was not done since.
   *
   * @param attempts how often in a row
   * @param nextTryAt null where it rests until somebody has it tried again
   */
  public record Failed(
      String id,
      String kind,
      String key,
      Instant failedAt,
      int attempts,
      String reason,
      @Nullable Instant nextTryAt) {}
}
