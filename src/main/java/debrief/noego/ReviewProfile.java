package debrief.noego;

import debrief.noego.rule.Rule;
import debrief.noego.rule.RuleSwitch;
import debrief.noego.rule.Rules;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an organisation asks of the review.
 *
 * @param phrases its own words
 * @param rules what of a rule speaks, by the rule's id, where it is not as for the others
 * @param others what of all other rules speaks
 */
public record ReviewProfile(Phrases phrases, Map<String, RuleSwitch> rules, RuleSwitch others) {
  public static final ReviewProfile DEFAULT =
      new ReviewProfile(Phrases.NONE, Map.of(), RuleSwitch.sure);

  /** Every rule in every form, which is more than one can rely on. */
  public static final ReviewProfile ALL = new ReviewProfile(Phrases.NONE, Map.of(), RuleSwitch.all);

  public ReviewProfile {
    rules = new TreeMap<>(rules);
  }

  /** What can be switched: the ids of every rule, and of those on names. */
  public static Set<String> ruleIds() {
    return Stream.concat(
            Rules.builtIn().all().stream().map(Rule::id),
            Stream.of(Review.SOMEBODY, Review.PARTICIPANT))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** What of this rule speaks. */
  RuleSwitch of(String rule) {
    return rules.getOrDefault(rule, others);
  }
}
