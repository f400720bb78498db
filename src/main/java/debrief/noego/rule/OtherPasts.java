package debrief.noego.rule;

import debrief.language.ActorKind;
import debrief.noego.category.Category;
import debrief.noego.match.Hit;
import debrief.noego.match.WordAlternatives;
import debrief.noego.rewrite.CounterfactualRewrite;
import java.util.List;

/**
 * Another past in worn or hurried grammar: could of, could have be done, faster if, by thinking.
 */
final class OtherPasts {
  private static final String MODAL = "should|could|would|might|may|ought_to";
  private static final WordAlternatives HUMAN_ACTS = WordAlternatives.of("#human-action-verbs");
  private static final WordAlternatives SPANS =
      WordAlternatives.of(
          "time|times|detection|response|recovery|resolution|mitigation|duration|outage|incident|impact|downtime|"
              + "diagnosis|fix|restoration|it|this|that|which|process|notification|communication|triage|everything|things|"
              + "reaction|migration|rollback");

  private OtherPasts() {}

  static List<Rule> all() {
    return List.of(worn(), faster(), byThinking());
  }

  private static Rule rule(String name, String why) {
    return new Rule(Category.counterfactual, name, why, CounterfactualRewrite::of);
  }

  private static Rule worn() {
    return rule(
            "could-of",
            "The other path is visible only afterwards. Say what was on the screen and on "
                + "the task list at that moment.")
        .on(
            hit -> hit.by().isPerson() || (human(hit) && hit.by().kind() != ActorKind.thing),
            "< " + MODAL + " @adv? have|of @adv? be|being > @adv? ^@participle",
            "< " + MODAL + " @adv? of @adv? been > @adv? ^@participle",
            "< " + MODAL + " @adv? been > ^@participle")
        .on(
            hit -> people(hit) && !hit.has("attacker", "attackers"),
            "< might|may|could|would @adv? have been > ^possible|easy|feasible|enough to avoid|prevent|catch|notice|"
                + "detect|spot|mitigate|reduce|shorten|discover|identify|find",
            "that|which|we < should|could|might have been ^spent|invested|devoted|used > on|for|to|better|@ing",
            "< needed|had|ought to > ^be|have_been done|fixed|addressed|reviewed|tested|upgraded|migrated|replaced|"
                + "cleaned_up|updated ~{0,2} weeks|months|years|long|ages|sooner|earlier|before")
        .on(
            hit -> hit.doer().isPerson(),
            "< should|could|ought_to @adv? of > @adv? ^@participle",
            "< should|could @adv? have > @adv? ^notice|catch|check|test|communicate|tell|ask|detect|spot|see|"
                + "escalate|react|respond|follow|take|do");
  }

  private static boolean human(Hit hit) {
    return HUMAN_ACTS.length(hit.sentence(), hit.anchor()) > 0;
  }

  private static Rule faster() {
    return rule(
            "could-have-been-faster",
            "\"Faster\" compares the night with one that nobody had. Which signal came when, and what it looked "
                + "like, shows where time can be won.")
        .on(
            hit -> spans(hit) && people(hit),
            "< "
                + MODAL
                + " @adv? have been > @adv{0,2} ^faster|shorter|quicker|sooner|earlier|smoother|smaller|reduced|"
                + "shortened|better|easier|less|lower|avoided|prevented|limited|minimised|minimized|mitigated|lessened "
                + "~{0,8} if|had ~{0,12} #hindsight-participles|@person",
            "< "
                + MODAL
                + " have > @adv? ^gone|worked|taken|happened|ended ~{0,3} faster|better|quicker|sooner|earlier|"
                + "smoother|less|differently ~{0,6} if|had ~{0,12} #hindsight-participles|@person");
  }

  private static boolean spans(Hit hit) {
    int head = hit.doer().head();
    return hit.doer().kind() == ActorKind.activity
        || (head >= 0 && SPANS.length(hit.sentence(), head) > 0);
  }

  /** A program that would have acted is a proposal; so is an alert that would have rung. */
  private static boolean people(Hit hit) {
    return !hit.holds("automatically automatic automated alert alerts monitoring probe limit");
  }

  private static Rule byThinking() {
    return rule(
            "by-thinking-more",
            "More thought helps only if one knows the question. Say what the question would "
                + "have been, and what would have raised it.")
        .on(
            hit -> !hit.has("attacker") && people(hit),
            "< "
                + MODAL
                + " @adv{0,2} have @adv? been > ^@participle ~{0,3} by|through|with @adv? putting_more|thinking|asking|"
                + "reading|talking|consulting|communicating|paying|being|following|looking|taking_more|taking_the|"
                + "spending|double-checking|questioning|considering|listening|planning|reviewing|testing",
            "< "
                + MODAL
                + " @adv{0,2} have @adv? been > ^@participle ~{0,3} by|through|with more|better|closer|earlier|greater|"
                + "proper|some|a_bit_more|a_little_more|enough #thoroughness-adjectives? testing|care|thought|"
                + "attention|planning|communication|review|reviews|coordination|preparation|diligence|thinking|caution|"
                + "foresight|reading|discussion|consideration|analysis");
  }
}
