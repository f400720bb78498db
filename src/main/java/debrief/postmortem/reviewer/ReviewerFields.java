package debrief.postmortem.reviewer;

import debrief.web.Problem;
import debrief.web.page.FormFields;
import debrief.web.page.PickingPage;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who is to review, with the fields to name others.
 *
 * @param version of the list that is shown
 * @param asks whether a review can be asked for with it
 * @param error what is wrong with what was typed
 */
public record ReviewerFields(
    String ref,
    String version,
    boolean asks,
    List<Row> rows,
    List<Reviewer> candidates,
    @Nullable String error)
    implements PickingPage {
  private static final int ROWS = 2;

  /** A field, counted from 1. */
  public record Row(int row, String value) {}

  public static ReviewerFields of(String ref, Reviewing reviewing, boolean asks) {
    List<String> named = reviewing.reviewers().stream().map(Reviewer::email).toList();
    return new ReviewerFields(
        ref, "" + reviewing.version(), asks, rows(named), reviewing.candidates(), null);
  }

  /** Who was typed; fields that stayed empty name nobody. */
  public static List<String> typed(FormFields fields) {
    return fields.all("reviewer").stream().filter(said -> !said.isBlank()).toList();
  }

  /** With what was typed, and what is wrong with it. */
  public ReviewerFields again(List<String> typed, String typedVersion, Problem problem) {
    String said = problem.errors().isEmpty() ? problem.detail() : problem.errors().get(0).message();
    return new ReviewerFields(ref, typedVersion, asks, rows(typed), candidates, said);
  }

  /** With the reviewers that somebody else has named meanwhile. */
  ReviewerFields overtaken() {
    return new ReviewerFields(
        ref,
        version,
        asks,
        rows,
        candidates,
        "Somebody named others in the meantime. These are the reviewers now; nothing was changed.");
  }

  private static List<Row> rows(List<String> values) {
    List<Row> rows = new ArrayList<>();
    int count = Math.min(ReviewersInput.MOST, Math.max(ROWS, values.size() + 1));
    for (int i = 0; i < count; i++) {
      rows.add(new Row(i + 1, i < values.size() ? values.get(i) : ""));
    }
    return rows;
  }

  @Override
  public String title() {
    return "Reviewers of " + ref;
  }
}
