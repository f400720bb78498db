package debrief.noego.rule;

import debrief.noego.Category;
import debrief.noego.language.Bag;
import debrief.noego.language.Kind;
import java.util.List;
import java.util.Set;

/** A remedy that asks people for more care, more thought, more effort. */
final class Exhortations {
  private static final String MUST =
      "must|should|need_to|needs_to|have_to|has_to|will|shall|to|please|better|ought_to|@start|lets|'s|and|can|we|everyone|everybody|all|people|had_better|just|always";

  private static final String WHEN =
      "@end|when|with|about|in|on|while|next|before|during|not|at|as|to|enough|and|around|over|for|until|throughout|of|that|after|under|if|especially|whenever|near";

  /** What keeps a check without anybody having to remember it. */
  static final Set<String> BUILT =
      Bag.of(
          "ci pipeline script job bot hook gate linter console cron automatically automated automation dialog prompt scheduler controller validator dashboard");

  private Exhortations() {}

  static List<Rule> all() {
    return List.of(beCareful(), payAttention(), lookTwice(), tryHarder());
  }

  private static Rule rule(String name, String why) {
    return new Rule(Category.exhortation, name, why, Rewrites::exhortation);
  }

  private static Rule beCareful() {
    return rule(
            "be-careful",
            "Attention runs out, first of all on a bad night. A remedy works when a tired person is safe with it: a default, a limit, a check, an undo.")
        .on(
            Exhortations::remedy,
            "< =be|=become|=stay|=remain|=get|=grow|=act|=keep|=prove @adv? #degrees #watchful >",
            MUST + " < =be|=become|=stay|=remain|=act|=work|=proceed|=keep|=get @adv{0,2} #watchful|carefully|cautiously|diligently > " + WHEN,
            MUST + " < =be|=become|=get|=act @adv? #sharper > " + WHEN + "|reviews|ourselves|testing|reading|communicating|planning|@ing",
            "< more|extra|greater|better|increased|additional|closer|utmost|special|added|improved|enhanced|stronger|higher|great|due|particular|clearer|constant|continuous @np? #carenouns > ~{0,6} is|are|must|should|needed|required|needs|when|by|from|to|in|on|with|@end|will|around|at|during|regarding|towards|between|among|for|please|before|has|would|after|across",
            "< =take|=exercise|=show|=use|=apply|=pay|=give|=demonstrate|=devote|=put|=bring|=invest @adv? more|extra|greater|better|great|due|particular|special|utmost|the_utmost|closer|close|full|proper|a_little|a_bit_more|a_lot_more|a_little_more|the_necessary|sufficient|enough|all_due|maximum|every|much_more|even_more|some_more care|caution|attention|responsibility|diligence|vigilance|effort|heed|discipline|time|thought|precaution|energy|respect|rigour|rigor|patience >",
            "< care|caution|vigilance|diligence|discipline|prudence|mindfulness|rigour|rigor|restraint|attention|carefulness|thoroughness|patience|awareness is|are|must_be|should_be|needs_to_be|has_to_be|shall_be > key|needed|required|advised|essential|paramount|called_for|a_must|everything|taken|exercised|crucial|important|necessary|in_order|recommended|expected|improved|increased|raised|strengthened|applied",
            "< =need|=require|=demand|=deserve|=call_for more|greater|extra|closer|better|additional|constant #carenouns >");
  }

  private static boolean remedy(Hit hit) {
    boolean warning =
        hit.next().equals(":")
            || hit.next().equals("–")
            || hit.sentence().lower(hit.quoteTo()).equals(",") && hit.startsHere();
    boolean machine =
        hit.sentence()
            .lower(hit.quoteTo())
            .matches("checks?|logging|validation|tests?|monitoring|handling|ring");
    boolean thing =
        hit.doer().kind() == Kind.thing
            && hit.quoteFrom() > 0
            && hit.sentence().token(hit.quoteFrom()).isForm("be")
            && !hit.holds("we everyone everybody people team engineers reviews");
    boolean let = hit.has("let") && hit.sentence().lower(hit.quoteFrom() - 1).matches("'s|us|all");
    return !warning && !machine && (!thing || let) && !isTold(hit) && !hit.has("not_need");
  }

