package debrief.noego.rule;

import debrief.language.ActorKind;
import debrief.language.Shapes;
import debrief.noego.category.Category;
import debrief.noego.match.Hit;
import debrief.noego.rewrite.ExhortationRewrite;
import java.util.List;

/** A remedy that asks people to look twice and to try harder. */
final class Efforts {
  private static final String MUST = Orders.MUST;

  private Efforts() {}

  static List<Rule> all() {
    return List.of(lookTwice(), tryHarder(), notToRush());
  }

  private static Rule rule(String name, String why) {
    return new Rule(Category.exhortation, name, why, ExhortationRewrite::of);
  }

  private static Rule lookTwice() {
    return lookTwiceOtherwise(
        rule(
                "look-twice",
                "Looking twice finds what one expects. Name something that shows the "
                    + "difference, or asks for it.")
            .on(
                Efforts::asked,
                MUST
                    + " < #checking-verbs|=read|=think|=listen|=look|=double-check|=follow|=watch|=write @np{0,5} #carefulness-adverbs >",
                Orders.OUGHT + " < #communication-verbs > @np{0,3} #improvement-adverbs",
                MUST
                    + " < be reviewed|checked|tested|done|handled|followed|treated|performed|carried_out|planned|taken|read|made|"
                    + "verified|documented|communicated|prepared|executed|watched|monitored|examined|validated|applied|used|"
                    + "enforced|observed|announced|coordinated ~{0,3} #carefulness-adverbs >",
                "< with #degree-adverbs|greater|utmost|the_utmost|the_greatest|due|great|all_due|proper|appropriate|particular|"
                    + "special|the_necessary|sufficient|enough|maximum care|caution|attention|diligence|vigilance|prudence|discipline|"
                    + "rigour|rigor|respect|thought|patience|concentration >"));
  }

  /** The same in other words. */
  private static Rule lookTwiceOtherwise(Rule rule) {
    return rule.on(
            Efforts::asked,
            MUST
                + " < =check|=double-check|=double_check|=verify|=think|=look|=confirm|=read|=test|=ask|=review|=validate|"
                + "=consult|=inspect|=compare|=announce ~{0,12} ,? before|first|twice|every_time|each_time|each_and_every_time "
                + "> you|we|they|any|each|every|touching|@ing|@end|prod|production|merge|deploy|your|on",
            "@start|please|everybody|everyone|all|people|folks|team|and|must|should|to ,? < double-check|double_check|"
                + "triple-check|recheck|re-check|cross-check|double-checking|check_twice > !locking",
            "@start|please|: < manually|always check|double|verify|double-check|confirm|read|test|review|ask|think|look|"
                + "validate|make_sure|inspect|compare|communicate|announce|pay|keep|have_a|be|question|assume|plan|measure >",
            "< think twice|first|hard|harder|carefully|ahead|things_through|it_through|before_acting|before_you|before_we|before >",
            "< look|measure before|twice > you|we|leaping|they|,",
            "< when|if in_doubt|unsure|not_sure|uncertain > ,? ask|stop|check|call|wait|escalate|please",
            "@start|please|and|must|should < ask|check|stop|escalate|wait > if|when you_are|unsure|in_doubt|not_sure|you_'re",
            "< test , test >",
            "< communicate , communicate >",
            "< check , check >",
            "@start < more|better|deeper|stricter|closer thorough|careful|rigorous|diligent|frequent|regular? testing|"
                + "reviews|reviewing|review|handovers|checking|planning|preparation|coordination|teamwork > @end|before|of|during|"
                + "by|with|from|between|in|for",
            "< stop|pause|wait and think|reflect|look|ask|breathe|check|read >",
            "@start < verify|confirm|check|make_sure > ~{0,3} you_are|you_'re|twice|again")
        .on(
            hit -> Claims.outright(hit) && !hit.sentence().isQuestion() && !Orders.isTold(hit),
            "next_time|in_future|in_the_future|from_now_on|going_forward|henceforth ,? please? we|everyone|everybody|people|"
                + "all? will|must|should|shall? all|always|please|just|simply? < #attention-verbs|check|checks|double-checks|"
                + "verify|verifies|ask|asks|wait|stop|look|looks|test|tests|reads|be_more|be_careful >");
  }

  /** Whether somebody is asked, and not a program. */
  private static boolean asked(Hit hit) {
    boolean built = hit.sentence().holdsAny(Orders.BUILT);
    boolean thing =
        hit.doer().kind() == ActorKind.thing && hit.doer().head() >= 0 && !hit.startsHere();
    boolean passive = hit.sentence().token(hit.quoteFrom()).isForm("be");
    boolean ours = hit.sentence().actors().anyone() || passive;
    boolean weak = hit.sentence().lower(hit.quoteFrom()).equals("with") && isPastTold(hit);
    boolean third =
        hit.startsHere()
            && Shapes.isThird(hit.sentence(), hit.quoteFrom())
            && !Shapes.isBase(hit.sentence(), hit.quoteFrom());
    return !built
        && (!thing || ours)
        && Orders.isOrder(hit)
        && !Orders.isTold(hit)
        && !weak
        && !third
        && !hit.sentence().isQuestion();
  }

  private static boolean isPastTold(Hit hit) {
    return hit.holds("was were had did") && !hit.holds("must should shall will to");
  }

