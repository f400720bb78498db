package debrief.noego.rule;

import debrief.noego.Category;
import debrief.noego.language.Bag;
import debrief.noego.language.Kind;
import debrief.noego.language.Lexicon;
import debrief.noego.language.Shapes;
import debrief.noego.match.Hit;
import debrief.noego.match.Words;
import debrief.noego.rewrite.Judged;
import java.util.List;

/** A verdict on somebody's character, skill or effort, or on a decision. */
final class Judgements {
  private Judgements() {}

  static List<Rule> all() {
    return List.of(verdict(), conduct(), phrase(), understanding(), state());
  }

  private static Rule rule(String name, String why) {
    return new Rule(Category.judgement, name, why, Judged::of);
  }

  private static Rule verdict() {
    return rule(
            "verdict",
            "A verdict tells what the writer feels; it gives the reader nothing to change. The facts behind it, what was done, when, with what in view, can be learned from.")
        .on(Judgements::aboutPeople, "< #judgeadjectives >");
  }

  private static boolean aboutPeople(Hit hit) {
    String word = hit.sentence().lower(hit.quoteFrom());
    if (hit.sentence().token(hit.quoteFrom()).quoted() || negated(hit) || mentioned(hit)) {
      return false;
    }
    int next = hit.quoteTo();
    boolean beforeThing =
        hit.sentence().tag(next).isNominal()
            && hit.sentence().actors().kind(next) == Kind.thing
            && Words.of("#conduct").length(hit.sentence(), next) == 0;
    boolean technical = Words.of("#technicalnouns").length(hit.sentence(), next) > 0;
    boolean weak = Lexicon.of("weakverdicts").contains(word);
    if (technical) {
      return false;
    }
    return weak
        ? (people(hit) && !beforeThing) || conductNear(hit)
        : !beforeThing || people(hit) || !hit.sentence().tag(next).isNominal() || conductNear(hit);
  }

