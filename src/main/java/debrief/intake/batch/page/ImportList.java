package debrief.intake.batch.page;

import debrief.db.Slice;
import debrief.intake.batch.ImportBatch;
import debrief.web.page.Page;
import debrief.web.page.Pager;
import debrief.web.page.TimeView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The imports of somebody, and the form for another.
 *
 * @param wrong why what was sent could not be taken; null for nothing
 */
record ImportList(List<Line> lines, Pager pager, @Nullable String wrong) implements Page {

  /** One import in the list. */
  record Line(String id, String collection, String state, int done, int total, TimeView at) {}

  static ImportList of(Slice<ImportBatch> slice, Pager pager, @Nullable String wrong) {
    return new ImportList(
        slice.items().stream()
            .map(
                b ->
                    new Line(
                        b.id(),
                        b.collection(),
                        ImportShow.words(b),
                        b.done(),
                        b.total(),
                        new TimeView(b.createdAt())))
            .toList(),
        pager,
        wrong);
  }

  public boolean hasLines() {
    return !lines.isEmpty();
  }

  @Override
  public String title() {
    return "Import many postmortems";
  }
}
