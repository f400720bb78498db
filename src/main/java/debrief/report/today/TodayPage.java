package debrief.report.today;

import debrief.report.similar.SimilarReport;
import debrief.web.page.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is true of a report today.
 *
 * @param edition which one is read
 * @param previous published before it; null for the first
 * @param next published after it; null for the newest
 * @param similar the reports that are most like it, with the reason
 */
record TodayPage(
    String slug,
    String incident,
    int edition,
    List<PromiseToday> promises,
    TodaySql.@Nullable Other previous,
    TodaySql.@Nullable Other next,
    List<TodaySql.Other> sameService,
    List<SimilarReport> similar,
    boolean mayWrite,
    boolean mayApprove)
    implements Page {

  @Override
  public String title() {
    return "This report today";
  }

  public boolean anyPromises() {
    return !promises.isEmpty();
  }

  public boolean anySame() {
    return !sameService.isEmpty();
  }

  public boolean anySimilar() {
    return !similar.isEmpty();
  }

  public boolean anyOther() {
    return previous != null || next != null || anySame() || anySimilar();
  }

  /** As in "2 of 5 are done, 1 is overdue". */
  public String summary() {
    long done = promises.stream().filter(promise -> promise.state().equals("done")).count();
    long late = promises.stream().filter(promise -> promise.late() != null).count();
    return done
        + " of "
        + promises.size()
        + (promises.size() == 1 ? " is done" : " are done")
        + (late == 0 ? "." : ", " + late + (late == 1 ? " is overdue." : " are overdue."));
  }
}
