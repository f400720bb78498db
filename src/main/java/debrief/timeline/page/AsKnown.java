package debrief.timeline.page;

import debrief.timeline.Entry;
import debrief.timeline.TimelineView;
import debrief.web.page.Html;
import debrief.web.page.Page;
import debrief.web.page.TimeView;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A timeline as the responders knew it at one moment.
 *
 * @param before the last moment before at which something became known
 * @param after the next one
 */
record AsKnown(
    String ref,
    TimeView moment,
    int known,
    int all,
    Html days,
    @Nullable TimeView before,
    @Nullable TimeView after)
    implements Page {
  static AsKnown of(String ref, Instant moment, List<Entry> all) {
    List<Entry> known = all.stream().filter(e -> !e.knownAt().isAfter(moment)).toList();
    List<Instant> moments = all.stream().map(Entry::knownAt).distinct().sorted().toList();
    List<Instant> past = moments.stream().filter(at -> !at.isAfter(moment)).toList();
    return new AsKnown(
        ref,
        new TimeView(moment),
        known.size(),
        all.size(),
        TimelineView.render(known),
        past.size() < 2 ? null : new TimeView(past.get(past.size() - 2)),
        past.size() == moments.size() ? null : new TimeView(moments.get(past.size())));
  }

  @Override
  public String title() {
    return "As the responders of " + ref + " saw it";
  }

  public boolean nothing() {
    return known == 0;
  }
}
