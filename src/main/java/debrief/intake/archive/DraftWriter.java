package debrief.intake.archive;

import debrief.access.Viewer;
import debrief.action.ActionItem;
import debrief.action.ActionState;
import debrief.action.Move;
import debrief.incident.Incident;
import debrief.intake.markdown.ArchivedPostmortem;
import debrief.postmortem.document.SectionInput;
import debrief.template.PostmortemTemplate;
import debrief.template.TemplateSection;
import debrief.text.Markdown;
import debrief.web.Problem;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes a draft of a document, through the doors of the other rooms and in their transaction. */
final class DraftWriter {
  private static final int LONGEST_SECTION = 200_000;

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
    document.actionItems().forEach(item -> promise(viewer, incident.ref(), item, leftovers));
    List<ArchivedPostmortem.Section> sections = sections(document, leftovers);
    doors
        .postmortems()
        .start(viewer, incident.ref(), OwnReports.template(document, template(sections)));
    for (ArchivedPostmortem.Section section : sections) {
      SectionInput input =
          new SectionInput(section.markdown(), OwnReports.audience(document, section.key()));
      doors.postmortems().save(viewer, incident.ref(), section.key(), null, input);
    }
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

  void promise(Viewer viewer, String ref, ArchivedPostmortem.Item item, Leftovers leftovers) {
    ActionItem made = doors.actionItems().add(viewer, ref, ArchiveMapping.promise(item, leftovers));
    if (item.own() != null) {
      OwnReports.move(doors.actionItems(), viewer, made, item.own().state(), leftovers);
    } else if (item.done() && made.team() != null && made.dueOn() != null) {
      close(viewer, made, item.link());
    } else if (item.done()) {
      leftovers.say(
          "“"
              + made.title()
              + "” is done in the document. Here it stays proposed: it names no team"
              + (made.dueOn() == null ? " and no day." : "."));
    }
  }

  /** What the document calls done is done here too, where it names the team and the day. */
  private void close(Viewer viewer, ActionItem item, @Nullable String link) {
    String evidence = link == null ? "Marked as done in the imported document." : link;
    Move promise = new Move(ActionState.committed, null, null, null, null, null);
    doors.actionItems().move(viewer, item.ref(), promise);
    Move done = new Move(ActionState.done, null, evidence, null, null, null);
    doors.actionItems().move(viewer, item.ref(), done);
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
