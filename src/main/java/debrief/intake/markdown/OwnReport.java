package debrief.intake.markdown;

import debrief.action.ActionState;
import debrief.intake.document.HeadingMap;
import debrief.intake.markdown.ArchivedPostmortem.Entry;
import debrief.intake.markdown.ArchivedPostmortem.Item;
import debrief.intake.markdown.ArchivedPostmortem.Section;
import debrief.intake.stated.NamedPerson;
import debrief.intake.stated.StatedFacts;
import debrief.publish.article.ReportContent;
import debrief.publish.format.markdown.ReadReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A report of ours, come back, as one more document. */
final class OwnReport {
  private OwnReport() {}

  static ArchivedPostmortem archived(ReadReport read) {
    ReportContent own = read.content();
    List<String> assumed = new ArrayList<>();
    assumed.add(
        "It is the Markdown of a report, of " + own.incident() + " where it was published.");
    if (!own.roles().isEmpty()) {
      assumed.add("A report names nobody: each role stands for whoever had it.");
    }
    List<String> unplaced = new ArrayList<>(read.rest());
    if (!read.changes().isEmpty()) {
      unplaced.add("What its edition changed: " + read.changes());
    }
    return new ArchivedPostmortem(
        own.title(),
        own.startedAt(),
        sections(own, read.rest()),
        own.timeline().stream().map(e -> new Entry(e.occurredAt(), e.text(), false)).toList(),
        own.actionItems().stream().map(OwnReport::item).toList(),
        Map.of(),
        unplaced,
        facts(own),
        assumed,
        own);
  }

  private static List<Section> sections(ReportContent own, List<String> rest) {
    List<Section> sections = new ArrayList<>();
    own.sections().forEach(p -> sections.add(new Section(p.heading(), p.key(), p.markdown())));
    String more = String.join("\n\n", rest);
    String key = HeadingMap.OTHER.key();
    for (int i = 0; i < sections.size() && !more.isEmpty(); i++) {
      Section section = sections.get(i);
      if (section.key().equals(key)) {
        sections.set(i, new Section(section.heading(), key, section.markdown() + "\n\n" + more));
        more = "";
      }
    }
    if (!more.isEmpty()) {
      sections.add(new Section("Other notes", key, more));
    }
    return sections;
  }

  private static Item item(ReportContent.Promise item) {
    return new Item(
        item.title(),
        item.outcome(),
        item.state() == ActionState.done,
        null,
        null,
        null,
        item.team(),
        item.dueOn(),
        item);
  }

  private static StatedFacts facts(ReportContent own) {
    return new StatedFacts(
        own.severity(),
        own.resolvedAt() != null,
        own.services(),
        own.startedAt(),
        own.detectedAt(),
        own.mitigatedAt(),
        own.resolvedAt(),
        own.roles().stream().map(role -> new NamedPerson(role, role)).toList());
  }
}
