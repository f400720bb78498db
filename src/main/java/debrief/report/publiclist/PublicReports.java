package debrief.report.publiclist;

import debrief.access.Audience;
import debrief.cluster.NotifiedCache;
import debrief.db.Cursor;
import debrief.db.Slice;
import debrief.db.SqlObjects;
import debrief.report.ReportFile;
import debrief.report.Reports;
import debrief.report.ServedPage;
import debrief.report.share.SharedReport;
import debrief.web.Problem;

/** The door for everybody. It knows nobody: what it opens is what is on the list now. */
public final class PublicReports {
  private static final long MOST_PAGES = 200;

  /** A report's page, and the incident whose changes concern it. */
  private record Remembered(String incident, ServedPage page) {
    boolean concerns(String changed) {
      return incident.equals(changed);
    }
  }

  private final PublicListSql sql;
  private final Reports reports;
  private final NotifiedCache<String, Remembered> pages;

  public PublicReports(Reports.Ground ground, Reports reports) {
    this.sql = SqlObjects.of(ground.jdbi(), PublicListSql.class);
    this.reports = reports;
    this.pages =
        new NotifiedCache<>(
            ground.notifications(), Reports.CHANGED, MOST_PAGES, Remembered::concerns);
  }

  /**
   * The latest published first.
   *
   * @throws Problem 404 where nothing is listed: then there is no list
   */
  Slice<PublicListSql.Line> list(Cursor after, int limit) {
    Slice<PublicListSql.Line> slice =
        Slice.of(
            sql.list(after.at(), after.key(), limit + 1),
            limit,
            line -> new Cursor(line.publishedAt(), line.slug()).encode());
    if (slice.items().isEmpty()) {
      throw Problem.missing();
    }
    return slice;
  }

  /**
   * @throws Problem 404 where it is not on the list, or nobody may read it now
   */
  ServedPage page(String slug) {
    Remembered known =
        pages.get(slug, key -> sql.find(key).map(edition -> remembered(key, edition)).orElse(null));
    if (known == null) {
      throw Problem.missing();
    }
    return known.page();
  }

  private Remembered remembered(String slug, SharedReport.Edition edition) {
    return new Remembered(
        edition.incident(),
        reports.forAnybody(
            SharedReport.of(
                edition,
                "Public report",
                PublicReportPages.path(slug),
                PublicReportPages.PATH,
                null)));
  }

  /**
   * @throws Problem as {@link #page}
   */
  ReportFile file(String slug, String format) {
    page(slug);
    ReportFile file = reports.fileForReaders(slug, Audience.everyone, format);
    page(slug); // it may have been taken off the list while the file was made
    return file;
  }
}
