package debrief.review;

import com.fasterxml.jackson.annotation.JsonIgnore;
import debrief.incident.Severity;
import debrief.noego.Finding;
import debrief.noego.Phrases;
import debrief.noego.ReviewProfile;
import debrief.noego.Reviewed;
import debrief.noego.category.Category;
import debrief.noego.rule.RuleSwitch;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How an organisation reviews.
 *
 * @param categories what is asked for, by the category's id; every category is there
 * @param notice its own phrases to notice
 * @param leaveAlone phrases in which nothing is noticed
 * @param rules what of a rule speaks, by the rule's id, where somebody has said so
 * @param approvals severities at which another person approves before anything is published
 * @param version grows with every change; the ETag
 */
public record ReviewSetting(
    Map<String, Asking> categories,
    List<Phrases.Own> notice,
    List<String> leaveAlone,
    Map<String, RuleSwitch> rules,
    List<Severity> approvals,
    @JsonIgnore int version) {

  /** Until somebody has said otherwise. */
  static final ReviewSetting DEFAULT =
      new ReviewSetting(Map.of(), List.of(), List.of(), Map.of(), List.of(), 0);

  public ReviewSetting {
    Map<String, Asking> all = new LinkedHashMap<>();
    for (Category category : Category.values()) {
      all.put(category.id(), categories.getOrDefault(category.id(), byDefault(category)));
    }
    categories = all;
    notice = List.copyOf(notice);
    leaveAlone = List.copyOf(leaveAlone);
    rules = new TreeMap<>(rules);
    approvals = approvals.stream().distinct().sorted().toList();
  }

  /**
   * Names are not asked for, since publication prints roles anyway; nor is what is often a matter
   * of one's aim with a sentence.
   */
  private static Asking byDefault(Category category) {
    return switch (category) {
      case blame, humanError, judgement, counterfactual, omission, hindsight -> Asking.asked;
      case singleCause, absolutism, exhortation, namedPerson -> Asking.shown;
    };
  }

  public Asking of(Category category) {
    return categories.getOrDefault(category.id(), Asking.shown);
  }

  /** As the review takes them. */
  public ReviewProfile profile() {
    return profile(List.of());
  }

  /**
   * The same with what single rules leave alone; for those who draft, since nobody else is to find
   * out what that is.
   */
  public ReviewProfile profile(List<Phrases.Exempt> exempt) {
    return new ReviewProfile(new Phrases(notice, leaveAlone, exempt), rules, RuleSwitch.sure);
  }

  /** Whether the organisation leaves exactly these words alone. */
  public boolean leavesAlone(String words) {
    String plain = Phrases.plain(words);
    return leaveAlone.stream().anyMatch(phrase -> Phrases.plain(phrase).equals(plain));
  }

  /** Without what is off. */
  public Reviewed without(Reviewed reviewed) {
    List<Finding> left =
        reviewed.findings().stream().filter(f -> of(f.category()) != Asking.off).toList();
    return left.size() == reviewed.findings().size() ? reviewed : reviewed.with(left);
  }
}
