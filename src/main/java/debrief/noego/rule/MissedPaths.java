package debrief.noego.rule;

import debrief.language.ActorKind;
import debrief.language.Shapes;
import debrief.language.word.WordSet;
import debrief.noego.category.Category;
import debrief.noego.match.Hit;
import debrief.noego.match.WordAlternatives;
import debrief.noego.rewrite.CounterfactualRewrite;
import java.util.List;

/** The other path: the chance that was there, the little that was needed, whose job it was. */
final class MissedPaths {
  private static final String CHANCE =
      "opportunity|opportunities|chance|chances|occasion|occasions|possibility|possibilities|option|time|reason|"
          + "reasons|warning|means|tools|power|authority|window|moment|excuse|information";
  private static final String PLENTY =
      "every|ample|plenty_of|enough|more_than_enough|several|repeated|all_the|many|countless|endless|sufficient|"
          + "lots_of|a_lot_of|any_number_of|numerous|two|three|good|abundant|no_end_of";
  private static final WordAlternatives HUMAN_ACTS = WordAlternatives.of("#human-action-verbs");

  private MissedPaths() {}

  static List<Rule> all() {
    return List.of(missedChance(), rightMoment(), littleNeeded(), theirJob(), whyNot(), deserved());
  }

  private static Rule rule(String name, String why) {
    return new Rule(Category.counterfactual, name, why, CounterfactualRewrite::of);
  }

  private static Rule missedChance() {
    return rule(
            "missed-chance",
            "A chance looks like one only when its outcome is known; at the time it was one of many things one could "
                + "do. What spoke for the path that was taken is the part to tell.")
        .on(
            hit -> hit.doer().isPerson() && !negated(hit),
            "< ^=have @adv{0,2} " + PLENTY + " > ~{0,2} " + CHANCE + " to",
            "< ^had @adv{0,2} the|an|a > ~{0,2} " + CHANCE + " ~{0,3}? to @adv? #rescue-verbs",
            "< was|were free|able|at_liberty|well_placed|in_a_position|in_the_position|perfectly_able|well_able to > "
                + "~{0,3} #rescue-verbs ~{0,12} but|and_yet|yet|instead|at_any_time",
            "< ^=miss|=squander|=waste|=blow|=forgo|=pass_up|=let_slip|=throw_away ~{0,4} opportunity|opportunities|"
                + "chance|chances|window|moment > to|for|of|when|at|@end",
            "< not > =take|=use|=seize|=grab ~{0,3} opportunity|opportunities|chance|chances")
        .on(
            hit -> !negated(hit),
            "< missed|wasted|lost|squandered|unused|unseized opportunity|opportunities|chance|chances >",
            "< opportunity|opportunities|chance|chances|window > ~{0,4} was|were|been @adv{0,2} missed|squandered|"
                + "wasted|passed_up|lost|thrown_away|not_taken|not_used|not_seized|let_slip",
            "there was|were|had_been|would_have_been @adv{0,2} < "
                + PLENTY
                + " ~{0,2} opportunity|opportunities|chance|chances|occasion|occasions|time|warning|reason|reasons > ~{0,4} to",
            "< nothing|nobody|no_one|what|no_rule|who @adv? had? would? have? @adv? > prevented|stopped|kept|"
                + "hindered|barred|forbade|forbidden|keeps|stops|prevents|preventing|stopping ~{0,3} @person ~{0,3} from "
                + "@adv? #rescue-verbs",
            "< nothing|nobody|no_one > @adv? stopped|prevented|kept|hindered us|them|him|her|you|me from",
            "there was < nothing|nobody|no_one|no_reason|no_excuse > to|that ~{0,2} stop|prevent|keep|hinder|stopped|"
                + "prevented|kept ~{0,4} @person",
            "< within > our|their|his|her|@owner power|gift|means|reach to")
        .on(
            hit ->
                hit.holds("read followed used consulted obeyed respected heeded reason fun show"),
            "is|was|were|are|exists|exist @adv? < there to be > read|followed|used|consulted|obeyed|respected|heeded",
            "< is|was|are|were|exists|exist there? > for a_reason|fun|show|decoration");
  }

