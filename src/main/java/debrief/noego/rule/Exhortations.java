package debrief.noego.rule;

import debrief.noego.Category;
import debrief.noego.language.Kind;
import debrief.noego.language.Tag;
import debrief.noego.match.Hit;
import debrief.noego.rewrite.Exhorted;
import java.util.List;

/** A remedy that asks people to try harder. */
final class Exhortations {
  private static final String WATCHFUL =
      "careful|carefully|cautious|cautiously|vigilant|mindful|diligent|diligently|attentive|thorough|disciplined|responsible|conscientious|watchful|alert|prudent|aware|proactive|rigorous|meticulous|focused|focussed|conscious|considerate|serious|professional|precise|organised|organized|patient|accountable|strict|sensible|thoughtful|cautios|carefull";

  private Exhortations() {}

  static List<Rule> all() {
    return List.of(
        beCareful(), payAttention(), remind(), retrain(), makeSure(), follow(), discipline());
  }

  private static Rule rule(String name, String why) {
    return new Rule(Category.exhortation, name, why, Exhorted::of);
  }

  private static Rule beCareful() {
    return rule(
            "be-careful",
            "Attention runs out, first of all on a bad night. A remedy works when a tired person is safe with it: a default, a limit, a check, an undo.")
        .on(
            Exhortations::remedy,
            "< =be|=become|=stay|=remain|=get more|extra|very|particularly|especially|even_more|much_more|a_bit_more|a_lot_more|a_little_more|doubly|way_more|twice_as|super "
                + WATCHFUL
                + " >",
            "must|should|need_to|needs_to|have_to|has_to|will|shall|to|please|better|ought_to|@start|lets|'s|and < =be|=become|=stay|=remain|=act|=work|=proceed @adv{0,2} "
                + WATCHFUL
                + " > @end|when|with|about|in|on|while|next|before|during|not|at|as|to|enough",
            "< more|extra|greater|better|increased|additional|closer|utmost|special|added care|attention|vigilance|diligence|caution|discipline|awareness|focus|rigour|rigor|prudence|concentration|mindfulness|accountability|responsibility|ownership|thought > ~{0,5} is|are|must|should|needed|required|when|by|from|to|in|on|with|@end|will",
            "< =take|=exercise|=show|=use|=apply|=pay|=give|=demonstrate more|extra|greater|better|great|due|particular|special|utmost|the_utmost|closer|close|full|proper|a_little|a_bit_more|a_lot_more|the_necessary care|caution|attention|responsibility|diligence|vigilance|effort|heed|discipline|time >",
            "must|should|need_to|needs_to|have_to|has_to|will|shall|please|to|@start|better|and < =work|=act|=type|=test|=check|=review|=look|=think|=proceed|=plan|=operate|=listen|=double-check @np{0,3} twice|extra|carefully|very_carefully|more_carefully|diligently|thoroughly|more_thoroughly|attentively|closely|more_closely|cautiously|responsibly|thoughtfully|rigorously|harder >",
            "must|should|need_to|have_to|has_to|will|shall|please|@start|everyone|everybody < =check|=double-check|=double_check|=verify|=think|=look @np{0,4} before|first|twice|every_time|carefully >");
  }

  private static boolean remedy(Hit hit) {
    boolean warning =
        hit.next().equals(":")
            || hit.next().equals("–")
            || hit.sentence().lower(hit.quoteTo()).equals(",");
    boolean machine =
        hit.sentence().lower(hit.quoteTo()).matches("checks?|logging|validation|tests?|monitoring");
    boolean thing =
        hit.doer().kind() == Kind.thing
            && hit.quoteFrom() > 0
            && hit.sentence().token(hit.quoteFrom()).isForm("be")
            && !hit.holds("we everyone everybody people team engineers");
    boolean let = hit.has("let") && hit.sentence().lower(hit.quoteFrom() - 1).matches("'s|us");
    boolean done = hit.sentence().lower(hit.quoteFrom()).matches(".*(?:ing|ed)");
    boolean past = hit.sentence().lower(hit.quoteFrom()).matches("was|were|is|are|been");
    return !warning && !machine && (!thing || let) && !past && !done && !hit.has("not_need");
  }

