package debrief.review.draft;

import debrief.access.Right;
import debrief.access.Viewer;
import debrief.db.SqlObjects;
import debrief.event.PostmortemEvent;
import debrief.incident.Incident;
import debrief.incident.Incidents;
import debrief.incident.Participant;
import debrief.noego.Finding;
import debrief.noego.Gaps;
import debrief.noego.Review;
import debrief.noego.Reviewed;
import debrief.postmortem.document.DraftLock;
import debrief.postmortem.document.Head;
import debrief.review.Asking;
import debrief.review.ReviewSetting;
import debrief.review.ReviewSettings;
import debrief.web.Problem;
import debrief.web.Versions;
import debrief.web.load.CpuDeadline;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * What a draft says, read as the review and the printer read it. Everything that a report would be
 * made of is reviewed, apart from what was taken out of chats and alerts. An imported document is
 * shown its findings but never asked: old words are not ours.
 */
public final class DraftReview {
  /** The template of documents that were brought in. */
  private static final String IMPORTED = "imported";

  private static final int MOST_REASONS = 100;

  /**
   * What asks to be published has more time: it is read to its end where that is possible at all.
   */
  private static final int TIMES_AT_THE_GATE = 4;

  private final DraftLock drafts;
  private final Incidents incidents;
  private final ReviewSettings settings;
  private final ReviewSql sql;

  public DraftReview(Jdbi jdbi, DraftLock drafts, Incidents incidents, ReviewSettings settings) {
    this.drafts = drafts;
    this.incidents = incidents;
    this.settings = settings;
    this.sql = SqlObjects.of(jdbi, ReviewSql.class);
  }

  /**
   * A draft, read once.
   *
   * @param printed the names that would be printed as roles, if it were published now
   * @param reviewed everything that the review has to say about it
   */
  public record Read(RedactionPreview printed, DraftReviewed reviewed) {}

  /**
   * @param head of the draft of this incident, both of which the viewer has just been given
   */
  public Read read(Viewer viewer, Incident incident, Head head) {
    List<DraftText> texts = sql.texts(head.number());
    return new Read(
        RedactionPreview.of(incident.roles(), incident.participants().size(), texts),
        reviewed(viewer, incident, head, texts));
  }

  /** Everything that the review has to say about the draft. */
  public DraftReviewed reviewed(Viewer viewer, String ref) {
    Head head = drafts.read(viewer, ref);
    return reviewed(viewer, incidents.get(viewer, ref), head, sql.texts(head.number()));
  }

  private DraftReviewed reviewed(
      Viewer viewer, Incident incident, Head head, List<DraftText> texts) {
    viewer.require(Right.WRITE);
    Found found = findings(incident, head, texts, settings.longest());
    return DraftReviewed.of(found.findings, gaps(texts), found.stop);
  }

  /** What no rewrite could know: it would be published as a question to the reader. */
  private static List<DraftReviewed.Gap> gaps(List<DraftText> texts) {
    List<DraftReviewed.Gap> gaps = new ArrayList<>();
    for (DraftText text : texts) {
      for (String gap : text.ours() ? Gaps.in(text.text()) : List.<String>of()) {
        gaps.add(new DraftReviewed.Gap(text.part(), text.key(), text.field(), text.heading(), gap));
      }
    }
    return gaps;
  }

  /** What was found, and where the time was over; null where it was enough. */
  private record Found(List<DraftFinding> findings, DraftReviewed.@Nullable Stop stop) {}

  private Found findings(Incident incident, Head head, List<DraftText> texts, Duration longest) {
    CpuDeadline deadline = CpuDeadline.in(longest);
    ReviewSetting setting = settings.now();
    Review review =
        Review.of(
            incident.participants().stream().flatMap(Participant::forReview).toList(),
            setting.phrases());
    boolean asks = !head.template().equals(IMPORTED);
    Map<String, DraftFinding.Kept> kept = new HashMap<>();
    sql.kept(head.number())
        .forEach(k -> kept.put(k.fingerprint(), new DraftFinding.Kept(k.reason(), k.at())));
    List<DraftFinding> findings = new ArrayList<>();
    for (DraftText text : texts) {
      if (text.ours()) {
        Reviewed reviewed = setting.without(review.markdown(text.text(), deadline));
        for (Finding found : reviewed.findings()) {
          boolean asked = asks && setting.of(found.category()) == Asking.asked;
          findings.add(DraftFinding.of(text, found, asked, kept.get(found.fingerprint())));
        }
        Integer to = reviewed.reviewedTo();
        if (to != null) {
          return new Found(findings, stop(text, to));
        }
      }
    }
    return new Found(findings, null);
  }