  /** Whether it is told of what was, and not asked for. */
  static boolean isTold(Hit hit) {
    String first = hit.sentence().lower(hit.quoteFrom());
    boolean asked = Claims.shortlyBefore(hit.sentence(), hit.quoteFrom(), Bag.of("be to agreed"));
    boolean done = first.matches(".*(?:ing|ed)") && !first.matches("need(?:ed)?|increased|added|improved|enhanced|speed");
    boolean past = first.matches("was|were|is|are|been|took|paid|gave|kept|showed|thought|had|did|made");
    return (done || past) && !asked;
  }

  private static Rule payAttention() {
    return rule(
            "pay-attention",
            "Everyone was paying attention, to something that mattered as well. What draws attention to the right place at the right time can be built.")
        .on(
            Exhortations::attention,
            "< =pay @adv? close|closer|more|better|careful|special|particular|full|enough|greater|much_more|extra|proper|sufficient|due|the_necessary|utmost? attention|heed >",
            MUST + "|need < keep > a|an @adv? close|closer|eye|sharp|watchful|better|open eye|lookout|watch|on",
            "< =keep your|our|their|your_own|both eyes|eye|wits|head|heads|ears|guard|cool|focus open|about|up|down|peeled|cool|clear|on? >",
            MUST + " < keep|stay|remain > calm|cool|alert|awake|focused|sharp|vigilant|on_top|on_your|on_our|in_touch|in_the_loop|your_cool",
            "< be|stay|remain|are on the|our|your|their lookout|guard|alert|ball|toes|watch >",
            MUST + " < concentrate|focus > better|harder|more|on_the_task|on_their|on_what|when|on_one|during",
            MUST + "|never|better < remember to?|not_forget|not forget > to|that|the|about|@ing|@base",
            "@start < remember|never_forget|do_not_forget|please_remember > to|that|the",
            "< keep|keeping|bear|bearing in mind > that ~{0,5} must|should|when|is|are|needs|can|has",
            MUST + " < keep|bear in mind >",
            "@start|please|to|and|always|must|should < watch|look out > for|when|@end",
            "@start|please|and|to < beware|mind|watch_your|mind_your|mind_the > of|the|your|when|what|step|steps|@np",
            "< attention to detail >",
            "must|should|need_to|have_to|has_to|will|shall|please|to|@start|everyone|everybody < become|be|stay|made aware|conscious|mindful|cognisant > of|that|how");
  }

  private static boolean attention(Hit hit) {
    boolean denied = hit.has("no", "nobody") || (hit.has("not") && !hit.has("do", "forget", "must", "should"));
    boolean thing = hit.doer().kind() == Kind.thing && !hit.startsHere() && !hit.sentence().actors().anyone();
    return !denied && !thing && !isTold(hit) && !hit.sentence().lower(hit.quoteTo()).equals(":");
  }

  private static Rule lookTwice() {
    return rule(
            "look-twice",
            "Whoever looks twice sees what they expect, twice. What shows the difference, or asks for it, works on the hundredth time as on the first.")
        .on(
            Exhortations::asked,
            MUST + " < #checking|=read|=think|=listen|=look|=double-check|=follow|=watch|=write @np{0,5} #carefully >",
            MUST + " < be #checking|reviewed|checked|tested|done|handled|followed|treated|performed|carried_out|planned|taken|read|made|verified|documented|communicated|prepared|executed|watched|monitored|examined|validated|applied|used|enforced|observed|announced|coordinated ~{0,3} #carefully >",
            "< with #degrees|greater|utmost|the_utmost|the_greatest|due|great|all_due|proper|appropriate|particular|special|the_necessary|sufficient|enough|maximum care|caution|attention|diligence|vigilance|prudence|discipline|rigour|rigor|respect|thought|patience|concentration >",
            MUST + " < =check|=double-check|=double_check|=verify|=think|=look|=confirm|=read|=test|=ask|=review|=validate|=consult|=inspect|=compare|=announce ~{0,8} before|first|twice|every_time|each_time|each_and_every_time > you|we|they|any|each|every|touching|@ing|@end|the|a|prod|production|merge|deploy|your|on",
            "@start|please|everybody|everyone|all|people|folks|team|and|must|should|to ,? < double-check|double_check|triple-check|recheck|re-check|cross-check|double-checking|check_twice > !locking",
            "manually|always|@start ,? < manually|always check|verify|double-check|confirm|read|test|review|ask|think|look|validate|make_sure|inspect|compare|communicate|announce|pay|keep|have_a|be|question|assume|plan|measure >",
            "< think twice|first|hard|harder|carefully|ahead|things_through|it_through|before_acting|before_you|before_we|before >",
            "< look|measure before|twice > you|we|leaping|they|,",
            "< stop|pause|wait and think|reflect|look|ask|breathe|check|read >",
            "@start < verify|confirm|check|make_sure > ~{0,3} you_are|you_'re|twice|again")
        .on(
            hit -> Claims.outright(hit) && !hit.sentence().isQuestion() && !isTold(hit),
            "next_time|in_future|in_the_future|from_now_on|going_forward|henceforth ,? please? we|everyone|everybody|people|all? will|must|should|shall? all|always|please? < #heeding|#checking|ask|wait|stop|be >");
  }

