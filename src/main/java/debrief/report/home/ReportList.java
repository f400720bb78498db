package debrief.report.home;

import debrief.db.Slice;
import debrief.report.ReportLine;
import debrief.web.page.Page;
import debrief.web.page.Pager;
import debrief.web.page.PickingPage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The reports that fit a choice, newest first.
 *
 * @param count how many there are, in words; null where nobody has counted them
 */
record ReportList(
    List<ReportRow> rows,
    List<HomeFilter.Choice> choices,
    @Nullable String count,
    FilterForm form,
    Pager pager)
    implements PickingPage {

  static Page of(HomeFilter filter, @Nullable String cursor, Slice<ReportLine> slice) {
    boolean whole = slice.next() == null && (cursor == null || cursor.isEmpty());
    int size = slice.items().size();
    return new ReportList(
        slice.items().stream().map(ReportRow::of).toList(),
        filter.choices(),
        whole ? size + (size == 1 ? " report." : " reports, newest first.") : null,
        FilterForm.of(filter),
        Pager.of(cursor, slice, filter.isEmpty() ? "/" : newest(filter), filter.address()));
  }

  private static String newest(HomeFilter filter) {
    return filter.address().replaceAll("&$", "");
  }

  @Override
  public String title() {
    return "Reports";
  }

  public boolean empty() {
    return rows.isEmpty();
  }

  public boolean anyChosen() {
    return !choices.isEmpty();
  }
}
