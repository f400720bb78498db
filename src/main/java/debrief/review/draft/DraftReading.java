package debrief.review.draft;

import debrief.incident.name.AccountNames;
import debrief.noego.Finding;
import debrief.noego.Reviewed;
import debrief.review.Asking;
import debrief.review.ReviewSetting;
import debrief.web.load.CpuDeadline;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One reading of a draft, text by text, until its time is over. */
final class DraftReading {
  private final List<DraftText> texts;
  private final AccountNames named;
  private final boolean asks;
  private final CpuDeadline deadline;
  private final ReviewSetting setting;
  private final RememberedFindings.Texts review;
  private final Map<String, DraftFinding.Kept> reasons = new HashMap<>();
  private DraftReviewed.@Nullable Stop stop;

  /**
   * @param named people in the texts of whom no role is known
   * @param asks whether findings are asked for at all
   * @param kept findings that stay, and why
   * @param longest how long it may take, of processor time
   */
  DraftReading(
      List<DraftText> texts,
      AccountNames named,
      boolean asks,
      ReviewSetting setting,
      RememberedFindings.Texts review,
      List<KeptFindings.KeptFinding> kept,
      Duration longest) {
    this.texts = texts;
    this.named = named;
    this.asks = asks;
    this.setting = setting;
    this.review = review;
    this.deadline = CpuDeadline.in(longest);
    kept.forEach(k -> reasons.put(k.fingerprint(), new DraftFinding.Kept(k.reason(), k.at())));
  }

  List<DraftText> texts() {
    return texts;
  }

  /** Who is named in a text although no role of theirs is known. */
  List<String> named(DraftText text) {
    return named.in(text.text());
  }

  boolean isStopped() {
    return stop != null;
  }

  DraftReviewed reviewed() {
    List<DraftFinding> findings = new ArrayList<>();
    for (DraftText text : texts) {
      findings.addAll(in(text));
      if (isStopped()) {
        break;
      }
    }
    return DraftReviewed.of(findings, DraftReviewed.Gap.in(texts), stop);
  }

  List<DraftFinding> in(DraftText text) {
    if (!text.ours()) {
      return List.of();
    }
    Reviewed reviewed = setting.without(review.reviewed(text.text(), named(text), deadline));
    Integer to = reviewed.reviewedTo();
    stop = to == null ? null : DraftReviewed.Stop.at(text, to);
    return reviewed.findings().stream().map(found -> in(text, found)).toList();
  }

  private DraftFinding in(DraftText text, Finding found) {
    boolean asked = asks && setting.of(found.category()) == Asking.asked;
    return DraftFinding.of(text, found, asked, reasons.get(found.fingerprint()));
  }
}
