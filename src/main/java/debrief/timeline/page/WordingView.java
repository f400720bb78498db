package debrief.timeline.page;

import debrief.timeline.Editor;
import debrief.timeline.EntryWording;
import debrief.timeline.TimelineView;
import debrief.web.page.Html;
import debrief.web.page.TimeView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry as it stood once, in the words of a page.
 *
 * @param by who wrote it so
 * @param current whether it stands in the timeline like this now
 */
record WordingView(
    String id,
    int version,
    TimeView at,
    @Nullable String by,
    @Nullable TimeView removedAt,
    @Nullable String removedBy,
    boolean current,
    Html entry) {

  static WordingView of(EntryWording wording) {
    return of(wording, false);
  }

  static WordingView of(EntryWording wording, boolean current) {
    return new WordingView(
        wording.entry().id(),
        wording.version(),
        new TimeView(wording.at()),
        name(wording.by()),
        TimeView.of(wording.removedAt()),
        name(wording.removedBy()),
        current,
        TimelineView.render(List.of(wording.entry())));
  }

  private static @Nullable String name(@Nullable Editor editor) {
    return editor == null ? null : editor.name();
  }
}