  private static Rule payAttention() {
    return rule(
            "pay-attention",
            "Everyone was paying attention, to something that mattered as well. What draws attention to the right place at the right time can be built.")
        .on(
            hit -> !hit.has("not", "no", "nobody") || hit.has("do"),
            "< =pay @adv? close|closer|more|better|careful|special|particular|full|enough|greater|much_more|extra|proper|sufficient? attention|heed >",
            "must|should|to|will|please|@start|need|and < keep > a|an @adv? close|closer|eye|sharp|watchful|better eye|lookout|watch|on",
            "< be|stay|remain on the lookout|guard|alert|ball >",
            "< think twice >|before",
            "must|should|to|will|please|@start|need|have|and < try|strive|aim|endeavour harder|better|to_do_better|more|our_best|their_best >",
            "< do|did|does better > next|in_future|in_the_future|@end",
            "< must|should|shall|need_to|have_to|has_to|please|to|never|better > remember to?|not_forget|not forget",
            "@start < remember|never_forget|do_not_forget|please_remember > to",
            "< keep in mind > that ~{0,3} must|should|when",
            "< next time > ,? we|i|they|everybody|everyone|people|the_team|engineers|you|operators will|should|must|need",
            "< concentrate|focus > better|harder|more|on_the_task|on_their",
            "< step|raise|up|lift our|their|up|its game|the_bar >",
            "< have to|must|should|need_to be|stay|become aware|conscious|mindful > of|that");
  }

  private static Rule remind() {
    return rule(
            "remind",
            "A reminder is forgotten before it is needed, and it asks people to hold in mind what a tool could hold for them. Put the reminder where the step happens.")
        .on(
            hit -> !hit.next().equals(":") && !botReminds(hit),
            "< =remind > ~{0,3} @person|@affected|#roles|us|them|each|ourselves|staff|all|everyone|everybody|people",
            "< is|are|were|be|been|being|get reminded >|that|to|of|about",
            "< =send|=post|=issue|=circulate|=email|=e-mail|=share|=put a|an|another|some|friendly ~{0,2} reminder|reminders|reprimand|memo > to|that|about|in|for|@end|on",
            "need|must|should|will|@start|and|we|plan|want to? @adv? < raise|increase|create|improve|strengthen|build|heighten|promote|spread|foster awareness|consciousness|a_sense_of|sense_of_responsibility|accountability|mindfulness|vigilance >",
            "< =tell|=ask|=urge|=instruct|=warn|=advise|=encourage|=request|=expect|=admonish @np{0,3} @person > to_be|to_stay|to_remain|to_keep|to_watch|to_look|to_act|to_work|to_pay|to_take|to_double-check|to_check|to_follow|to_think|to_read|to_use|to_remember|to_never|to_always|not_to|never_to|to_stop|to_communicate|more_care")
        .on(
            hit -> hit.sentence().actors().anyone(),
            "< =talk|=speak|=have_a_word|=have_a_chat > to|with @np{0,2} @person ~{0,4} about");
  }

  private static boolean botReminds(Hit hit) {
    return hit.doer().kind() == Kind.thing
        && hit.doer().head() >= 0
        && !hit.sentence().lower(hit.quoteFrom()).matches("is|are|be|been");
  }

  private static Rule retrain() {
    return rule(
            "retrain",
            "Training one person leaves the trap in place for the next. A change to the tool, or a drill with the real screens, helps everyone who comes after.")
        .on(
            Exhortations::people,
            "< =train|=retrain|=re-train|=educate|=re-educate|=coach|=teach|=lecture|=school|=sensitise|=upskill|=instruct|=brief|=mentor > ~{0,5} @person|#roles|us|them|people|everyone",
            "< additional|more|better|further|extra|refresher|mandatory|remedial|proper|some|security|awareness|compulsory|repeat training|coaching|education|course|courses|session|sessions|trainings|supervision >",
            "< training|refresher|coaching|course|re-training|retraining|workshop > for|of ~{0,3} @person|#roles|everyone|staff",
            "@person|#roles ~{0,3} < should|must|need|needs|will|to be|to|get|receive|attend|undergo|take|complete ~{0,3} trained|retrained|re-trained|training|coached|re-educated|educated|course|refresher >");
  }

  private static boolean people(Hit hit) {
    boolean machine = hit.holds("model models classifier data detector");
    return !machine && !hit.has("drill", "rehearse", "exercise");
  }

