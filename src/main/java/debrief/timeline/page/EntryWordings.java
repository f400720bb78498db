package debrief.timeline.page;

import debrief.timeline.EntryWording;
import debrief.web.page.Page;
import debrief.web.page.TimeView;
import java.util.ArrayList;
import java.util.List;

/**
 * Every wording of one entry, the newest first.
 *
 * @param there whether the entry stands in the timeline now
 * @param stale whether somebody changed it while this page was open
 */
record EntryWordings(
    String ref,
    String id,
    int newest,
    TimeView was,
    boolean there,
    boolean stale,
    List<WordingView> wordings)
    implements Page {

  static EntryWordings of(String ref, List<EntryWording> wordings) {
    EntryWording newest = wordings.get(0);
    boolean there = newest.removedAt() == null;
    List<WordingView> views = new ArrayList<>();
    for (EntryWording wording : wordings) {
      views.add(WordingView.of(wording, there && views.isEmpty()));
    }
    return new EntryWordings(
        ref,
        newest.entry().id(),
        newest.version(),
        new TimeView(newest.entry().occurredAt()),
        there,
        false,
        views);
  }

  EntryWordings changed() {
    return new EntryWordings(ref, id, newest, was, there, true, wordings);
  }

  @Override
  public String title() {
    return "History of the entry of " + was.clock() + ", " + ref;
  }
}
