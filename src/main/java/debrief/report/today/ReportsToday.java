package debrief.report.today;

import debrief.access.Right;
import debrief.access.Viewer;
import debrief.action.ActionItems;
import debrief.db.SqlObjects;
import debrief.web.Problem;
import java.time.Clock;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** The door to what has become of reports since they were published. */
public final class ReportsToday {
  private final TodaySql sql;
  private final ActionItems actionItems;
  private final Clock clock;

  public ReportsToday(Jdbi jdbi, ActionItems actionItems, Clock clock) {
    this.sql = SqlObjects.of(jdbi, TodaySql.class);
    this.actionItems = actionItems;
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
        viewer.may(Right.WRITE),
        viewer.may(Right.APPROVE));
  }
}
