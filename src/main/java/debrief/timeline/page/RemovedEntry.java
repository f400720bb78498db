package debrief.timeline.page;

import debrief.timeline.Entry;
import debrief.timeline.TimelineView;
import debrief.web.page.Html;
import debrief.web.page.Page;
import debrief.web.page.TimeView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was just removed, for whoever wants it back. */
record RemovedEntry(String ref, String id, TimeView was, Html entry, @Nullable String keeps)
    implements Page {
  static RemovedEntry of(String ref, Entry entry) {
    return new RemovedEntry(
        ref,
        entry.id(),
        new TimeView(entry.occurredAt()),
        TimelineView.render(List.of(entry)),
        EntryHistoryPages.keeps(entry.milestone()));
  }

  @Override
  public String title() {
    return "Removed from the timeline of " + ref;
  }
}
