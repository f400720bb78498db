package debrief.review.draft;

import debrief.access.Viewer;
import debrief.event.PostmortemEvent;
import debrief.noego.Review;
import debrief.noego.category.Category;
import debrief.postmortem.document.DraftLock;
import debrief.postmortem.document.Head;
import debrief.web.Problem;
import debrief.web.Versions;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The words of a draft that stay as they are, and why. Nothing is reviewed to tell of them. */
public final class KeptFindings {
  private final ReviewSql sql;
  private final DraftLock drafts;
  private final Finder finder;

  /** Finds what the review has to say about the draft now. */
  @FunctionalInterface
  interface Finder {
    /**
     * @throws Problem 404 where the draft has no such finding
     */
    Found find(Viewer viewer, Head head, String fingerprint);
  }

  /**
   * What may be kept.
   *
   * @param words that the rule noticed; null where they may name somebody
   */
  record Found(
      Category category, String rule, @Nullable String words, DraftFinding.@Nullable Kept kept) {
    private static final int LONGEST = 100;

    static Found of(DraftFinding finding, Predicate<String> nameless) {
      boolean told =
          finding.category() != Category.namedPerson
              && finding.quote().length() <= LONGEST
              && nameless.test(finding.quote());
      return new Found(
          finding.category(), finding.rule(), told ? finding.quote() : null, finding.kept());
    }

    static Found of(NameInDraft name) {
      return new Found(Category.namedPerson, Review.SOMEBODY, null, name.kept());
    }
  }

  KeptFindings(ReviewSql sql, DraftLock drafts, Finder finder) {
    this.sql = sql;
    this.drafts = drafts;
    this.finder = finder;
  }

  /**
   * A finding whose words stay.
   *
   * @param fingerprint as of the finding; the draft may not say it any longer
   * @param reason why they stay; who said so is not told
   */
  public record KeptFinding(String fingerprint, String reason, Instant at) {}

  /** All of them, in the order in which somebody said so. */
  public List<KeptFinding> list(Viewer viewer, String ref) {
    return sql.kept(drafts.read(viewer, ref).number());
  }

  /** The reason to keep a finding's words; null where there is none. */
  DraftFinding.@Nullable Kept get(Viewer viewer, String ref, String fingerprint) {
    return find(drafts.read(viewer, ref).number(), fingerprint);
  }

  private DraftFinding.@Nullable Kept find(long number, String fingerprint) {
    return sql.kept(number, fingerprint).orElse(null);
  }

  /**
   * Keeps words, and says why; in whatever state the draft is, since no text is changed.
   *
   * @param seen null for the first reason
   * @throws Problem 404 where the draft has no such finding
   */
  public DraftFinding.Kept keep(
      Viewer viewer,
      String ref,
      String fingerprint,
      Versions.@Nullable IfMatch seen,
      KeepInput input) {
    String reason = input.checked();
    return drafts.note(
        viewer,
        ref,
        PostmortemEvent.FindingKept::new,
        head -> {
          Found finding = finder.find(viewer, head, fingerprint);
          DraftFinding.Kept before = finding.kept();
          if (before != null) {
            requireSeen(seen == null ? Versions.required(null) : seen, before);
          }
          return sql.keep(
              head.number(),
              fingerprint,
              finding.category().id(),
              finding.rule(),
              finding.words(),
              reason,
              viewer.personId(),
              drafts.now());
        });
  }

  /** Takes the reason back: the words are asked for again. */
  public void undo(Viewer viewer, String ref, String fingerprint, Versions.IfMatch seen) {
    drafts.note(
        viewer,
        ref,
        PostmortemEvent.FindingUnkept::new,
        head -> {
          DraftFinding.Kept before = find(head.number(), fingerprint);
          if (before == null) {
            throw Problem.missing();
          }
          requireSeen(seen, before);
          sql.undo(head.number(), fingerprint);
          return before;
        });
  }

  private static void requireSeen(Versions.IfMatch seen, DraftFinding.Kept current) {
    if (!seen.allows(current.etag())) {
      throw Problem.stale(current, current.etag());
    }
  }
}