  private static boolean negated(Hit hit) {
    for (int i = Math.max(0, hit.from() - 3); i < hit.from(); i++) {
      if (WordSet.of("not no never without nor neither hardly").contains(hit.sentence().lower(i))) {
        return true;
      }
    }
    return hit.doer().kind() == ActorKind.affected;
  }

  private static Rule rightMoment() {
    return rule(
            "the-right-moment",
            "The right moment is known only afterwards. Say what that moment looked like to "
                + "the people who were there.")
        .on(
            hit -> !hit.near("minutes seconds hours days ms min sec metric target"),
            "< the @adv? right|correct|proper|best|perfect|ideal|latest|last|logical|obvious? time|moment|point|"
                + "place|minute > to @adv? #rescue-verbs ~{0,4} was|came",
            "was|would_have_been|were|had_been < the @adv? right|correct|proper|best|perfect|ideal|latest|last|"
                + "logical|obvious? time|moment|point|place|minute > to @adv? #rescue-verbs",
            "< the @adv? right|correct|proper|sensible|wise|only_sensible|responsible|prudent|sane|logical|obvious|"
                + "natural thing|call|move|choice|reaction|response|course|step|decision|action|answer|way > ~{0,7} was to|"
                + "not|a|an ~{0,3} #rescue-verbs|#operation-nouns")
        .on(
            "what @person|the @person{0,3} < needed|ought|had|was_supposed|were_supposed|were_meant|was_meant > to do",
            "what < should|ought_to > @adv? have happened|been_done|been_called|helped",
            "what was @adv? < needed|required|called_for|missing|necessary|indicated|wanted > ~{0,6} was ~{0,3} "
                + "#rescue-verbs|#activities|rollback|failover|revert|freeze|pause",
            "< all > @person had|needed|have|would_have_had to @adv? do",
            "< you|we|they|he|she|i @adv? had > only|just|merely|simply to #rescue-verbs",
            "< you|we|they|he|she|i only|just|merely|simply had to > #rescue-verbs");
  }

  private static Rule littleNeeded() {
    return rule(
            "little-was-needed",
            "The step looks small only now that the outcome is known. Say what else there "
                + "was to do at the time.")
        .on(
            hit ->
                TrivialEffort.before(hit, hit.quoteFrom())
                    && !hit.near("not never longer worse")
                    && !hit.sentence()
                        .lower(hit.to() - 1)
                        .matches("safe|fine|right|natural|proper"),
            "< would|might|could not? have @adv? been > @adv{0,3} #sufficiency-words|#wisdom-adjectives",
            "< would|might @adv? not? have > @adv? sufficed|done|helped|served|paid_off|paid_for|made_all|made_the|made_a")
        .on(
            hit -> !hit.near("attacker attackers longer"),
            "it|that|this < would|might|could have @adv? been > @adv{0,3} #sufficiency-words|#wisdom-adjectives to|for|if|not_to|had",
            "it|that|this < would|might have @adv? made > @adv? sense|more_sense|better_sense|a_difference|all_the_difference",
            "it|this|that < would @adv{0,2} have @adv{0,2} taken|cost|required|needed|meant > @person{0,2} @adv? #small-cost-phrases",
            "it|this|that < would not have > hurt|harmed|killed|cost|been_a_problem|been_hard|been_difficult|"
                + "been_too|taken_much|taken_long|required_much",
            "< all|only_thing > it|that|this ~{0,2} would_have_taken|would_have_needed|would_have_cost|was_needed|"
                + "was_required|have_taken|needed",
            "would it|that|this < not? have @adv? been|killed|hurt|cost|helped > ",
            "< how hard|difficult|easy|expensive|long would|could it|that > have|really ~{0,2} to",
            "< too much > to ask")
        .on(
            hit -> TrivialEffort.small(hit, hit.quoteFrom()),
            "@start a|an|one|two|three|five|ten|another|just|a_little|less|fewer|some|more|better|half|slightly|@adv|"
                + "simply ~{1,10} < and > ~{1,6} would|'d|might|could|had");
  }

