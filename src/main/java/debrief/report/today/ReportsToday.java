package debrief.report.today;

import debrief.access.Right;
import debrief.access.Viewer;
import debrief.action.ActionItems;
import debrief.db.SqlObjects;
import debrief.report.similar.SimilarReports;
import debrief.web.Problem;
import java.time.Clock;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** The door to what has become of reports since they were published. */
public final class ReportsToday {
  /** As many as one looks at, at the end of a report; the others stand on their page. */
  private static final int SIMILAR = 3;

  private final TodaySql sql;
  private final ActionItems actionItems;
  private final SimilarReports similar;
  private final Clock clock;

  public ReportsToday(Jdbi jdbi, ActionItems actionItems, SimilarReports similar, Clock clock) {
    this.sql = SqlObjects.of(jdbi, TodaySql.class);
    this.actionItems = actionItems;
    this.similar = similar;
    this.clock = clock;
  }

  /**
   * @param edition which is read; 0 for the newest
   * @throws Problem 404 when there is none for the viewer
   */
  TodayPage of(Viewer viewer, String slug, int edition) {
    viewer.require(Right.READ);
    TodaySql.Read read =
        sql.read(slug, edition, viewer)
            .filter(found -> !found.withdrawn() || viewer.seesTeamText())
            .orElseThrow(Problem::missing);
    List<PromiseToday> promises =
        actionItems.ofIncident(viewer, read.incident()).stream()
            .map(item -> PromiseToday.of(item, clock.instant()))
            .toList();
    return new TodayPage(
        slug,
        read.incident(),
        read.edition(),
        promises,
        sql.previous(read.firstPublishedAt(), slug, viewer).orElse(null),
        sql.next(read.firstPublishedAt(), slug, viewer).orElse(null),
        sql.ofServices(read.services().toArray(String[]::new), slug, viewer),
        similar.of(viewer, read.incident()).reports().stream().limit(SIMILAR).toList(),
        viewer.may(Right.WRITE),
        viewer.may(Right.APPROVE));
  }
}
