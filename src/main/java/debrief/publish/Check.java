package debrief.publish;

import debrief.access.AudienceWords;
import debrief.access.Viewer;
import debrief.incident.Incident;
import debrief.postmortem.document.PostmortemState;
import debrief.publish.article.Renditions;
import debrief.publish.disclosure.Disclosure;
import debrief.redaction.NameRedactor;
import debrief.review.draft.DraftReview;
import debrief.review.draft.DraftReviewed;
import debrief.review.printed.DoubtfulName;
import debrief.review.printed.RedactionPreview;
import debrief.web.page.Html;
import debrief.web.page.Page;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The last look before publishing: what is missing, what would help, who will read what.
 *
 * @param readers null for everyone
 * @param disclosures what had better not be told
 * @param people asks for the role of each name that stays in the text, and tells what was said
 */
public record Check(
    String ref,
    String heading,
    PostmortemState state,
    List<Hint> missing,
    List<Hint> suggestions,
    @Nullable String review,
    boolean unresolved,
    Incident.@Nullable Readers readers,
    String names,
    People people,
    boolean namesFirst,
    List<NameRedactor.Replaced> printed,
    List<DoubtfulName> doubtful,
    List<Reach> reach,
    List<Disclosure> disclosures,
    int edition,
    @Nullable String slug,
    @Nullable String approval,
    List<NextStep> steps)
    implements Page {

  /**
   * The names in a draft.
   *
   * @param asked comes first, since publishing waits for it; {@code said} comes last
   */
  public record People(Html asked, Html said) {}

  /** What one audience reads, in words; {@code preview} is its word in the preview's address. */
  record Reach(String audience, String parts, String preview) {
    public static Reach of(Audiences.Count count) {
      List<String> parts = new ArrayList<>();
      add(parts, count.sections(), "section", "sections");
      add(parts, count.entries(), "timeline entry", "timeline entries");
      add(parts, count.factors(), "factor", "factors");
      add(parts, count.lessons(), "lesson", "lessons");
      add(parts, count.items(), "action item", "action items");
      return new Reach(
          AudienceWords.readers(count.audience()),
          parts.isEmpty() ? "Nothing yet" : String.join(", ", parts),
          count.audience().toString());
    }

    private static void add(List<String> parts, int count, String one, String many) {
      if (count > 0) {
        parts.add(count + " " + (count == 1 ? one : many));
      }
    }
  }

  /**
   * How the approval stands.
   *
   * @param missing why it does not allow publishing now; null where it does
   */
  public record Approved(ApprovalGate gate, @Nullable String missing) {
    public static Approved of(ApprovalGate gate, PostmortemState state, Renditions renditions) {
      return new Approved(
          gate, gate.asked() ? gate.missing(state, ApprovalGate.hash(renditions)) : null);
    }
  }

  public static Check of(
      Viewer viewer,
      Incident incident,
      PostmortemState state,
      Readiness readiness,
      Audiences audiences,
      DraftReview.Read read,
      List<Disclosure> disclosures,
      Approved approved,
      People people) {
    RedactionPreview printed = read.printed();
    DraftReviewed reviewed = read.reviewed();
    return new Check(
        incident.ref(),
        incident.title(),
        state,
        readiness.missing().stream().map(error -> Hint.of(incident.ref(), error)).toList(),
        readiness.suggestions().stream()
            .filter(error -> !error.field().equals(Readiness.ENDED)) // said above the buttons
            .map(error -> Hint.of(incident.ref(), error))
            .toList(),
        words(reviewed),
        incident.resolvedAt() == null,
        audiences.readers(),
        printed.words(),
        people,
        read.namesFirst(),
        printed.listed(),
        printed.doubtful(),
        audiences.counts().stream().map(Reach::of).toList(),
        disclosures,
        audiences.nextEdition(),
        audiences.slug(),
        approved.missing(),
        NextStep.of(
            viewer,
            state,
            approved.gate(),
            readiness.isComplete() && reviewed.open() == 0 && !read.namesFirst(),
            approved.missing() == null));
  }

  private static @Nullable String words(DraftReviewed reviewed) {
    if (!reviewed.complete()) {
      return "The review could not read everything in its time; publishing will take longer, or say"
          + " where it has to stop.";
    }
    return reviewed.open() == 0
        ? null
        : reviewed.open() == 1
            ? "One sentence asks for another look."
            : reviewed.open() + " sentences ask for another look.";
  }

  public boolean anyFirst() {
    return anyMissing() || review != null || approval != null || namesFirst;
  }

  @Override
  public String title() {
    return "Check before publishing";
  }

  public boolean anyMissing() {
    return !missing.isEmpty();
  }

  public boolean anyPrinted() {
    return !printed.isEmpty();
  }

  public boolean anyDoubtful() {
    return !doubtful.isEmpty();
  }

  public boolean anyDisclosures() {
    return !disclosures.isEmpty();
  }

  public boolean anySuggestions() {
    return !suggestions.isEmpty();
  }

  /** Whether readers have an edition already, so that one can say what has changed. */
  public boolean again() {
    return edition > 1;
  }

  /** Whether publishing is among the steps, so that it is the one filled button. */
  public boolean published() {
    return state == PostmortemState.published;
  }
}
