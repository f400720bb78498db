package debrief.timeline.page;

import debrief.access.Viewer;
import debrief.db.Cursor;
import debrief.timeline.Entry;
import debrief.timeline.Timeline;
import debrief.web.Urls;

/** The address at which one sees an entry among the others, also in a long timeline. */
final class EntryPlace {
  private EntryPlace() {}

  static String of(Timeline timeline, Viewer viewer, String ref, Entry entry) {
    return page(timeline, viewer, ref, entry) + "#entry-" + entry.id();
  }

  /** Without the place on that page. */
  static String page(Timeline timeline, Viewer viewer, String ref, Entry entry) {
    Cursor part = timeline.partWith(viewer, ref, entry);
    return part == null
        ? "/incidents/" + ref
        : "/incidents/" + ref + "/timeline?cursor=" + Urls.encode(part.encode());
  }
}
