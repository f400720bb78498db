package debrief.intake.archive;

import com.fasterxml.jackson.databind.JsonNode;
import debrief.access.Right;
import debrief.access.Viewer;
import debrief.action.ActionItems;
import debrief.action.ImportedItems;
import debrief.db.TransactionMode;
import debrief.incident.Incident;
import debrief.incident.Incidents;
import debrief.intake.correction.CorrectedReading;
import debrief.intake.correction.ImportCorrections;
import debrief.intake.markdown.ArchivedPostmortem;
import debrief.intake.original.Original;
import debrief.intake.original.Originals;
import debrief.postmortem.Postmortems;
import debrief.postmortem.document.PostmortemState;
import debrief.publish.Transition;
import debrief.report.Reports;
import debrief.timeline.Timeline;
import debrief.web.Problem;
import debrief.web.page.TimeView;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * The door for postmortems that were written elsewhere. One document becomes one incident with its
 * timeline, its postmortem and its action items, in one transaction: all of it, or nothing. One
 * that comes again changes what it became, as long as nobody else has.
 */
public final class Archives {
  private final Jdbi jdbi;
  private final Dependencies doors;
  private final DraftWriter writer;
  private final DraftUpdate update;
  private final DraftHash hash;

  /** The doors that an import goes through. */
  public record Dependencies(
      Incidents incidents,
      Timeline timeline,
      Postmortems postmortems,
      ActionItems actionItems,
      ImportedItems importedItems,
      Reports reports,
      Originals originals) {}

  public Archives(Jdbi jdbi, Dependencies doors, Clock clock) {
    this.jdbi = jdbi;
    this.doors = doors;
    this.writer = new DraftWriter(doors, clock);
    this.update = new DraftUpdate(doors, writer);
    this.hash = new DraftHash(doors);
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
   * @param unchanged whether it was here before, to the byte; nothing was done then
   * @param changes what a newer form of a document that was here before says otherwise; empty for
   *     one that is new
   */
  public record Imported(
      String path,
      String incident,
      @Nullable String report,
      int timelineEvents,
      int actionItems,
      List<String> unplaced,
      List<String> assumed,
      boolean unchanged,
      List<String> changes) {}

  /** A document of which nothing was kept, and why. */
  public record Failed(String path, String reason) {}

  /**
   * Imports one document.
   *
   * @param publish whether to publish it at once, where the viewer may
   */
  public Outcome bringIn(Viewer viewer, ImportSource source, boolean publish) {
    viewer.require(Right.WRITE);
    source.check();
    try {
      return new Outcome(List.of(bringInOrThrow(viewer, source, publish)), List.of());
    } catch (Problem problem) {
      problem.throwUnless(Problem.Kind.INVALID, Problem.Kind.CONFLICT);
      return new Outcome(List.of(), List.of(new Failed(source.path(), problem.detail())));
    }
  }

  /**
   * Before what came of an import is told once more.
   *
   * @throws Problem 404 when an incident of it is not shared with the viewer any longer, 403 for
   *     those who may not import now
   */
  public void requireStillShared(Viewer viewer, JsonNode outcome) {
    viewer.require(Right.WRITE);
    outcome
        .path("imported")
        .forEach(done -> doors.incidents().requireVisible(viewer, done.path("incident").asText()));
  }

  /**
   * The same for whoever has a transaction of their own, or many documents.
   *
   * @throws Problem 422 for what cannot be read or is too much; 409 where the document is here in
   *     another form and somebody has worked on that since; nothing of it is kept then
   */
  public Imported bringInOrThrow(Viewer viewer, ImportSource source, boolean publish) {
    viewer.require(Right.WRITE);
    source.check();
    ArchivedPostmortem document =
        CorrectedReading.read(source.path(), source.text(), source.corrections());
    return jdbi.inTransaction(
        handle -> {
          TransactionMode.genericPlans(handle);
          Optional<Original> before =
              doors
                  .originals()
                  .before(viewer, source.collection(), source.path(), source.content());
          if (before.isPresent() && source.isSameAs(before.get())) {
            return unchanged(source, before.get(), document);
          }
          return before.isPresent() && source.named()
              ? again(viewer, source, before.get(), document)
              : first(viewer, source, document, publish);
        });
  }

  private static Imported unchanged(
      ImportSource source, Original before, ArchivedPostmortem document) {
    return new Imported(
        source.path(),
        before.incident(),
        null,
        document.timeline().size(),
        document.actionItems().size(),
        document.unplaced(),
        document.assumed(),
        true,
        List.of());
  }

  private Imported first(
      Viewer viewer, ImportSource source, ArchivedPostmortem document, boolean publish) {
    Leftovers leftovers = new Leftovers(document);
    source.read().forEach(leftovers::assume);
    Incident incident = writer.write(viewer, document, leftovers);
    String slug = null;
    if (publish) {
      Transition published = Transition.to(PostmortemState.published);
      Reports.Moved moved = doors.reports().move(viewer, incident.ref(), published);
      slug = moved.report() == null ? null : moved.report().slug();
    }
    keep(viewer, source, incident.ref());
    return imported(source, incident.ref(), slug, document, leftovers, List.of());
  }

  private Imported again(
      Viewer viewer, ImportSource source, Original before, ArchivedPostmortem document) {
    String ref = before.incident();
    List<String> changes = changes(viewer, source, before, document);
    if (!before.isKept() || !hash.of(viewer, ref).equals(before.draftHash())) {
      throw Problem.conflict(
          "It is %s here since %s, and somebody has worked on that since. Nothing was changed; this document says otherwise: %s."
              .formatted(
                  ref,
                  new TimeView(before.importedAt()).full(),
                  changes.isEmpty() ? "nothing that is shown" : String.join(", ", changes)));
    }
    Leftovers leftovers = new Leftovers(document);
    source.read().forEach(leftovers::assume);
    update.run(viewer, ref, document, leftovers);
    keep(viewer, source, ref);
    return imported(source, ref, null, document, leftovers, changes);
  }

  private List<String> changes(
      Viewer viewer, ImportSource source, Original before, ArchivedPostmortem document) {
    Optional<byte[]> earlier = doors.originals().earlier(viewer, before);
    if (earlier.isEmpty()) {
      return List.of("all of it: what it said before is kept no longer");
    }
    ArchivedPostmortem old =
        CorrectedReading.read(
            source.path(),
            SourceText.of(earlier.get()).text(),
            ImportCorrections.parse(before.corrections()));
    List<String> changes = new ArrayList<>(DocumentChanges.between(old, document));
    return changes.isEmpty() ? List.of("its bytes, in nothing that is shown") : changes;
  }

  private void keep(Viewer viewer, ImportSource source, String ref) {
    doors
        .originals()
        .keep(
            viewer,
            ref,
            source.collection(),
            source.path(),
            source.content(),
            source.corrections().json(),
            hash.of(viewer, ref));
  }

  private static Imported imported(
      ImportSource source,
      String ref,
      @Nullable String slug,
      ArchivedPostmortem document,
      Leftovers leftovers,
      List<String> changes) {
    return new Imported(
        source.path(),
        ref,
        slug,
        document.timeline().size(),
        document.actionItems().size(),
        leftovers.said(),
        leftovers.assumed(),
        false,
        changes);
  }
}
