package debrief.noego.rule;

import debrief.language.ActorKind;
import debrief.noego.category.Category;
import debrief.noego.match.Hit;
import debrief.noego.rewrite.JudgementRewrite;
import java.util.List;

/** Grades for how much people did: not thorough enough, too much trust, only one of them. */
final class HalfMeasures {
  private HalfMeasures() {}

  static List<Rule> all() {
    return List.of(notEnough(), tooMuch(), onlyFew());
  }

  private static Rule rule(String name, String why) {
    return new Rule(Category.judgement, name, why, JudgementRewrite::of);
  }

  private static Rule notEnough() {
    return notEnoughOtherwise(
        rule(
                "not-thorough-enough",
                "\"Not enough\" is known only afterwards. Say what was checked in the time "
                    + "there was, and which case was not.")
            .on(
                hit -> work(hit) && !hit.sentence().isQuestion() && !hit.has("if"),
                "< not|hardly|nowhere_near|in|never|un @adv{0,2} thorough|rigorous|careful|diligent|attentive|proactive|"
                    + "critical|cautious|vigilant|disciplined|strict|serious|deep|thoughtful|responsive|transparent|throughly|"
                    + "self-critical enough >",
                "< not|less_than|far_from|anything_but @adv{0,2} thorough|rigorous|careful|diligent|proactive|"
                    + "transparent > @end|and|when|in|about|with",
                "< was|were|is|are|been not done|performed|carried_out|executed|handled|taken|treated|tested|reviewed|"
                    + "planned|thought_through|considered|analysed|analyzed|investigated @adv? thoroughly|carefully|properly|"
                    + "rigorously|diligently|seriously|well|thoroughly_enough|carefully_enough|seriously_enough|well_enough >",
                "< not @adv? well|properly|adequately|sufficiently|fully|really prepared|equipped|organised|organized|"
                    + "coordinated|informed|trained|rehearsed >",
                "< not tested|reviewed|planned|thought_through|considered|analysed|analyzed|checked thoroughly|carefully|"
                    + "properly|rigorously|well enough? >")
            .on(
                hit -> hit.sentence().actors().anyone(),
                "without < being > @adv? thorough|careful|diligent|sure|certain|attentive|cautious|rigorous|critical|"
                    + "aware|prepared|fully_aware"));
  }

  /** The same in other words. */
  private static Rule notEnoughOtherwise(Rule rule) {
    return rule.on(
            hit -> !hit.has("if"),
            "< was|were|is|being not the|a right|best|correct|good|smart|wise|great|ideal|proper|appropriate|optimal "
                + "call|decision|choice|move|approach|thing|time|way|idea|course|moment|reaction|response|plan >",
            "@person ~{0,2} < be|are|were|feel ashamed|embarrassed >",
            "@start|the|a|to|by|of|and|our < lack|absence of @adv? /adjective? communication|coordination|planning|"
                + "preparation|ownership|attention|discipline|care|foresight|diligence|due_diligence|follow-up|followup|"
                + "leadership|collaboration|teamwork|urgency|rigour|rigor|thoroughness|vigilance|forethought|consideration "
                + "> !tools|channel|channels|plan")
        .on(
            hit -> !hit.has("if") && !Claims.isDenied(hit) && !hit.next().equals("coverage"),
            "< insufficient|inadequate|poor|incomplete|scant|half-hearted|lax|late|unclear testing|communication|"
                + "planning|preparation|coordination|reviewing|review|consideration|thought|attention|care|diligence|"
                + "due_diligence|analysis|communications|onboarding|handover|knowledge_transfer|follow-up > by|from|"
                + "between|on_our|on_my|on_their|among|within @np",
            "< insufficient|inadequate|scant|half-hearted|lax|sloppy communication|planning|preparation|coordination|"
                + "reviewing|consideration|thought|attention|care|diligence|due_diligence|thinking|communications > @end|"
                + "about|of|to|before|with|and|around|during|for|led|meant|caused");
  }

  /** Whether it is said of people or of what they do. */
  private static boolean work(Hit hit) {
    ActorKind kind = hit.doer().kind();
    return kind == ActorKind.person
        || kind == ActorKind.activity
        || Judgements.conductNear(hit)
        || (kind == ActorKind.none && hit.sentence().actors().anyone());
  }

  private static Rule tooMuch() {
    return rule(
            "too-much-trust",
            "The right amount of trust is known only afterwards. Say what the trust was "
                + "based on, and what the signals showed.")
        .on(
            hit -> !hit.has("if") && !hit.sentence().isQuestion() && !Claims.isDenied(hit),
            "< too_much|undue|excessive|blind|misplaced|unwarranted|unjustified|so_much trust|confidence|faith|"
                + "optimism|complacency|hubris|pride|self-confidence|haste|focus_on_speed >",
            "< too_little|far_too_little|not_enough|precious_little|hardly_any attention|thought|care|effort|"
                + "communication|ownership|diligence|time_spent|importance|emphasis|discipline|caution|planning|"
                + "preparation|consideration|interest|scrutiny|coordination >",
            "< too_much|much_too_much|way_too_much|far_too_much time|effort|energy > was|were|spent|on|trying|looking|discussing|arguing")
        .on(
            hit -> hit.doer().isPerson() && !hit.has("if"),
            "< ^=put|=place|=have|=trust|=rely|=depend|=assume ~{0,4} too_much|too_heavily|blindly|a_bit_too_much > "
                + "@end|in|on|that|about|to",
            "< ^=be|=become|=get|=grow > @adv? complacent|overconfident|over-confident|overly_confident|"
                + "overly_optimistic|over-optimistic|too_confident|too_optimistic|too_trusting|sloppy|careless|cocky|"
                + "overoptimistic",
            "< ^=take > ~{0,3} for_granted");
  }

  private static Rule onlyFew() {
    return rule(
            "only-one-reacted",
            "This praises one at the expense of others. Say what information reached whom, "
                + "and when.")
        .on(
            hit -> Claims.person(hit.sentence(), hit.quoteFrom(), hit.to()) && !hit.has("if"),
            "< only|just|merely 1|one|2|two|3|three|4|four|a_few|few|some|a_handful|a_couple of? ~{0,4} > ^reacted|"
                + "responded|acted|cared|bothered|checked|followed|read|took_action|replied|answered|volunteered|noticed|"
                + "tested|participated|engaged|listened|prepared",
            "< very? few ~{0,4} > ^reacted|responded|cared|bothered|volunteered|listened|replied");
  }
}
