package debrief.intake.archive;

import debrief.access.Viewer;
import debrief.action.ActionInput;
import debrief.action.ActionItem;
import debrief.action.ActionState;
import debrief.incident.Incident;
import debrief.intake.markdown.ArchivedPostmortem;
import debrief.postmortem.document.SectionInput;
import debrief.template.PostmortemTemplate;
import debrief.template.TemplateSection;
import debrief.text.Markdown;
import debrief.web.Problem;
import debrief.web.Versions;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes a draft of a document, through the doors of the other rooms and in their transaction. */
final class DraftWriter {
  private static final int LONGEST_SECTION = 200_000;
  private static final int LONGEST_REASON = 300;
  private static final String AGAIN = "The imported document calls it open now.";

  /** Of one document, of one kind. */
  private static final int MOST_PARTS = 5_000;

  private final Archives.Dependencies doors;
  private final Clock clock;

  DraftWriter(Archives.Dependencies doors, Clock clock) {
    this.doors = doors;
    this.clock = clock;
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  /**
   * @throws Problem 422 for what is too much of one kind
   */
  Incident write(Viewer viewer, ArchivedPostmortem document, Leftovers leftovers) {
    Incident incident =
        doors.incidents().declare(viewer, ArchiveMapping.incident(document, today(), leftovers));
    requireFew(document);
    ArchivedTimeline.add(doors.timeline(), viewer, incident.ref(), document, leftovers);
    promise(viewer, incident.ref(), document.actionItems(), leftovers);
    List<ArchivedPostmortem.Section> sections = sections(document, leftovers);
    Map<String, SectionInput> texts = new LinkedHashMap<>();
    sections.forEach(
        s ->
            texts.put(
                s.key(), new SectionInput(s.markdown(), OwnReports.audience(document, s.key()))));
    doors
        .postmortems()
        .start(viewer, incident.ref(), OwnReports.template(document, template(sections)), texts);
    OwnReports.parts(doors.postmortems(), viewer, incident.ref(), document);
    return incident;
  }

  static void requireFew(ArchivedPostmortem document) {
    requireFew(document.timeline().size(), "timeline entries");
    requireFew(document.actionItems().size(), "action items");
  }

  private static void requireFew(int count, String what) {
    if (count > MOST_PARTS) {
      throw Problem.invalid(
          "(body)",
          "The document has more than " + MOST_PARTS + " " + what + ". Divide it, please.");
    }
  }

  void promise(
      Viewer viewer, String ref, List<ArchivedPostmortem.Item> items, Leftovers leftovers) {
    List<ActionInput> inputs =
        items.stream().map(item -> ArchiveMapping.promise(item, leftovers)).toList();
    List<ActionItem> made = doors.actionItems().addAll(viewer, ref, inputs);
    for (int i = 0; i < made.size(); i++) {
      stand(viewer, made.get(i), items.get(i), leftovers);
    }
  }

  /** An item that came with an earlier form of the document, and that nobody has touched since. */
  void again(Viewer viewer, ActionItem there, ArchivedPostmortem.Item item, Leftovers leftovers) {
    ActionInput input = ArchiveMapping.promise(item, leftovers);
    ActionItem same =
        doors.actionItems().replace(viewer, there.ref(), new Versions.IfMatch("*"), input, null);
    stand(viewer, same, item, leftovers);
  }

  /** It stands as the document says: done or declined before it came here, or open. */
  private void stand(
      Viewer viewer, ActionItem made, ArchivedPostmortem.Item item, Leftovers leftovers) {
    ActionState to = state(item);
    String why =
        item.own() != null ? OwnReports.WHY : item.declined() != null ? reason(item) : shown(item);
    boolean written =
        to == ActionState.proposed || to == ActionState.done || to == ActionState.declined;
    ActionState first = written ? to : ActionState.proposed;
    ActionItem placed =
        first == ActionState.proposed && made.state() == first
            ? made
            : doors
                .importedItems()
                .stand(viewer, made.ref(), first, first == ActionState.proposed ? AGAIN : why);
    if (!written) {
      OwnReports.move(doors.actionItems(), viewer, placed, to, leftovers);
    }
    leftovers.count(first);
  }

  private static ActionState state(ArchivedPostmortem.Item item) {
    if (item.own() != null) {
      return item.own().state();
    }
    return item.declined() != null
        ? ActionState.declined
        : item.done() ? ActionState.done : ActionState.proposed;
  }

  private static String shown(ArchivedPostmortem.Item item) {
    return "Marked as done in the imported document."
        + (item.link() == null ? "" : "\n" + item.link());
  }

  private static String reason(ArchivedPostmortem.Item item) {
    String words = item.declined() == null ? "" : item.declined();
    return "The imported document says: “"
        + Markdown.excerpt(words.replaceAll("\\s+", " "), LONGEST_REASON)
        + "”.";
  }

  /** The sections with what has no other place. */
  static List<ArchivedPostmortem.Section> sections(
      ArchivedPostmortem document, Leftovers leftovers) {
    document.metadata().forEach((name, value) -> leftovers.keep(name, value));
    List<ArchivedPostmortem.Section> sections = new ArrayList<>();
    for (ArchivedPostmortem.Section section : document.sections()) {
      if (section.markdown().length() > LONGEST_SECTION) {
        throw Problem.invalid(
            section.heading(), "This part is longer than a section can be. Split the document.");
      }
      Markdown.refusal(section.markdown())
          .ifPresent(
              sentence -> {
                throw Problem.invalid(section.heading(), sentence);
              });
      sections.add(section);
    }
    leftovers.addTo(sections);
    return sections;
  }

  static PostmortemTemplate template(List<ArchivedPostmortem.Section> sections) {
    return new PostmortemTemplate(
        "imported",
        "Imported",
        "",
        "",
        0,
        sections.stream()
            .map(s -> new TemplateSection(s.key(), s.heading(), "", false, ""))
            .toList());
  }
}
