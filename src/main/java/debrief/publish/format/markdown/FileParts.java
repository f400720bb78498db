package debrief.publish.format.markdown;

import debrief.publish.format.markdown.ReportSlots.Kind;
import debrief.publish.format.markdown.ReportSlots.Slot;
import debrief.publish.format.markdown.bullet.PartMark;
import debrief.text.fragment.MarkdownLine;
import debrief.text.fragment.MarkdownSections.Part;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the place of each part of a file by its heading, in the order in which they stand. */
final class FileParts {
  private final List<PartMark> sections;
  private final List<Slot> free;

  /** How often each heading is still to come. */
  private final Map<String, Integer> ahead = new HashMap<>();

  FileParts(List<PartMark> sections, List<Part> parts) {
    this.sections = sections;
    this.free = new ArrayList<>(ReportSlots.of(sections));
    parts.forEach(part -> ahead.merge(words(part), 1, Integer::sum));
  }

  static String words(Part part) {
    return MarkdownLine.plain(part.heading());
  }

  /** To be asked once for each part, in their order; null for one that has no place. */
  @Nullable Slot take(Part part) {
    String words = words(part);
    List<Slot> named = free.stream().filter(slot -> slot.heading().equals(words)).toList();
    List<Slot> full = named.stream().filter(slot -> !isEmpty(slot)).toList();
    List<Slot> places = full.isEmpty() ? named : full;
    int left = ahead.merge(words, -1, Integer::sum) + 1;
    // Where fewer are left than could stand here, those that we make ourselves are not there.
    Slot slot =
        places.stream()
            .filter(one -> left >= places.size() || one.kind() == Kind.SECTION)
            .findFirst()
            .orElse(places.isEmpty() ? null : places.get(0));
    free.remove(slot);
    return slot;
  }

  private boolean isEmpty(Slot slot) {
    return slot.index() >= 0 && sections.get(slot.index()).isEmpty();
  }
}