  private static boolean conductNear(Hit hit) {
    for (int i = Math.max(0, hit.quoteFrom() - 7);
        i < Math.min(hit.sentence().size(), hit.quoteTo() + 4);
        i++) {
      if (Words.of("#conduct").length(hit.sentence(), i) > 0
          || hit.sentence().actors().kind(i) == Kind.activity
          || (i < hit.quoteFrom() && Shapes.isIng(hit.sentence(), i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean people(Hit hit) {
    return hit.sentence().actors().anyone()
        || Shapes.isOwner(hit.sentence(), Math.max(0, hit.quoteFrom() - 1));
  }

  private static boolean negated(Hit hit) {
    String one = hit.sentence().lower(hit.quoteFrom() - 1);
    String two = hit.sentence().lower(hit.quoteFrom() - 2);
    return Bag.of("not nobody no never nor without").contains(one)
        || (two.equals("not") && !one.equals("only"));
  }

  private static boolean mentioned(Hit hit) {
    return hit.holds("term phrase phrases wording avoid word words") && !hit.has("who");
  }

  private static Rule conduct() {
    return rule(
            "poor-conduct",
            "Good and poor are grades, and an incident is no examination. What was chosen, between which options and under what pressure, is worth a sentence.")
        .on(
            hit -> !negated(hit) && !hit.has("?") && !systemic(hit),
            "< #softadjectives > #conduct",
            "< #softadjectives and|, #softadjectives > #conduct",
            "< #softadjectives > @np{1,2} #conduct",
            "#conduct by|of|from|between|with|during? @np{0,3} was|were|is|has_been @adv{0,2} < #softadjectives|chaotic|slow|wrong|poor > @end|and|because|from|by",
            "< wrong|bad|poor|terrible|awful|questionable|strange|odd|weird|curious|debatable decision|call|choice|judgement|judgment|idea|move|option >",
            "< poorly|badly|inadequately|insufficiently|carelessly|hastily > planned|communicated|coordinated|executed|managed|prepared|handled|organised|organized|reviewed|thought|led|considered|thought_out",
            "< a|such_a|what_a @adv? terrible|bad|awful|horrible|dumb|stupid|poor|silly|weird|strange|dangerous|careless idea|decision|move|choice|plan|call >")
        .on(
            hit -> hit.sentence().actors().anyone() || conductNear(hit),
            "< poorly|badly > written|documented_by|trained",
            "< naive|naïve|wrong|silly|foolish|careless|unwise|lazy|stupid|optimistic|arrogant|rash > of us|them|him|her|me|the @np{0,3}",
            "< lazy|naive|naïve > fix|work|review|approach|engineer|developer|team|hack|patch|attempt|attitude|assumption|thinking|belief|hope|faith",
            "@person|we|they|he|she|i was|were|is|are|@adv{0,2} < @adv? lazy|naive|naïve|wrong|slow|weak|confused|overwhelmed|distracted|impatient|nervous|tired|hesitant|late|stupid > to|in|on|and|about|,|@end|because|when");
  }

  private static boolean systemic(Hit hit) {
    int next = hit.quoteTo();
    return hit.sentence()
            .lower(next)
            .matches("time|times|rate|code|codes|body|latency|threshold|count|table|size")
        || hit.sentence()
            .lower(next + 1)
            .matches("time|times|rate|code|codes|body|bodies|latency|size|payload|headers?|status");
  }

  private static Rule phrase() {
    return rule(
            "turn-of-phrase",
            "The phrase smiles or sighs at somebody, and everyone who reads it makes a note to keep quiet next time. Plain facts keep the door open.")
        .on(
            hit -> !negated(hit) && !mentioned(hit),
            "< #judgephrases >",
            "a < competent|good|decent|proper|real|serious|experienced|responsible|diligent|professional|halfway_decent administrator|engineer|developer|operator|dba|sre|team|reviewer|admin|manager|person|professional|programmer|sysadmin > @adv? checks|would|does|knows|reads|tests|never|always|will|asks|looks|thinks|verifies|makes",
            "< somehow > @adv? managed|thought|decided|believed|felt|considered|found|got|concluded",
            "@person|#conduct|@activity ~{0,4} < too @adv? proud|lazy|stubborn|junior|inexperienced|optimistic|impatient|eager|trusting|confident|arrogant|tired|slow|hasty|comfortable|timid|shy|afraid|scared|cautious|busy|relaxed|quick|late|hesitant|distracted > to|for|in|with")
        .on(
            hit -> hit.doer().isPerson(),
            "< ^=panic|=dither|=dawdle|=freak_out|=flail|=waffle|=bumble|=blunder|=struggle_to_cope|=lose_his|=lose_her|=lose_their|=waste|=rush|=gamble|=guess|=cheat|=jump_to_conclusions|=jump_the_gun|=play_hero|=yell|=complain|=whine|=drag|=hesitate|=overreact|=underperform >",
            "^=be|=get|=feel @adv{0,2} < out_of_depth|asleep|lost|clueless|drunk|incompetent|sloppy|wrong_to|wrong_in|right_to_be_ashamed|not_paying|playing >",
            "^=take < far_too|way_too|too|forever|much_too long >|to");
  }

  private static Rule understanding() {
    return rule(
            "does-not-understand",
            "This measures a person's knowledge by what everybody knows now. Where the knowledge lives, and how one comes to it at night, is what can be improved.")
        .on(
            hit -> hit.doer().isPerson(),
            "< does|do|did|clearly|obviously|evidently|apparently|still not @adv? ^understand|grasp|appreciate > how|what|the|that|about|his|her|their|@np|why|basic|enough",
            "< does|did|clearly|obviously|evidently|apparently|still not @adv? ^know|care > how|what_he|what_she|what_they|about|his|her|their|why|basic|enough|the_basics|the_difference",
            "< ^=have|=lack > no|little|not_enough|insufficient|zero|any clue|idea|understanding|experience|knowledge|skills|skill|skillset|discipline|competence|respect|excuse|business|patience|courage|rigour|maturity|judgement|expertise|training",
            "< ^=lack > @adv? the? experience|knowledge|skill|skills|discipline|competence|understanding|judgement|judgment|expertise|attention|rigour|rigor|maturity|care|ownership|training");
  }

  private static Rule state() {
    return rule(
            "it-is-unacceptable-that",
            "Outrage tells people to hide the next one. What made the wait or the step reasonable from inside is what a reader can use.")
        .on(
            hit -> hit.sentence().actors().anyone() || hit.has("to"),
            "it|this is|was|'s < unacceptable|shocking|outrageous|disappointing|frustrating|embarrassing|astonishing|baffling|incredible|unbelievable|a_shame|a_pity|sad|worrying|irresponsible|inexcusable|amazing|mind-boggling|incomprehensible|annoying > that|how|to");
  }
}
