package debrief.timeline.page;

import debrief.db.Slice;
import debrief.timeline.EntryWording;
import debrief.web.Urls;
import debrief.web.page.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was taken out of a timeline, and can be restored. */
record RemovedEntries(String ref, List<WordingView> entries, @Nullable String next)
    implements Page {
  static RemovedEntries of(String ref, Slice<EntryWording> removed) {
    return new RemovedEntries(
        ref,
        removed.items().stream().map(WordingView::of).toList(),
        removed.next() == null ? null : Urls.encode(removed.next()));
  }

  @Override
  public String title() {
    return "Removed entries of " + ref;
  }

  public boolean nothing() {
    return entries.isEmpty();
  }
}
