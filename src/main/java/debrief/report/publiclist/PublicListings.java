package debrief.report.publiclist;

import debrief.access.Right;
import debrief.access.Viewer;
import debrief.db.SqlObjects;
import debrief.event.ReportEvent;
import debrief.journal.Journal;
import debrief.report.Reports;
import debrief.web.Problem;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jdbi.v3.core.Jdbi;

/** The door for administrators, who alone put a report on the public list and take it off. */
public final class PublicListings {
  private final Reports.Ground ground;
  private final Jdbi jdbi;
  private final PublicListSql sql;
  private final Journal journal;

  public PublicListings(Reports.Ground ground) {
    this.ground = ground;
    this.jdbi = ground.jdbi();
    this.sql = SqlObjects.of(jdbi, PublicListSql.class);
    this.journal = ground.journal();
  }

  /**
   * @throws Problem 404 where there is none for the viewer, 403 for those who do not administer
   */
  PublicListSql.Target target(Viewer viewer, String slug) {
    viewer.require(Right.READ);
    PublicListSql.Target target = sql.target(slug, viewer).orElseThrow(Problem::missing);
    viewer.require(Right.ADMINISTER);
    return target;
  }

  /**
   * Puts a report on the list; it stays where it is there.
   *
   * @throws Problem as {@link #target}; 409 where nobody could read it
   */
  public PublicListing list(Viewer viewer, String slug) {
    Instant at = ground.clock().instant().truncatedTo(ChronoUnit.MICROS);
    return jdbi.inTransaction(
        handle -> {
          PublicListSql.Target target = target(viewer, slug);
          if (target.closed()) {
            throw Problem.conflict(
                "This report is withdrawn, restricted or not an incident, so nobody would read it"
                    + " there.");
          }
          if (!target.rendered()) {
            throw Problem.conflict(
                "This edition was published before there was a rendering for the public. Publish"
                    + " the next one, then list it.");
          }
          if (sql.insert(slug, at) > 0) {
            journal.write(viewer.personId(), new ReportEvent.Listed(slug));
            ground.notifications().send(Reports.CHANGED, target.incident());
          }
          return PublicListing.of(target(viewer, slug));
        });
  }

  /**
   * @throws Problem as {@link #target}; 404 where it is not on the list
   */
  public void unlist(Viewer viewer, String slug) {
    jdbi.useTransaction(
        handle -> {
          PublicListSql.Target target = target(viewer, slug);
          if (sql.delete(slug) == 0) {
            throw Problem.missing();
          }
          journal.write(viewer.personId(), new ReportEvent.Unlisted(slug));
          ground.notifications().send(Reports.CHANGED, target.incident());
        });
  }
}
