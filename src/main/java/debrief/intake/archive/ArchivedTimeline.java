package debrief.intake.archive;

import debrief.access.Viewer;
import debrief.intake.markdown.ArchivedPostmortem;
import debrief.timeline.Entry;
import debrief.timeline.EntryInput;
import debrief.timeline.Timeline;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The timeline of a document becomes that of its incident. */
final class ArchivedTimeline {
  /** As many as one request adds. */
  private static final int AT_ONCE = 500;

  private ArchivedTimeline() {}

  static void add(
      Timeline timeline,
      Viewer viewer,
      String ref,
      ArchivedPostmortem document,
      Leftovers leftovers) {
    add(timeline, viewer, ref, ArchiveMapping.entries(document, leftovers), document.timeline());
  }

  /** Adds entries, each with what was assumed of its time, in the order of both lists. */
  static void add(
      Timeline timeline,
      Viewer viewer,
      String ref,
      List<EntryInput> entries,
      List<ArchivedPostmortem.Entry> written) {
    for (int i = 0; i < entries.size(); i += AT_ONCE) {
      int to = Math.min(entries.size(), i + AT_ONCE);
      List<Entry> added = timeline.add(viewer, ref, entries.subList(i, to));
      timeline.assume(assumed(added, written.subList(i, to)));
    }
  }

  /** What was assumed of the times of entries, by their ids, in the order of both. */
  static Map<String, String> assumed(List<Entry> added, List<ArchivedPostmortem.Entry> written) {
    Map<String, String> assumed = new LinkedHashMap<>();
    for (int i = 0; i < added.size(); i++) {
      if (!written.get(i).assumed().isEmpty()) {
        assumed.put(added.get(i).id(), written.get(i).assumed());
      }
    }
    return assumed;
  }
}
