package debrief.publish.format.markdown;

import debrief.postmortem.part.LessonKind;
import debrief.publish.format.markdown.bullet.PartMark;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The parts of a file in their order. */
final class ReportSlots {
  /** What stands under a heading. */
  enum Kind {
    TRUST,
    SECTION,
    TIMELINE,
    FACTORS,
    LESSONS,
    ITEMS
  }

  /**
   * @param index of a section, from 0; -1 for what is none
   * @param lessons of which kind; null for what holds none
   */
  record Slot(Kind kind, String heading, int index, @Nullable LessonKind lessons) {}

  private static final String STORY = "what-happened";

  private ReportSlots() {}

  /**
   * @param sections in their order
   */
  static List<Slot> of(List<PartMark> sections) {
    List<Slot> slots = new ArrayList<>();
    slots.add(new Slot(Kind.TRUST, "What it did to trust", -1, null));
    Slot timeline = new Slot(Kind.TIMELINE, "Timeline", -1, null);
    for (int i = 0; i < sections.size(); i++) {
      PartMark section = sections.get(i);
      slots.add(new Slot(Kind.SECTION, section.headed(), i, null));
      if (STORY.equals(section.key())) {
        slots.add(timeline);
      }
    }
    if (!slots.contains(timeline)) {
      slots.add(timeline);
    }
    slots.add(new Slot(Kind.FACTORS, "Contributing factors, one by one", -1, null));
    for (LessonKind kind : LessonKind.values()) {
      slots.add(new Slot(Kind.LESSONS, kind.label() + ", one by one", -1, kind));
    }
    slots.add(new Slot(Kind.ITEMS, "Action items", -1, null));
    return slots;
  }
}