  private static Rule theirJob() {
    return rule(
            "supposed-to",
            "A duty that was not met is told here without what stood in its way. How the task reached people, and "
                + "what else was on their plate, is what can be changed.")
        .on(
            hit -> hit.doer().isPerson() || hit.by().isPerson(),
            "< ^was|were @adv? supposed|meant|expected|obliged|required|bound_by_policy|instructed|tasked|asked|told|"
                + "due to > @adv{0,2} @base|#duty-verbs|be|have",
            "< ^was|were to have > @participle",
            "< ^was|were to > @adv? #rescue-verbs",
            "< ^could|might|should easily|simply|just|at_least have >")
        .on(
            hit -> hit.holds("was were 's") && !hit.holds("now new"),
            "it was|'s @adv? ~{0,6} @owner ~{0,2} < job|responsibility|duty|task|turn|obligation|role > to",
            "it was @adv? < the|a job|responsibility|duty|task|turn|obligation|role of > ~{0,3} @person ~{0,4} to",
            "it was @adv? < up_to|incumbent_on|incumbent_upon|on|down_to > ~{0,4} @person to @adv? @base|#duty-verbs",
            "was|were @adv? @np{0,2} @owner ~{0,1} < job|responsibility|duty|obligation > @end|and|but|to",
            "@person < had|has a|the|every duty|obligation|responsibility > to",
            "@person < owed > ~{0,4} warning|explanation|heads-up|notice|call|answer");
  }

  private static Rule whyNot() {
    return rule(
            "why-not",
            "\"Why not\" asks people to defend themselves. Ask what made the chosen path "
                + "look right.")
        .on(
            "< why not > simply|just|merely @adv? @base|#rescue-verbs",
            "< why did|do > @person ~{0,3} not simply|just|merely|first|at_least",
            "< why > @base|=wait ~{0,8} instead_of|rather_than|before|without|only_to @ing|#rescue-verbs")
        .on(MissedPaths::humanAct, "< why was|were|is not? > ~{0,7} not? @adv{0,3} ^@participle");
  }

  private static boolean humanAct(Hit hit) {
    boolean negated = hit.has("not");
    boolean human = HUMAN_ACTS.length(hit.sentence(), hit.anchor()) > 0;
    boolean machine =
        WordAlternatives.of("#machine-action-verbs").length(hit.sentence(), hit.anchor()) > 0;
    boolean pressed =
        hit.holds("simply just first sooner earlier before properly at until only")
            || hit.sentence().actors().anyone();
    return negated && human && (!machine || pressed) && !Shapes.isOwner(hit.sentence(), hit.to());
  }

  private static Rule deserved() {
    return rule(
            "deserved-better",
            "This judges attention by the outcome. Say what attention it got, and what "
                + "competed for that attention.")
        .on(
            hit ->
                hit.doer().head() >= 0
                    && !WordSet.of("plan runbook policy procedure process checklist standard")
                        .contains(hit.sentence().lower(hit.doer().head())),
            "< ^deserved|warranted|merited|called_for|cried_out_for|begged_for|demanded|required > a|an|some|more|"
                + "better|closer|much|the|at_least ~{0,4} look|review|attention|rehearsal|test|testing|thought|discussion|"
                + "conversation|second|call|escalation|rollback|investigation|scrutiny|care|check|caution|question|answer|"
                + "reaction|response|follow-up",
            "< ^called for > @np{0,3} #operation-nouns ,? not");
  }
}
