package debrief.noego.rule;

import debrief.language.ActorKind;
import debrief.language.word.WordSet;
import debrief.noego.category.Category;
import debrief.noego.match.Hit;
import debrief.noego.rewrite.CounterfactualRewrite;
import java.util.List;

/** Wishes for another past: if only, we wish we had, it would have been better. */
final class RegretPhrases {
  private RegretPhrases() {}

  static List<Rule> all() {
    return List.of(better(), ifOnly(), hadThey(), wish(), idealWorld(), avoidable());
  }

  private static Rule rule(String name, String why) {
    return new Rule(Category.counterfactual, name, why, CounterfactualRewrite::of);
  }

  private static Rule better() {
    return rule(
            "better-to-have",
            "\"Better\" is decided here with an outcome in hand that nobody had then. The reasons for the path that "
                + "was taken are worth more to the next reader.")
        .on(
            "it < would|might have been > @adv{0,2} #wisdom-adjectives",
            "< would|might have been > the|a|much|far @adv{0,2} #wisdom-adjectives",
            "< had better > @adv{0,2} @participle",
            "< better|wiser|safer|smarter|more_prudent|best|cleverer to have > @participle",
            "the|a|an @adv{0,2} #wisdom-adjectives thing|move|call|choice|step|course|decision|option|approach|way|"
                + "path|route|plan|reaction|response|action|alternative|idea|bet|order|practice ~{0,9} < would|should have "
                + "been >",
            "@start < better|best|wiser|safer|smarter|preferable|ideal|sensible|easier|simpler|smartest|wisest would|"
                + "might|could have been > to|a|an|if|not|the",
            "< better_off > ~{0,4} had ^@participle")
        .on(
            hit -> hit.doer().isPerson(),
            "< would|might|could have done|been > @adv? better|well|well_advised|better_advised|best_advised|wise|"
                + "wiser|better_off|better_served|smart|smarter|right @end|to|by|if|with|had|waiting|@ing",
            "< might|may have wanted|thought|cared to >")
        .on(
            hit -> hit.doer().isPerson(),
            "< 'd have been > @adv? better_off|better|wiser|well_advised @ing|to|with|if");
  }

  private static Rule ifOnly() {
    return rule(
            "if-only",
            "\"If\" changes one thing in a past where many things came together. It hides what made the real path "
                + "look right, and that is what will come again.")
        .on("< if only >", "< only if > ~{0,6} had ~{0,3} @participle")
        .on(hit -> PastConditions.pastCondition(hit), "< if > ~{0,9} had|'d @adv{0,3} ^@participle")
        .on(
            hit -> !hit.has("luckily", "fortunately", "thanks"),
            "< if_not_for|were_it_not_for|had_it_not_been_for|if_it_were_not_for|if_it_was_not_for|"
                + "if_it_had_not_been_for|but_for > ~{0,3} @owner|@person|#role-nouns")
        .on(
            hit ->
                hit.holds("would 'd")
                    && !hit.holds(
                        "quick fast prompt swift help lasted longer worse lost alertness attentive early"),
            "< without > ~{0,3} @owner");
  }

  private static Rule hadThey() {
    return rule(
            "had-they",
            "\"Had they\" describes something that did not happen. Say what was on the "
                + "screen, and what people concluded from it.")
        .on(
            hit -> PastConditions.inverted(hit),
            "< had > @np{1,7} @adv|but{0,3} ^@participle",
            "< had > it @adv{0,2} ^@participle");
  }

  private static Rule wish() {
    return rule(
            "wish",
            "A wish about the past tells what the writer knows now. What people knew then, and what they hoped for "
                + "from the path they took, tells more.")
        .on(
            hit -> hit.doer().isPerson() || hit.sentence().lower(hit.doer().head()).equals("one"),
            "< ^wish|wished|wishes|wishing > that? ~{0,5} had|'d|would_have|could_have|were|did_not|could|was",
            "< ^=regret > @adv? not @ing",
            "< ^=regret > having",
            "< ^=regret > that? @person|nobody|no_one ~{0,5} not|had|did|never",
            "< ^=expect|=hope > @adv? more|better|of|for|from ~{0,3} @person",
            "< ^would|'d|might|could @adv{0,2} have @adv? > expected|hoped|liked|preferred|wanted|appreciated|loved|"
                + "wished|thought|imagined ~{0,6} @person|@activity|to_be|for|that|@end|it_if|to_have|to_see")
        .on(
            hit -> hit.doer().isPerson() && (hit.sentence().actors().anyone() || hit.has("it")),
            "one|you|we < would|'d > think|expect|hope|assume|imagine ~{0,3} @person ~{0,6} would|had|should|could|to|'d|has")
        .on(
            "< too_bad|pity|shame|regrettable|regrettably|unlucky|lamentable|sad|a_disgrace > ,? that|is|it|no|"
                + "nobody|@person ~{0,6} not|nobody|no_one|never|had|did|none|too_late|only",
            "< we|they|he|she|i|people|engineer|operator|team|reviewers|author could and should|ought_to >");
  }

  private static Rule idealWorld() {
    return rule(
            "ideal-world",
            "This compares with an ideal world. Say what the day was like: its workload, "
                + "its tools and its alerts.")
        .on(
            hit ->
                hit.holds("would should could 'd might had have") && hit.holds("have had been 'd"),
            "< in a|an|any perfect|ideal|better|sane|just|normal|well-run|mature|more_perfect|functioning|"
                + "professional world|team|organisation|organization|company|universe|environment|process > ,? ~{0,10} "
                + "would|should|could|had|might|'d")
        .on(
            hit -> !hit.holds("will plan proposal"),
            "< ideally|by_rights|by_right|in_theory_somebody|in_theory_someone > ,? ~{0,9} would|should|could|ought_to|might have",
            "< in a|an|any perfect|ideal|better world >");
  }

  private static Rule avoidable() {
    return rule(
            "avoidable",
            "Every incident looks avoidable afterwards. Say what would have had to be "
                + "known, by whom and when.")
        .on(
            hit -> !negated(hit),
            "< was|were|is|been @adv{0,3} > avoidable|preventable|avertable|unnecessary_and|needless|self-inflicted "
                + "@end|and|had|if|with|by|,|,|at|given",
            "a|an|this|the|that|another|and|, @adv{0,2} < avoidable|preventable|needless|avertable > outage|incident|"
                + "failure|downtime|loss|disaster|mistake|damage|interruption|escalation|crash|delay",
            "< it|this|that|outage|incident|crash|things|none_of_this|matters did|does not > @adv? have|need to "
                + "@adv? come|happen|end|escalate|be_like|get_to|go_this",
            "< it|this|that|outage|incident|crash|things|none_of_this|matters need|needed not > @adv? have come|"
                + "happened|ended|got|gone|escalated",
            "< it|this|that|outage|incident|crash|things|none_of_this need > never|not have happened|come|ended")
        .on(hit -> hit.doer().isPerson(), "< ^need|needed not have > @adv? @participle")
        .on(
            hit -> hit.doer().kind() != ActorKind.person,
            "< need|needed not have been > @participle");
  }

  private static boolean negated(Hit hit) {
    for (int i = Math.max(0, hit.from() - 3); i < hit.to(); i++) {
      if (WordSet.of("not no never hardly barely nor").contains(hit.sentence().lower(i))) {
        return !hit.holds("need did needed");
      }
    }
    return false;
  }
}
