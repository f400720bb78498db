package debrief.draft;

import debrief.access.Audience;
import debrief.access.AudienceWords;
import debrief.postmortem.document.Section;
import debrief.text.change.Diff;
import debrief.web.Problem;
import debrief.web.page.Field;
import debrief.web.page.Page;
import debrief.web.page.Pages;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A section that could not be saved, with its text kept: because somebody else saved first, or
 * because something in it needs another look.
 *
 * @param version what the next save is made from
 * @param theirs where the text that is stored now differs from the writer's; empty unless stale
 */
record SectionForm(
    String ref,
    String key,
    String heading,
    String version,
    String markdown,
    List<Field.Choice> audiences,
    @Nullable String error,
    boolean stale,
    List<Run> theirs,
    List<Run> mine)
    implements Page {

  /** A run of words in a comparison. */
  record Run(String text, boolean added, boolean removed) {

    /** The side of a comparison that has these parts and not the others. */
    static List<Run> side(List<Diff.Part> parts, Diff.Kind without) {
      return parts.stream().filter(part -> part.kind() != without).map(Run::of).toList();
    }

    static Run of(Diff.Part part) {
      return new Run(part.text(), part.kind() == Diff.Kind.ADDED, part.kind() == Diff.Kind.REMOVED);
    }
  }

  /** The form as it was sent. Problems that no field can mend go on. */
  static Response again(
      Problem problem,
      String typed,
      @Nullable Audience audience,
      String version,
      String ref,
      Supplier<Section> now) {
    boolean stale = problem.kind() == Problem.Kind.STALE;
    problem.throwUnless(Problem.Kind.INVALID, Problem.Kind.STALE);
    Section section = now.get();
    String mine = typed.replace("\r\n", "\n");
    List<Diff.Part> parts = stale ? Diff.words(mine, section.markdown()) : List.of();
    SectionForm page =
        new SectionForm(
            ref,
            section.key(),
            section.heading(),
            stale ? DraftRows.bare(section.etag()) : version,
            mine,
            AudienceWords.choices(audience == null ? section.audience() : audience),
            stale ? null : problem.errors().get(0).message(),
            stale,
            Run.side(parts, Diff.Kind.REMOVED),
            Run.side(parts, Diff.Kind.ADDED));
    return Pages.again(problem, page);
  }

  @Override
  public String title() {
    return heading + " was not saved";
  }
}