  /** Whether somebody is asked, and not a program. */
  private static boolean asked(Hit hit) {
    boolean built = hit.sentence().holdsAny(BUILT);
    boolean thing = hit.doer().kind() == Kind.thing && hit.doer().head() >= 0 && !hit.startsHere();
    boolean passive = hit.sentence().token(hit.quoteFrom()).isForm("be");
    boolean ours = hit.sentence().actors().anyone() || passive;
    boolean weak = hit.sentence().lower(hit.quoteFrom()).equals("with") && isPastTold(hit);
    return !built && (!thing || ours) && !isTold(hit) && !weak && !hit.sentence().isQuestion();
  }

  private static boolean isPastTold(Hit hit) {
    return hit.holds("was were had did") && !hit.holds("must should shall will to");
  }

  private static Rule tryHarder() {
    return rule(
            "try-harder",
            "Everybody tried, that night as well. What made it hard, seen from the keyboard, can be made easier; effort cannot be ordered in stock.")
        .on(
            Exhortations::attention,
            MUST + "|need|have < try|strive|aim|endeavour|work|do > harder|better|more|our_best|their_best|your_best|our_utmost|our_homework|your_homework|their_homework|not_to|to_be|to_do_better|properly|it_properly|it_right|things_properly|a_better_job|our_job",
            "< do|did|does better > next|in_future|in_the_future|@end|at|than",
            "< step|raise|up|lift|sharpen|tighten our|their|up|its|your game|the_bar|act|standards|discipline|attention|senses|focus|@end|and >",
            "< get our|their|your act|house together|in_order >",
            "< =pull ourselves|themselves|yourself together >",
            MUST + " < make|put|invest > ~{0,2} more? ~{0,2} effort|thought|energy|love|care > to|into|in|and|@end",
            "< go the extra mile >",
            MUST + "|need|needs < get|become|improve|getting > @adv? better|stricter|at at|about|with|communication|communicating",
            MUST + " < learn|learnt|learned > from|to|this|the|our|how|a_lesson",
            "< know|knows|known better > @end|by|next|than",
            MUST + " < slow > down @end|and|next|when|during|before|a|,",
            MUST + " < take > your|our|their|more|the|enough|a|it time|breath|deep|slow|slowly|easy|step|moment|break|slower",
            "@start|please|must|should|to|and|we|lets < not|never|no|dont > rush|panic|hurry|assume|trust|guess|improvise|underestimate|be_careless|be_lazy|be_sloppy|be_complacent|be_hasty|get_distracted|lose_focus|take_shortcuts|cut_corners|multitask|be_too|be_so|rely_on_your|take_anything|blindly|copy_and_paste",
            "@start do < not > rush|panic|hurry|assume|trust|guess|improvise|underestimate|be|get_distracted|lose_focus|take_shortcuts|cut_corners|multitask|take_anything|blindly|copy_and_paste|skip|forget|work_alone|let",
            MUST + " < avoid|refrain|abstain > from? making_the_same|making_such|making_mistakes|mistakes|errors_like|careless|distractions|distraction|rushing|haste|hasty|shortcuts|human|carelessness|complacency|multitasking|@ing",
            "< try|trying not to >",
            "@start|please|to|must|should|and < use > your|our|their|common|good|better|some head|heads|brain|brains|common_sense|sense|judgement|judgment|eyes|sense_and");
  }
}
