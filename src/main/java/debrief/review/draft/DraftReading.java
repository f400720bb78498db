package debrief.review.draft;

import debrief.noego.Finding;
import debrief.noego.Reviewed;
import debrief.noego.Stranger;
import debrief.noego.category.Category;
import debrief.review.Asking;
import debrief.web.load.CpuDeadline;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One reading of a draft, text by text, until its time is over. */
final class DraftReading {
  private final List<DraftText> texts;
  private final DraftReadings.Ground ground;
  private final boolean asks;
  private final CpuDeadline deadline;
  private final Map<String, DraftFinding.Kept> reasons = new HashMap<>();
  private DraftReviewed.@Nullable Stop stop;

  /**
   * @param asks whether findings are asked for at all
   * @param kept findings that stay, and why
   * @param longest how long it may take, of processor time
   */
  DraftReading(
      List<DraftText> texts,
      DraftReadings.Ground ground,
      boolean asks,
      List<KeptFindings.KeptFinding> kept,
      Duration longest) {
    this.texts = texts;
    this.ground = ground;
    this.asks = asks;
    this.deadline = CpuDeadline.in(longest);
    kept.forEach(k -> reasons.put(k.fingerprint(), new DraftFinding.Kept(k.reason(), k.at())));
  }

  List<DraftText> texts() {
    return texts;
  }

  /** Whoever is known to be a person, has no role, and is named somewhere in the draft. */
  List<String> people() {
    Stream<String> accounts = texts.stream().flatMap(t -> ground.accounts().in(t.text()).stream());
    return Stream.concat(accounts, ground.people().stream()).distinct().toList();
  }

  /** Words that are nobody's name here. */
  Set<String> setAside() {
    return ground.setAside();
  }

  /** Why a finding or a name stays; null where nobody said. */
  DraftFinding.@Nullable Kept reason(String fingerprint) {
    return reasons.get(fingerprint);
  }

  boolean leavesAlone(String name) {
    return ground.leavesAlone(name);
  }

  /** Names in a text that no list of people holds, as far as there is time. */
  List<Stranger> strangers(DraftText text) {
    boolean off = ground.setting().of(Category.namedPerson) == Asking.off;
    return off || deadline.passed() ? List.of() : ground.read(text.text(), deadline).strangers();
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
    Reviewed reviewed = ground.read(text.text(), deadline);
    Integer to = reviewed.reviewedTo();
    stop = to == null ? null : DraftReviewed.Stop.at(text, to);
    return reviewed.findings().stream().map(found -> in(text, found)).toList();
  }

  private DraftFinding in(DraftText text, Finding found) {
    boolean asked = asks && ground.setting().of(found.category()) == Asking.asked;
    return DraftFinding.of(text, found, asked, reasons.get(found.fingerprint()));
  }
}
