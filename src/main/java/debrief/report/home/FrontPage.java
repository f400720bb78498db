package debrief.report.home;

import debrief.action.ActionItem;
import debrief.action.ActionState;
import debrief.text.Markdown;
import debrief.waiting.WaitingList;
import debrief.web.Urls;
import debrief.web.page.PickingPage;
import debrief.web.page.TimeView;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What there is to read.
 *
 * @param older the address of the reports before the newest; null where there are no more
 * @param week a year ago, in words
 * @param month whose promises are shown, in words
 */
record FrontPage(
    List<WaitingList.Told> waiting,
    List<ReportRow> newest,
    @Nullable String older,
    List<LessonLine> lessons,
    List<FrontPage.YearAgo> yearAgo,
    String week,
    String month,
    List<FrontPage.Promise> promises,
    List<FrontPage.Draft> drafts,
    FilterForm form,
    FrontPage.May may)
    implements PickingPage {

  /** What the reader may do, for the first steps. */
  record May(boolean write, boolean declare, boolean administer) {}

  /** A report from then. */
  record YearAgo(HighlightSql.Began report, TimeView began) {}

  /**
   * A promise that was kept.
   *
   * @param evidence its first words
   */
  record Promise(ActionItem item, TimeView done, String evidence) {
    static Promise of(ActionItem item) {
      return new Promise(item, new TimeView(doneAt(item)), Markdown.excerpt(evidence(item), 160));
    }

    private static String evidence(ActionItem item) {
      String all = item.evidence() == null ? "" : item.evidence();
      return all.lines().findFirst().orElse("");
    }

    private static Instant doneAt(ActionItem item) {
      return item.history().stream()
          .filter(change -> change.field().equals("state"))
          .filter(change -> ActionState.done.name().equals(change.to()))
          .filter(change -> !ActionState.done.name().equals(change.from()))
          .map(ActionItem.Change::when)
          .max(Instant::compareTo)
          .orElse(item.updatedAt());
    }

    private boolean wasKeptIn(YearMonth month) {
      return YearMonth.from(done.at().atZone(ZoneOffset.UTC)).equals(month);
    }
  }

  /** A draft of the reader's teams. */
  record Draft(WaitingList.WaitingDraft draft, TimeView changed) {}

  static FrontPage of(Highlights.Told told, FilterForm form, May may) {
    List<Promise> kept = told.promises().stream().map(Promise::of).toList();
    YearMonth now = YearMonth.from(told.today());
    List<Promise> thisMonth = kept.stream().filter(p -> p.wasKeptIn(now)).toList();
    String next = told.newest().next();
    LocalDate monday = told.past().monday();
    return new FrontPage(
        told.waiting(),
        told.newest().items().stream().map(ReportRow::of).toList(),
        next == null ? null : "/?cursor=" + Urls.encode(next),
        told.past().lessons(),
        told.past().yearAgo().stream()
            .map(p -> new YearAgo(p, new TimeView(p.startedAt())))
            .toList(),
        TimeView.day(monday) + " to " + TimeView.day(monday.plusDays(6)),
        thisMonth.isEmpty() ? "in " + name(now.minusMonths(1)) : "this month",
        thisMonth.isEmpty() ? kept : thisMonth,
        told.drafts().stream().map(d -> new Draft(d, new TimeView(d.since()))).toList(),
        form,
        may);
  }

  private static String name(YearMonth month) {
    return month.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
  }

  @Override
  public String title() {
    return "Reports";
  }

  public boolean empty() {
    return newest.isEmpty();
  }

  public boolean anyWaiting() {
    return !waiting.isEmpty();
  }

  public boolean anyLessons() {
    return !lessons.isEmpty();
  }

  public boolean anyYearAgo() {
    return !yearAgo.isEmpty();
  }

  public boolean anyPromises() {
    return !promises.isEmpty();
  }

  public boolean anyDrafts() {
    return !drafts.isEmpty();
  }
}
