package debrief.publish.comparison;

import debrief.access.Audience;
import debrief.publish.article.Renditions;
import debrief.publish.article.ReportContent;
import debrief.publish.disclosure.Disclosure;
import debrief.publish.disclosure.Disclosures;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The renderings of a draft, part beside part.
 *
 * @param groups in a report's order; none is empty
 */
record AudienceComparison(List<Group> groups) {

  /** Parts that stand under one heading. */
  record Group(String heading, List<Part> parts) {}

  /**
   * One part and who reads it.
   *
   * @param readings by audience, from the narrowest to the widest
   * @param disclosures what had better not be told of it
   */
  record Part(String label, List<Reading> readings, List<Disclosure> disclosures) {
    boolean differs() {
      return readings.size() > 1;
    }
  }

  /**
   * What audiences beside one another read of a part.
   *
   * @param markdown null where they do not get it
   */
  record Reading(List<Audience> audiences, @Nullable String markdown) {}

  static AudienceComparison of(Renditions renditions) {
    List<ReportContent> all = renditions.all();
    List<Group> groups = new ArrayList<>();
    groups.add(group("Head", all, PartTexts::head));
    groups.add(group("What it did to trust", all, PartTexts::trust));
    groups.add(group("Sections", all, PartTexts::sections));
    groups.add(group("Timeline", all, PartTexts::timeline));
    groups.add(group("Contributing factors", all, PartTexts::factors));
    groups.add(group("Lessons", all, PartTexts::lessons));
    groups.add(group("Action items", all, PartTexts::actionItems));
    return new AudienceComparison(groups.stream().filter(g -> !g.parts().isEmpty()).toList());
  }

  /** How many parts are not the same to all three. */
  int differing() {
    return (int) parts().filter(Part::differs).count();
  }

  /** Only those parts. */
  AudienceComparison differences() {
    return new AudienceComparison(
        groups.stream()
            .map(g -> new Group(g.heading(), g.parts().stream().filter(Part::differs).toList()))
            .filter(g -> !g.parts().isEmpty())
            .toList());
  }

  private Stream<Part> parts() {
    return groups.stream().flatMap(g -> g.parts().stream());
  }

  private static Group group(
      String heading, List<ReportContent> all, Function<ReportContent, List<PartText>> texts) {
    List<List<PartText>> told = all.stream().map(texts).toList();
    int[] next = new int[told.size()];
    List<Part> parts = new ArrayList<>();
    // A wider audience gets some of what a narrower one gets, in the same order.
    for (PartText first : told.get(0)) {
      List<@Nullable String> markdown = new ArrayList<>();
      for (int i = 0; i < told.size(); i++) {
        List<PartText> mine = told.get(i);
        boolean there = next[i] < mine.size() && mine.get(next[i]).isSamePart(first);
        markdown.add(there ? mine.get(next[i]++).markdown() : null);
      }
      parts.add(part(heading, first.label(), markdown));
    }
    return new Group(heading, parts);
  }

  private static Part part(String heading, String label, List<@Nullable String> markdown) {
    List<Reading> readings = new ArrayList<>();
    List<Disclosure> disclosures = new ArrayList<>();
    Iterator<@Nullable String> each = markdown.iterator();
    for (Audience audience : Audience.values()) {
      String mine = each.next();
      int last = readings.size() - 1;
      if (last >= 0 && Objects.equals(readings.get(last).markdown(), mine)) {
        List<Audience> together = new ArrayList<>(readings.get(last).audiences());
        together.add(audience);
        readings.set(last, new Reading(together, mine));
      } else {
        readings.add(new Reading(List.of(audience), mine));
      }
      if (mine != null) {
        disclosures.addAll(Disclosures.in(mine, heading, audience));
      }
    }
    return new Part(label, readings, disclosures);
  }
}