  private static Rule makeSure() {
    return rule(
            "make-sure-people",
            "This asks people to be sure, without giving them the means. Say what the system will do so that the step cannot be lost.")
        .on(
            hit -> !hit.has("you") && !systemRemedy(hit),
            "< =make sure|certain > that? @np{0,3} @person ~{0,3} not|never|always|knows|know|understand|understands|check|checks|follow|follows|read|reads|remember|aware|pays|pay|test|tests|review|reviews|communicate|double-check|verify|verifies|ask|asks|looks|look|thinks|think|wait|stick",
            "< ensure|ensures > that? @np{0,3} @person ~{0,3} not|never|always|knows|know|understand|understands|check|checks|follow|follows|read|reads|remember|aware|pays|pay|test|tests|review|reviews|communicate|double-check|verify|verifies|ask|asks|stick",
            "< =make sure|certain > to @adv? check|double-check|verify|read|test|think|review|follow|ask|communicate|look|remember|understand|never|always|not",
            "< see to it >|that")
        .on(
            hit ->
                (hit.sentence().actors().isPerson(hit.from())
                        || hit.sentence().actors().isPerson(hit.from() + 1)
                        || hit.sentence().actors().isPerson(hit.quoteFrom() - 1))
                    && !hit.has("have_been"),
            "!you|it < must|should|need_to|needs_to|have_to|has_to|shall|are_to|is_to|are_expected_to|ought_to @adv{0,2} communicate|check|double-check|verify|read|test|think|review|follow|escalate|ask|listen|learn|respect|adhere|stick|comply|pay|take|know|understand|improve|refrain|watch|work|act|behave|coordinate|plan|concentrate|focus|look|be_told|be_reminded|be_trained|do|try > ~{0,4} better|more|always|before|carefully|twice|properly|thoroughly|harder|responsibility|ownership|mistakes|closely|attention|faster|earlier|seriously",
            "#roles|everyone|everybody|nobody|staff < must|have_to|has_to|shall never|always|not > @base");
  }

  private static boolean systemRemedy(Hit hit) {
    return hit.holds("automatically bot pipeline dashboard alert");
  }

  private static Rule follow() {
    return rule(
            "follow-the-process",
            "People leave a process where it does not fit the work. What makes it hard to follow, seen from the keyboard, is what to change.")
        .on(
            hit -> !hit.holds("did was were had followed") && imperative(hit),
            "< =follow|=respect|=observe|=obey|=adhere_to|=stick_to|=comply_with|=abide_by > @adv? ~{0,5} process|processes|procedure|procedures|policy|policies|rules|guideline|guidelines|checklist|checklists|runbook|runbooks|protocol|instructions|standards|best_practices|steps ~{0,6} @end|strictly|to_the_letter|always|at_all_times|without|more|every|next|properly|when",
            "< strictly|strict|stricter|better|closer|rigorous|more_strictly|religiously follow|adherence|compliance|observance|obedience|enforce|adhere|respect >",
            "< =use|=apply|=exercise|=show common_sense|good_judgement|good_judgment|better_judgement|better_judgment|caution|restraint|sound_judgement|good_sense >",
            "< take|takes|taking|show|assume|feel ~{0,2} ownership|responsibility|pride|accountability > of|for|in|@end",
            "< =read|=consult|=know > the|their|all ~{0,3} documentation|docs|manual|runbook|runbooks|release_notes|instructions @adv? ~{0,2} before|carefully|properly|first|thoroughly|more|next",
            "< take|takes|taking ~{0,6} seriously|more_seriously >",
            "< improve|more|better > ~{0,2} discipline|mindset|attitude|work_ethic|behaviour|behavior|morale_of");
  }

  private static boolean imperative(Hit hit) {
    boolean order =
        hit.startsHere()
            || hit.sentence()
                .lower(hit.quoteFrom() - 1)
                .matches(
                    "must|should|to|shall|please|need|and|always|will|better|more|have|strictly");
    return order || hit.sentence().tag(hit.quoteFrom()) != Tag.verb;
  }

  private static Rule discipline() {
    return rule(
            "discipline",
            "Punishment buys silence: the next person will not tell what they saw. What lets one step do so much harm is still there afterwards.")
        .on(
            "< disciplinary|written_warning|formal_warning|verbal_warning|final_warning|performance_improvement_plan|pip_for|reprimand|reprimanded|reprimands|sanctioned_for|punish|punished|punishment|be_fired|be_sacked|be_dismissed|be_disciplined|name_and_shame|naming_and_shaming|write-up_for|consequences_for|face_consequences|personal_consequences|be_held_accountable|hold_them_accountable|hold_people_accountable|held_to_account|be_held_responsible|revoke_his|revoke_her|revoke_their|lose_his_access|lose_her_access|lose_their_access|zero_tolerance|zero-tolerance|no_tolerance|will_not_be_tolerated|not_be_tolerated|cannot_be_tolerated|get_a_warning|receive_a_warning|received_a_warning|given_a_warning|issued_a_warning_to|stern|telling-off|dressing-down|slap_on_the >")
        .on(
            hit -> hit.by() != null && personObject(hit),
            "< ^discipline|sanction|reprimand|warn|scold|fire|dismiss|penalise|penalize|demote|sack|punish > ~{0,3} @person|#roles|@name");
  }

  private static boolean personObject(Hit hit) {
    boolean base = debrief.noego.language.Shapes.isBase(hit.sentence(), hit.anchor());
    return base && !hit.doer().kind().equals(Kind.thing);
  }
}
