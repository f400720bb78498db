package debrief.intake.archive;

import debrief.access.Audience;
import debrief.access.Viewer;
import debrief.action.ActionInput;
import debrief.action.ActionItem;
import debrief.action.ActionState;
import debrief.action.ImportedItems;
import debrief.incident.Incident;
import debrief.intake.markdown.ArchivedPostmortem;
import debrief.postmortem.document.SectionInput;
import debrief.timeline.Entry;
import debrief.timeline.EntryInput;
import debrief.web.Versions;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes a draft that nobody has touched say what a newer form of its document says, in the
 * transaction of its door. What is the same stays as it is: ids, references, history.
 */
final class DraftUpdate {
  private static final Versions.IfMatch ANY = new Versions.IfMatch("*");

  private final Archives.Dependencies doors;
  private final DraftWriter writer;

  DraftUpdate(Archives.Dependencies doors, DraftWriter writer) {
    this.doors = doors;
    this.writer = writer;
  }

  void run(Viewer viewer, String ref, ArchivedPostmortem document, Leftovers leftovers) {
    DraftWriter.requireFew(document);
    Incident before = doors.incidents().lock(viewer, ref);
    doors
        .incidents()
        .replace(
            viewer,
            ref,
            new Versions.IfMatch(Versions.etag(before.version())),
            ArchiveMapping.incident(document, writer.today(), leftovers));
    entries(viewer, before, document, leftovers);
    items(viewer, before, document, leftovers);
    sections(viewer, ref, document, leftovers);
  }

  /** An entry of the same time and words stays; of two that are alike, each counts. */
  private void entries(
      Viewer viewer, Incident incident, ArchivedPostmortem document, Leftovers leftovers) {
    String ref = incident.ref();
    List<EntryInput> wanted = ArchiveMapping.entries(document, leftovers);
    Map<String, Deque<Integer>> places = new HashMap<>();
    for (int i = 0; i < wanted.size(); i++) {
      EntryInput input = wanted.get(i);
      places
          .computeIfAbsent(
              input.occurredAt() + " " + input.kind() + " " + input.text(),
              key -> new ArrayDeque<>())
          .add(i);
    }
    Map<String, String> assumed = new HashMap<>();
    Set<Integer> there = new HashSet<>();
    for (Entry entry : doors.timeline().list(viewer, incident)) {
      Deque<Integer> same =
          places.get(entry.occurredAt() + " " + entry.kind() + " " + entry.text());
      if (same == null || same.isEmpty()) {
        doors.timeline().remove(viewer, ref, entry.id(), ANY);
      } else {
        int place = same.remove();
        there.add(place);
        assumed.put(entry.id(), document.timeline().get(place).assumed());
      }
    }
    List<EntryInput> more = new ArrayList<>();
    List<ArchivedPostmortem.Entry> written = new ArrayList<>();
    for (int i = 0; i < wanted.size(); i++) {
      if (!there.contains(i)) {
        more.add(wanted.get(i));
        written.add(document.timeline().get(i));
      }
    }
    doors.timeline().assume(assumed);
    ArchivedTimeline.add(doors.timeline(), viewer, ref, more, written);
  }

  /** An item of the same title is changed; one that the document names no more is declined. */
  private void items(
      Viewer viewer, Incident incident, ArchivedPostmortem document, Leftovers leftovers) {
    String ref = incident.ref();
    Map<String, Deque<ActionItem>> before = new HashMap<>();
    doors
        .actionItems()
        .ofIncident(viewer, incident)
        .forEach(i -> before.computeIfAbsent(i.title(), key -> new ArrayDeque<>()).add(i));
    List<ArchivedPostmortem.Item> more = new ArrayList<>();
    for (ArchivedPostmortem.Item item : document.actionItems()) {
      ActionInput input = ArchiveMapping.promise(item, new Leftovers(document));
      Deque<ActionItem> alike = before.get(String.valueOf(input.title()));
      ActionItem there = alike == null ? null : alike.poll();
      if (there == null) {
        more.add(item);
      } else if (ImportedItems.isAsImported(there)) {
        writer.again(viewer, there, item, leftovers);
      }
    }
    writer.promise(viewer, ref, more, leftovers);
    before.values().stream()
        .flatMap(Deque::stream)
        .filter(ImportedItems::isAsImported)
        .forEach(
            item ->
                doors
                    .importedItems()
                    .stand(
                        viewer,
                        item.ref(),
                        ActionState.declined,
                        "The imported document names it no more."));
  }

  private void sections(
      Viewer viewer, String ref, ArchivedPostmortem document, Leftovers leftovers) {
    List<ArchivedPostmortem.Section> sections = DraftWriter.sections(document, leftovers);
    Map<String, String> there = new HashMap<>();
    doors
        .postmortems()
        .arrange(viewer, ref, DraftWriter.template(sections))
        .sections()
        .forEach(section -> there.put(section.key(), section.markdown()));
    for (ArchivedPostmortem.Section section : sections) {
      Audience audience = OwnReports.audience(document, section.key());
      if (audience != null || !section.markdown().equals(there.get(section.key()))) {
        SectionInput input = new SectionInput(section.markdown(), audience);
        doors.postmortems().save(viewer, ref, section.key(), ANY, input);
      }
    }
    if (document.own() != null) {
      doors.postmortems().clearParts(viewer, ref, ANY);
      OwnReports.parts(doors.postmortems(), viewer, ref, document);
    }
  }
}
