package debrief.draft;

import debrief.access.AudienceWords;
import debrief.access.Viewer;
import debrief.incident.Incident;
import debrief.incident.page.NameQuestions;
import debrief.noego.category.Category;
import debrief.postmortem.Postmortem;
import debrief.postmortem.document.PostmortemState;
import debrief.postmortem.document.Section;
import debrief.postmortem.part.LessonKind;
import debrief.postmortem.reviewer.Reviewer;
import debrief.postmortem.reviewer.ReviewerFields;
import debrief.postmortem.reviewer.Reviewing;
import debrief.publish.ApprovalGate;
import debrief.publish.NextStep;
import debrief.publish.Progress;
import debrief.publish.Readiness;
import debrief.template.PostmortemTemplate;
import debrief.template.PostmortemTemplates;
import debrief.text.Markdown;
import debrief.web.json.Json;
import debrief.web.page.Field;
import debrief.web.page.Html;
import debrief.web.page.Page;
import debrief.web.page.TimeView;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The page on which a postmortem is written. It works by plain forms; {@code draft.js} saves while
 * one types, and the editor shows what the No Ego review notices.
 *
 * @param open whether the text may be changed now
 * @param roles that are offered for a name, as JSON
 * @param other lessons of kinds that no section is for
 */
record DraftPage(
    String ref,
    String heading,
    PostmortemState state,
    String form,
    TimeView saved,
    boolean open,
    long filled,
    List<Writing> sections,
    String roles,
    @Nullable Html other,
    TrustRows trust,
    List<Needed> required,
    List<NextStep> steps,
    ReviewerFields reviewers,
    @Nullable String waiting,
    @Nullable String slug)
    implements Page {

  /** What categories of findings are called, by their ids; JSON for the review in the page. */
  private static final String CATEGORIES =
      Json.text(
          Arrays.stream(Category.values())
              .collect(
                  Collectors.toMap(
                      Category::id, Category::label, (one, other) -> one, LinkedHashMap::new)));

  /** A section as it is written: text, guidance beside it, rows under it. */
  record Writing(
      String key,
      String heading,
      boolean required,
      Html guidance,
      String markdown,
      Html html,
      String etag,
      String mark,
      String markLabel,
      @Nullable TimeView saved,
      int rows,
      Html attached,
      List<Field.Choice> audiences) {

    static Writing of(Section section, boolean filled, int rows, Html attached) {
      return new Writing(
          section.key(),
          section.heading(),
          section.required(),
          new Html(Markdown.html(section.guidance(), 3)),
          section.markdown(),
          new Html(Markdown.html(section.markdown(), 3)),
          DraftRows.bare(section.etag()),
          filled ? "written" : "missing",
          filled ? "Written" : section.required() ? "Not yet" : "Optional",
          section.version() == 0 ? null : new TimeView(section.updatedAt()),
          rows,
          attached,
          AudienceWords.choices(section.audience()));
    }
  }

  /** What must be there before it may go on; the script shows and hides it as one writes. */
  record Needed(String key, String message, boolean missing) {
    static List<Needed> of(Progress progress) {
      return progress.fills().stream()
          .filter(Progress.Fill::required)
          .map(
              fill ->
                  new Needed(fill.key(), Readiness.missing(fill), !progress.isFilled(fill.key())))
          .toList();
    }
  }

  /** For whose review it waits; null where it does not, or waits for the viewer. */
  private static @Nullable String waiting(
      Viewer viewer, PostmortemState state, Reviewing reviewing) {
    if (state != PostmortemState.inReview || reviewing.isReviewer(viewer.personId())) {
      return null;
    }
    List<String> names = reviewing.reviewers().stream().map(Reviewer::name).toList();
    return names.isEmpty()
        ? "Waiting for a review. Nobody in particular was asked."
        : "Waiting for review by " + String.join(", ", names) + ".";
  }

  static DraftPage of(
      Viewer viewer,
      Incident incident,
      Postmortem postmortem,
      Progress progress,
      ApprovalGate gate,
      DraftRows rows,
      String csrf) {
    Readiness readiness = Readiness.of(progress);
    List<LessonKind> without = DraftRows.kindsWithoutSection(postmortem);
    return new DraftPage(
        incident.ref(),
        incident.title(),
        postmortem.state(),
        PostmortemTemplates.find(postmortem.template())
            .map(PostmortemTemplate::name)
            .orElse(postmortem.template()),
        new TimeView(postmortem.updatedAt()),
        postmortem.state().isOpen(),
        progress.filled(),
        postmortem.sections().stream()
            .map(
                section ->
                    Writing.of(
                        section,
                        progress.isFilled(section.key()),
                        progress.counts().rowsOf(section.key()),
                        rows.of(viewer, incident, postmortem, section.key(), csrf)))
            .toList(),
        Json.text(NameQuestions.roles(incident)),
        without.isEmpty() ? null : DraftRows.otherLessons(postmortem, without, csrf),
        TrustRows.of(incident, postmortem, csrf),
        Needed.of(progress),
        NextStep.of(viewer, postmortem.state(), gate, readiness.isComplete(), true),
        ReviewerFields.of(
            incident.ref(), gate.reviewing(), postmortem.state() == PostmortemState.draft),
        waiting(viewer, postmortem.state(), gate.reviewing()),
        gate.reviewing().report());
  }

  @Override
  public String title() {
    return "Draft: " + heading;
  }

  @Override
  public List<String> scripts() {
    return open ? List.of("draft", "pick", "editor") : List.of("draft", "pick");
  }

  public String categories() {
    return CATEGORIES;
  }

  /** The one step that comes next for the viewer. */
  public List<NextStep> mainStep() {
    return steps.stream().filter(NextStep::main).toList();
  }

  /** The main one first; of a draft the form that names reviewers is that one. */
  public List<NextStep> stepsBelow() {
    return steps.stream()
        .filter(step -> !(reviewers.asks() && step.main()))
        .sorted(Comparator.comparing(step -> !step.main()))
        .toList();
  }

  public boolean anyStepBelow() {
    return !stepsBelow().isEmpty();
  }

  public boolean isPublished() {
    return state == PostmortemState.published;
  }

  public boolean anyMissing() {
    return required.stream().anyMatch(Needed::missing);
  }

  public String trustMark() {
    return trust.any() ? "written" : "missing";
  }

  public String trustLabel() {
    return trust.any() ? "Written" : "Not yet";
  }

  public int count() {
    return sections.size();
  }
}
