package debrief.report.home;

import debrief.access.Right;
import debrief.access.Viewer;
import debrief.action.ActionItem;
import debrief.action.ActionItems;
import debrief.cluster.NotifiedCache;
import debrief.db.Cursor;
import debrief.db.Slice;
import debrief.db.SqlObjects;
import debrief.report.ReportFilter;
import debrief.report.ReportLine;
import debrief.report.Reports;
import debrief.waiting.Waiting;
import debrief.waiting.WaitingList;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** The door to what the home tells before anybody asks for something. */
public final class Highlights {
  private static final int NEWEST = 3;
  private static final int LESSONS = 3;
  private static final int A_YEAR_AGO = 3;
  private static final int PROMISES = 5;
  private static final int DRAFTS = 5;

  /** Of so many reports, and of no larger ones, are the lessons read. */
  private static final int READ = 200;

  private static final int LARGEST = 200_000;

  /** A year's weeks, so that a Monday is compared with a Monday. */
  private static final int YEAR = 52;

  private static final LocalDate A_MONDAY = LocalDate.of(1970, 1, 5);

  private final Jdbi jdbi;
  private final HighlightSql sql;
  private final Reports reports;
  private final Waiting waiting;
  private final ActionItems actions;
  private final Clock clock;
  private final NotifiedCache<LocalDate, LookingBack> kept;

  /**
   * What earlier reports tell on a day, the same to every reader.
   *
   * @param monday of the week a year ago
   */
  record LookingBack(
      List<LessonLine> lessons, LocalDate monday, List<HighlightSql.Began> yearAgo) {}

  /**
   * All that is told.
   *
   * @param promises done last, this month or the one before; the last first
   * @param drafts of the viewer's teams
   */
  record Told(
      LocalDate today,
      List<WaitingList.Told> waiting,
      Slice<ReportLine> newest,
      LookingBack past,
      List<ActionItem> promises,
      List<WaitingList.WaitingDraft> drafts) {}

  public Highlights(Reports.Ground ground, Reports reports, Waiting waiting, ActionItems actions) {
    this.jdbi = ground.jdbi();
    this.sql = SqlObjects.of(jdbi, HighlightSql.class);
    this.reports = reports;
    this.waiting = waiting;
    this.actions = actions;
    this.clock = ground.clock();
    this.kept = new NotifiedCache<>(ground.notifications(), Reports.CHANGED, 2, (p, key) -> true);
  }

  Told of(Viewer viewer) {
    viewer.require(Right.READ);
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    return jdbi.inTransaction(
        handle -> {
          LookingBack known = kept.get(today, this::past);
          return new Told(
              today,
              waiting.told(viewer),
              reports.list(viewer, ReportFilter.ALL, Cursor.START, NEWEST),
              known == null ? past(today) : known,
              actions.kept(viewer, begin(today.withDayOfMonth(1).minusMonths(1)), PROMISES),
              waiting.ofTeams(viewer, DRAFTS));
        });
  }

  private LookingBack past(LocalDate today) {
    LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    LocalDate then = monday.minusWeeks(YEAR);
    return new LookingBack(
        RecurringLessons.of(
            sql.learned(begin(today.minusYears(1)), LARGEST, READ),
            ChronoUnit.WEEKS.between(A_MONDAY, monday),
            LESSONS),
        then,
        sql.began(begin(then), begin(then.plusWeeks(1)), A_YEAR_AGO));
  }

  private static Instant begin(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
