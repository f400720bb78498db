package debrief.draft;

import debrief.access.Audience;
import debrief.access.AudienceWords;
import debrief.postmortem.document.Revision;
import debrief.postmortem.document.Section;
import debrief.postmortem.document.SectionInput;
import debrief.text.change.Diff;
import debrief.text.change.Merge;
import debrief.web.Problem;
import debrief.web.Versions;
import debrief.web.page.Field;
import debrief.web.page.Page;
import debrief.web.page.Pages;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A section that could not be saved, with its text kept: because somebody else saved first, or
 * because something in it needs another look.
 *
 * @param version what the next save is made from
 * @param who saved first, as those who draft know them
 * @param theirs where the text that is stored now differs from the writer's; empty unless stale
 */
record SectionForm(
    String ref,
    String key,
    String heading,
    String version,
    String markdown,
    List<Field.Choice> audiences,
    String who,
    @Nullable String error,
    boolean stale,
    List<Run> theirs,
    List<Run> mine)
    implements Page {
  private static final int TRIES = 3;

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

  /**
   * Saves, and where somebody saved first what the two are together, as long as they do not
   * collide.
   *
   * @return what to say then
   */
  static String save(
      Versions.IfMatch seen, SectionInput input, BiConsumer<Versions.IfMatch, SectionInput> door) {
    String said = "Saved.";
    Versions.IfMatch version = seen;
    SectionInput text = input;
    for (int tries = 0; ; tries++) {
      try {
        door.accept(version, text);
        return said;
      } catch (Problem problem) {
        boolean mergeable = problem.more().get("merged") instanceof SectionInput;
        if (!mergeable || tries == TRIES || problem.currentEtag() == null) {
          throw problem;
        }
        text = (SectionInput) Objects.requireNonNull(problem.more().get("merged"));
        if (problem.current() instanceof Section now && now.markdown().equals(text.markdown())) {
          return "Saved."; // this very save, whose answer got lost
        }
        version = new Versions.IfMatch(problem.currentEtag());
        said = "Saved, merged with what " + who(problem) + " saved in the meantime.";
      }
    }
  }

  private static String who(Problem stale) {
    return stale.more().get("savedBy") instanceof Revision.Writer writer
        ? writer.name()
        : "somebody else";
  }

  /** The text to go on from: of what collides both, theirs first. */
  private static String together(Problem problem, String mine) {
    return problem.more().get("parts") instanceof List<?> parts
        ? Merge.both(parts.stream().map(Merge.Part.class::cast).toList())
        : mine;
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
            together(problem, mine),
            AudienceWords.choices(
                problem.more().get("audience") instanceof Audience narrower
                    ? narrower
                    : audience == null ? section.audience() : audience),
            who(problem),
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
