package debrief.intake.archive;

import com.fasterxml.jackson.databind.JsonNode;
import debrief.access.Right;
import debrief.access.Viewer;
import debrief.action.ActionItem;
import debrief.action.ActionItems;
import debrief.action.ActionState;
import debrief.action.Move;
import debrief.incident.Incident;
import debrief.incident.Incidents;
import debrief.intake.markdown.ArchiveReader;
import debrief.intake.markdown.ArchivedPostmortem;
import debrief.postmortem.Postmortems;
import debrief.postmortem.document.PostmortemState;
import debrief.postmortem.document.SectionInput;
import debrief.publish.Transition;
import debrief.report.Reports;
import debrief.template.PostmortemTemplate;
import debrief.template.TemplateSection;
import debrief.text.Markdown;
import debrief.timeline.Timeline;
import debrief.web.Problem;
import debrief.web.json.Json;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * The door for postmortems that were written elsewhere. One document becomes one incident with its
 * timeline, its postmortem and its action items, in one transaction: all of it, or nothing.
 */
public final class Archives {
  private static final int LONGEST_SECTION = 200_000;

  private static final int MOST_LINES = 50_000;

  /** Of one document, of one kind. */
  private static final int MOST_PARTS = 5_000;

  private final Jdbi jdbi;
  private final Dependencies doors;
  private final Clock clock;

  /** The doors that an import goes through. */
  public record Dependencies(
      Incidents incidents,
      Timeline timeline,
      Postmortems postmortems,
      ActionItems actionItems,
      Reports reports) {}

  public Archives(Jdbi jdbi, Dependencies doors, Clock clock) {
    this.jdbi = jdbi;
    this.doors = doors;
    this.clock = clock;
  }

  /** What came of an import; every document is in exactly one of the two lists. */
  public record Outcome(List<Imported> imported, List<Failed> failed) {}

  /**
   * A document that is here now.
   *
   * @param report the slug, or null while it is a draft
   * @param unplaced what is kept as text only, because the model has no place for it
   * @param assumed what the document does not say and was taken for granted, such as the day or the
   *     zone of entries
   */
  public record Imported(
      String path,
      String incident,
      @Nullable String report,
      int timelineEvents,
      int actionItems,
      List<String> unplaced,
      List<String> assumed) {}

  /** A document of which nothing was kept, and why. */
  public record Failed(String path, String reason) {}

  /**
   * Imports one Markdown document.
   *
   * @param path the name under which it came
   * @param publish whether to publish it at once, where the viewer may
   */
  public Outcome importMarkdown(Viewer viewer, String path, String markdown, boolean publish) {
    viewer.require(Right.WRITE);
    if (markdown.isBlank()) {
      throw Problem.invalid("(body)", "The document is empty. Send its Markdown as the body.");
    }
    if (!Json.isClean(markdown)) {
      throw Problem.invalid(
          "(body)", "The document holds a null character, which cannot be stored.");
    }
    if (markdown.lines().limit(MOST_LINES + 1L).count() > MOST_LINES) {
      throw Problem.invalid(
          "(body)",
          "The document has more than " + MOST_LINES + " lines. Divide it, and import its parts.");
    }
    try {
      return new Outcome(List.of(keep(viewer, path, markdown, publish)), List.of());
    } catch (Problem problem) {
      problem.throwUnless(Problem.Kind.INVALID, Problem.Kind.CONFLICT);
      return new Outcome(List.of(), List.of(new Failed(path, problem.detail())));
    }
  }

  /**
   * Before what came of an import is told once more.
   *
   * @throws Problem 404 when an incident of it is not shared with the viewer any longer, 403 for
   *     those who may not import now
   */
  void requireStillShared(Viewer viewer, JsonNode outcome) {
    viewer.require(Right.WRITE);
    outcome
        .path("imported")
        .forEach(done -> doors.incidents().requireVisible(viewer, done.path("incident").asText()));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  private Imported keep(Viewer viewer, String path, String markdown, boolean publish) {
    ArchivedPostmortem document = ArchiveReader.read(path, markdown);
    return jdbi.inTransaction(
        handle -> {
          Leftovers leftovers = new Leftovers(document);
          Incident incident =
              doors
                  .incidents()
                  .declare(viewer, ArchiveMapping.incident(document, today(), leftovers));
          requireFew(document.timeline().size(), "timeline entries");
          requireFew(document.actionItems().size(), "action items");
          ArchivedTimeline.add(doors.timeline(), viewer, incident.ref(), document, leftovers);
          document.actionItems().forEach(item -> promise(viewer, incident, item, leftovers));
          write(viewer, incident, document, leftovers);
          String slug = null;
          if (publish) {
            Reports.Moved moved =
                doors
                    .reports()
                    .move(viewer, incident.ref(), Transition.to(PostmortemState.published));
            slug = moved.report() == null ? null : moved.report().slug();
          }
          return new Imported(
              path,
              incident.ref(),
              slug,
              document.timeline().size(),
              document.actionItems().size(),
              leftovers.said(),
              leftovers.assumed());
        });
  }

  private static void requireFew(int count, String what) {
    if (count > MOST_PARTS) {
      throw Problem.invalid(
          "(body)",
          "The document has more than " + MOST_PARTS + " " + what + ". Divide it, please.");
    }
  }

  private void promise(
      Viewer viewer, Incident incident, ArchivedPostmortem.Item item, Leftovers leftovers) {
    ActionItem made =
        doors.actionItems().add(viewer, incident.ref(), ArchiveMapping.promise(item, leftovers));
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

  private void write(
      Viewer viewer, Incident incident, ArchivedPostmortem document, Leftovers leftovers) {
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
    PostmortemTemplate template =
        new PostmortemTemplate(
            "imported",
            "Imported",
            "",
            "",
            0,
            sections.stream()
                .map(s -> new TemplateSection(s.key(), s.heading(), "", false, ""))
                .toList());
    doors.postmortems().start(viewer, incident.ref(), OwnReports.template(document, template));
    for (ArchivedPostmortem.Section section : sections) {
      doors
          .postmortems()
          .save(
              viewer,
              incident.ref(),
              section.key(),
              null,
              new SectionInput(section.markdown(), OwnReports.audience(document, section.key())));
    }
    OwnReports.parts(doors.postmortems(), viewer, incident.ref(), document);
  }
}
