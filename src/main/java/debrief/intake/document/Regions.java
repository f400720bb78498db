package debrief.intake.document;

import debrief.intake.document.DocumentLines.Line;
import debrief.intake.document.Outline.Part;
import debrief.text.time.TimeHints;
import debrief.text.time.TimedLine;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A document as regions: each heading that we know opens one, which holds the deeper headings. */
public final class Regions {
  private final List<Part> parts;
  private final TimeHints near;

  private Regions(List<Part> parts, TimeHints near) {
    this.parts = parts;
    this.near = near;
  }

  /**
   * A region, of one part at least.
   *
   * @param place of its first heading; null where we do not know it
   */
  public record Region(@Nullable HeadingMap place, List<Part> parts) {}

  public static List<Region> of(List<Part> parts, TimeHints near) {
    Regions reader = new Regions(parts, near);
    List<Region> regions = new ArrayList<>();
    int i = 0;
    while (i < parts.size()) {
      Part part = parts.get(i);
      HeadingMap place = part.level() == 0 ? HeadingMap.SUMMARY : HeadingMap.of(part.heading());
      int end = i + 1;
      while (end < parts.size() && reader.inside(part, place, end)) {
        end++;
      }
      regions.add(new Region(place, parts.subList(i, end)));
      i = end;
    }
    return regions;
  }

  private boolean inside(Part region, @Nullable HeadingMap place, int index) {
    Part part = parts.get(index);
    boolean known = HeadingMap.of(part.heading()) != null;
    boolean deeper = part.level() > region.level() && region.level() > 0;
    boolean listed = place != null && place.kind() != HeadingMap.Kind.SECTION;
    boolean timeline = place != null && place.kind() == HeadingMap.Kind.TIMELINE;
    if (listed && part.label()) {
      return timeline && saysMore(index);
    }
    if (timeline) {
      if (TimedLine.parse(part.heading(), near).isPresent()) {
        return true;
      }
      if (HeadingMap.exactly(part.heading()) != null && !toldBy(part)) {
        return false;
      }
    }
    return deeper && (listed || !known);
  }

  /** Whether a label, "Cause:", stands below an entry that is a heading, and says more of it. */
  private boolean saysMore(int index) {
    HeadingMap own = HeadingMap.of(parts.get(index).heading());
    int above = index;
    while (above > 0 && parts.get(above).label()) {
      above--;
    }
    return own != null
        && own.kind() == HeadingMap.Kind.SECTION
        && TimedLine.parse(parts.get(above).heading(), near).isPresent();
  }

  /** Whether a part of a timeline tells of it: a phase, not the section that comes next. */
  private boolean toldBy(Part part) {
    HeadingMap place = HeadingMap.of(part.heading());
    boolean next = part.lines().stream().allMatch(Line::blank);
    return (place != null && place.kind() == HeadingMap.Kind.TIMELINE)
        || next
        || part.lines().stream()
            .anyMatch(line -> line.row() || TimedLine.parse(line.text(), near).isPresent());
  }
}