  private static Rule tryHarder() {
    return tryHarderOtherwise(
        rule(
                "try-harder",
                "Everybody tried that night as well. Say what made it hard, and what would make "
                    + "it easier.")
            .on(
                Orders::undenied,
                MUST
                    + "|need|have < try|strive|aim|endeavour|work|do > harder|better|more|our_best|their_best|your_best|our_utmost|"
                    + "our_homework|your_homework|their_homework|not_to|to_be|to_do_better|properly|it_properly|it_right|"
                    + "things_properly|a_better_job|our_job",
                "< do|did|does|get|get_it|do_it|doing better|right|properly > next|in_future|in_the_future|at|than|from",
                MUST + " < do better > @end",
                "< step|raise|up|lift|sharpen|tighten our|their|up|its|your game|the_bar|act|standards|discipline|attention|"
                    + "senses|focus|@end|and >",
                Orders.MUST
                    + " < get|make > ~{0,2} used_to|into_the_habit|a_habit|in_the_habit @ing|of|to",
                "< resist the|any temptation|urge|impulse >",
                "@start|please|must|should|to|always < treat > ~{1,6} with_respect|with_care|with_caution|as_dangerous|as_if|"
                    + "seriously|with_the",
                "needs|need|must|should|to|time? to? < wake|grow|wise|shape|buckle|toughen|sharpen|smarten|knuckle|tighten|man up|down >"));
  }

  /** The same in other words. */
  private static Rule tryHarderOtherwise(Rule rule) {
    return rule.on(
            Orders::undenied,
            "@start|please|must|should|need_to|to < talk|speak > to_each_other|with_each_other|to_one_another|more|with_one_another",
            "@start|please|must|should|need_to|to|and < work on > our|their|your ~{0,2} discipline|communication|attitude|"
                + "mindset|culture|habits|attention|carefulness|teamwork|behaviour",
            "@start|please|must|should < write|note|put > things|it|everything|this down",
            "< get our|their|your act|house together|in_order >",
            "< =pull ourselves|themselves|yourself together >",
            MUST
                + " < make|put|invest > ~{0,2} more? ~{0,2} effort|thought|energy|love|care > to|into|in|and|@end",
            "< go the extra mile >",
            MUST
                + "|need|needs < get|become|improve|getting > @adv? better|stricter|at at|about|with|communication|communicating",
            MUST + " < learn|learnt|learned > from|to|this|the|our|how|a_lesson",
            "< know|knows|known better > @end|by|next|than",
            MUST + " < slow > down @end|and|next|when|during|before|a|,",
            MUST
                + " < take > your|our|their|more|the|enough|a|it time|breath|deep|slow|slowly|easy|step|moment|break|slower",
            MUST
                + " < avoid|refrain|abstain > from? making_the_same|making_such|making_mistakes|mistakes|careless|distractions|"
                + "distraction|rushing|haste|hasty|shortcuts|human_error|human_errors|carelessness|complacency|multitasking",
            MUST + " < refrain|abstain > from",
            "@start|please|to|must|should|and < use > your|our|their|common|good|better|some head|heads|brain|brains|"
                + "common_sense|sense|judgement|judgment|eyes|sense_and")
        .on(
            hit -> hit.doer().isPerson(),
            "should|must|will|shall|need_to @adv? < strive|endeavour|endeavor|aspire > to");
  }

  private static Rule notToRush() {
    return rule(
            "do-not-rush",
            "Nobody plans to rush or to work when tired. Say what would help then: a second "
                + "person, a pause, a check.")
        .on(
            hit -> Orders.isOrder(hit) && !Orders.isTold(hit) && !hit.sentence().isQuestion(),
            "@start|please|must|should|everybody|everyone|we|to < try|strive|attempt to? not to? > @base",
            "@start|please|must|should|we|everyone|everybody|will|need_to|have_to < try|strive to avoid|do_better|be|pay|"
                + "improve|communicate|minimise|minimize|keep|remember|limit|reduce >",
            "we|@person will|must|should|need_to|have_to|shall|to|be < try|strive|work|trying|striving|working harder|"
                + "diligently|hard|tirelessly|intensively|on_ourselves >",
            "@start|please|: < do_not|never|avoid|no|not|stop > ~{1,7} when_tired|while_tired|tired|exhausted|on_a_friday|"
                + "on_fridays|on_friday|friday|in_a_hurry|in_a_rush|late_in_the|late_at_night|under_pressure|under_stress|"
                + "when_stressed|alone|from_memory|out_of_habit|blindly|at_the_end_of_the_day|without_thinking|without_asking|"
                + "without_checking|without_looking|unless_you",
            "@person|#role-nouns must|should|can|may|shall < not|never > @adv? rely|depend|trust|rubber-stamp|click|paste|"
                + "assume|guess|rush|panic|wing|ignore|forget|hurry|be_so|be_too|let",
            "@start|lesson|: < never ^@base > ~{0,8} you|your|blindly|alone|tired|late|friday|fridays|unless|in_production|"
                + "on_production|in_a_hurry|just_before|assumptions|first_impressions",
            "@start|please|must|should|to|and|we|lets < not|never|no|dont > rush|panic|hurry|assume|trust|guess|improvise|"
                + "underestimate|be_careless|be_lazy|be_sloppy|be_complacent|be_hasty|get_distracted|lose_focus|take_shortcuts|"
                + "cut_corners|multitask|be_too|be_so|rely_on_your|take_anything|blindly|copy_and_paste",
            "@start do < not > rush|panic|hurry|assume|trust|guess|improvise|underestimate|be|get_distracted|lose_focus|"
                + "take_shortcuts|cut_corners|multitask|take_anything|blindly|copy_and_paste|skip|forget|work_alone|let")
        .on("it =be|'s < better|best|wiser|safer not to > rush|hurry|panic|jump|assume|guess");
  }
}