  private Found findings(Viewer viewer, Head head, List<DraftText> texts) {
    Incident incident = incidents.get(viewer, Incident.ref(head.number()));
    Duration longest = settings.longest().multipliedBy(TIMES_AT_THE_GATE);
    return findings(incident, head, texts, longest);
  }

  private static DraftReviewed.Stop stop(DraftText text, int offset) {
    return new DraftReviewed.Stop(text.part(), text.key(), text.field(), text.heading(), offset);
  }

  /** What is asked for and neither changed nor kept or filled, as the reasons of a refusal. */
  public List<Problem.FieldError> open(Viewer viewer, Head head) {
    List<DraftText> texts = sql.texts(head.number());
    Found found = findings(viewer, head, texts);
    DraftReviewed.Stop stop = found.stop;
    Stream<Problem.FieldError> unread =
        stop == null
            ? Stream.empty()
            : Stream.of(
                new Problem.FieldError(
                    stop.part() + "." + stop.key(),
                    "The review could not finish: it stopped in this text, which is too dense to"
                        + " be read at once. Make it shorter, or divide it."));
    Stream<Problem.FieldError> words =
        found.findings.stream()
            .filter(DraftFinding::isOpen)
            .map(f -> reason(f.part(), f.key(), f.field(), f.quote(), asks(f)));
    Stream<Problem.FieldError> gaps =
        gaps(texts).stream()
            .map(g -> reason(g.part(), g.key(), g.field(), g.text(), "is still to be filled in."));
    return Stream.concat(unread, Stream.concat(words, gaps)).limit(MOST_REASONS).toList();
  }

  private static String asks(DraftFinding finding) {
    return "asks for another look (" + finding.category().label() + ").";
  }

  private static Problem.FieldError reason(
      String part, String key, String field, String words, String what) {
    String place = part + "." + key + (field.equals("markdown") ? "" : "." + field);
    return new Problem.FieldError(place, "“" + words + "” " + what);
  }

  /** The reason to keep a finding's words; null where there is none. */
  DraftFinding.@Nullable Kept kept(Viewer viewer, String ref, String fingerprint) {
    return kept(drafts.read(viewer, ref).number(), fingerprint);
  }

  private DraftFinding.@Nullable Kept kept(long number, String fingerprint) {
    return sql.kept(number).stream()
        .filter(kept -> kept.fingerprint().equals(fingerprint))
        .map(kept -> new DraftFinding.Kept(kept.reason(), kept.at()))
        .findFirst()
        .orElse(null);
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
          DraftFinding finding =
              finding(findings(viewer, head, sql.texts(head.number())).findings, fingerprint);
          DraftFinding.Kept before = finding.kept();
          if (before != null) {
            requireSeen(seen == null ? Versions.required(null) : seen, before);
          }
          sql.keep(
              head.number(),
              fingerprint,
              finding.category().id(),
              reason,
              viewer.personId(),
              drafts.now());
          DraftFinding.Kept now = kept(head.number(), fingerprint);
          return now == null ? new DraftFinding.Kept(reason, drafts.now()) : now;
        });
  }

  /** Takes the reason back: the words are asked for again. */
  public void undo(Viewer viewer, String ref, String fingerprint, Versions.IfMatch seen) {
    drafts.note(
        viewer,
        ref,
        PostmortemEvent.FindingUnkept::new,
        head -> {
          DraftFinding.Kept before = kept(head.number(), fingerprint);
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

  public static DraftFinding finding(List<DraftFinding> findings, String fingerprint) {
    return findings.stream()
        .filter(finding -> finding.fingerprint().equals(fingerprint))
        .findFirst()
        .orElseThrow(
            () ->
                Problem.of(
                    Problem.Kind.NOT_FOUND,
                    "The draft does not say this any longer. Look at its review again."));
  }
}
