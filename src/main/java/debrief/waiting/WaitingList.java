package debrief.waiting;

import debrief.action.ActionState;
import debrief.postmortem.document.PostmortemState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What waits for somebody; each list holds the first 50.
 *
 * @param reviews drafts that they are asked to review, the longest waiting first
 * @param drafts their own, the last written first
 * @param promises their action items, due within a week, overdue or blocked; the first due first
 * @param standingStill drafts of their teams that nobody has changed for a week
 */
public record WaitingList(
    WaitingList.Counts counts,
    List<WaitingDraft> reviews,
    List<WaitingDraft> drafts,
    List<WaitingItem> promises,
    List<WaitingDraft> standingStill) {
  static final int MOST = 50;

  /** What a count says at most. */
  static final int MOST_COUNTED = 1_000;

  /** Nothing, as for a service account. */
  static final WaitingList NOTHING =
      new WaitingList(Counts.NONE, List.of(), List.of(), List.of(), List.of());

  /** How many of each there are, counted to 1,000. */
  public record Counts(int reviews, int drafts, int standingStill, int promises) {
    static final Counts NONE = new Counts(0, 0, 0, 0);

    /**
     * As in "1 draft to review", "2 action items due or blocked", with where each leads.
     *
     * @param reviewed the address of the only draft to review; null for none or several
     */
    List<Told> told(@Nullable String reviewed) {
      List<Told> told = new ArrayList<>();
      String reviewing = reviewed == null ? "/waiting#reviews" : reviewed;
      add(told, reviewing, reviews, "draft to review", "drafts to review");
      add(
          told,
          "/waiting#items",
          promises,
          "action item due or blocked",
          "action items due or blocked");
      add(told, "/waiting#drafts", drafts, "draft of yours", "drafts of yours");
      add(
          told,
          "/waiting#still",
          standingStill,
          "draft of your teams without a change for a week",
          "drafts of your teams without a change for a week");
      return List.copyOf(told);
    }

    private static void add(List<Told> told, String link, int count, String one, String many) {
      if (count > 0) {
        told.add(new Told(told.isEmpty(), link, count + " " + (count == 1 ? one : many)));
      }
    }
  }

  /** Everything of one kind, in a few words, and where it is. */
  public record Told(boolean first, String link, String words) {}

  /**
   * A draft.
   *
   * @param incident such as {@code INC-7}
   * @param since when the review was asked for, or since when nobody has changed it
   * @param missing how many required parts say nothing yet
   * @param findings how many phrases the review asks about; null where it was not asked: it reads
   *     the first five of one's own drafts
   */
  public record WaitingDraft(
      String incident,
      String title,
      PostmortemState state,
      Instant since,
      int missing,
      @Nullable Integer findings) {}

  /** An action item. */
  public record WaitingItem(
      String ref,
      String title,
      String incident,
      ActionState state,
      @Nullable LocalDate dueOn,
      boolean overdue) {}
}
