package debrief.noego.rule;

import debrief.noego.Category;
import debrief.noego.language.Bag;
import debrief.noego.language.Kind;
import debrief.noego.language.Shapes;
import debrief.noego.language.Tag;
import java.util.List;

/** A remedy that lays down the law: people must, rules are to be followed, or else. */
final class Duties {
  private static final String PEOPLE = "everyone|everybody|people|staff|all|nobody|no_one|no-one";

  private static final String MUST =
      "must|should|need_to|needs_to|have_to|has_to|shall|are_to|is_to|are_expected_to|ought_to|will_have_to|are_supposed_to|is_expected_to|are_required_to|had_better|better|are_obliged_to|is_supposed_to|is_required_to|to";

  private Duties() {}

  static List<Rule> all() {
    return List.of(makeSure(), follow(), noMore(), discipline());
  }

  private static Rule rule(String name, String why) {
    return new Rule(Category.exhortation, name, why, Rewrites::exhortation);
  }

  private static Rule makeSure() {
    return rule(
            "make-sure-people",
            "This asks people to be sure, without giving them the means. Say what the system will do so that the step cannot be lost.")
        .on(
            hit -> !hit.sentence().isQuestion() && !systemRemedy(hit) && !hit.has("you"),
            "< =make sure|certain > that? @np{0,4} @person ~{0,3} not|never|always|knows|know|understand|understands|check|checks|follow|follows|read|reads|remember|aware|pays|pay|test|tests|review|reviews|communicate|double-check|verify|verifies|ask|asks|looks|look|thinks|think|wait|stick|familiar|careful|are_aware|gets|realise|realises",
            "< ensure|ensures > that? @np{0,4} @person|#roles|everyone|everybody|people|staff ~{0,3} not|never|always|knows|know|understand|understands|check|checks|follow|follows|read|reads|remember|aware|pays|pay|test|tests|review|reviews|communicate|double-check|verify|verifies|ask|asks|stick|familiar|careful|realise|comply|adhere|respect",
            "< =make|be sure|certain > to @adv? check|double-check|verify|read|test|think|review|follow|ask|communicate|look|remember|understand|never|always|not|keep|pay|inform|confirm|announce|update",
            "< see to it >|that",
            "it =be|'s|remains @adv? < important|essential|vital|crucial|critical|imperative|paramount|necessary|key|advisable|mandatory|good_practice > that|for @np{0,4} @person to? @adv? #heeding|be_more|be_careful|always|never|stay",
            "it =be|'s|remains @adv? < important|essential|vital|crucial|critical|imperative|paramount|necessary|key|advisable|mandatory|good_practice > to #heeding|read|be_more|be_careful|always|never|stay|remain",
            "it =be|'s @np{0,3} < job|duty|responsibility|task|obligation > to",
            "it =be|'s < up to > @np{0,3} @person|us|everyone|each",
            "@start|please|and < make|be sure|certain > that? you|we are_in|are_on|'re_in|'re_on|understand|know|have_read|have_checked",
            "@person =be < responsible|accountable > for double-checking|checking|making_sure|ensuring|verifying|their_own|reading|following|keeping")
        .on(
            hit -> obliged(hit) && !hit.has("have_been"),
            "!you|it < " + MUST + " @adv{0,2} #heeding > ",
            "!you|it < " + MUST
                + " @adv{0,2} #checking > ~{0,6} #carefully|before|always|more|their|every|each|whenever|after_each|at_all_times|all_the",
            PEOPLE + " < must|should|have_to|has_to|shall|will|is_to|are_to|may @adv? never|always|not|stop|avoid|all|ever > @base|@ing",
            "nobody|no_one|no-one < should|must|shall|is_to|is_allowed_to > ever? @base",
            "#roles|" + PEOPLE + " < must|have_to|has_to|shall|should never|always|not|stop > @base|@ing")
        .on(
            hit -> hit.startsHere() && !systemRemedy(hit),
            "< everyone|everybody|all|team|engineers|staff|developers|operators to > #heeding|be|stay|keep|use|check|verify|test|review|confirm",
            "@np{1,4} < to be > more|extra|very careful|vigilant|attentive|cautious|mindful|diligent|disciplined|thorough|aware");
  }

  private static boolean obliged(Hit hit) {
    int before = hit.quoteFrom() - 1;
    boolean person =
        hit.sentence().actors().isPerson(hit.from())
            || hit.sentence().actors().isPerson(hit.from() + 1)
            || hit.sentence().actors().isPerson(before)
            || hit.doer().isPerson();
    boolean bareTo = hit.sentence().lower(hit.quoteFrom()).equals("to") && !toDo(hit);
    return person && !bareTo && !systemRemedy(hit) && !hit.sentence().isQuestion();
  }

  /** "Everyone to read it again": an action item, where nothing but its owner stands before. */
  private static boolean toDo(Hit hit) {
    int at = hit.quoteFrom() - 1;
    return at >= 0
        && hit.sentence().actors().isPerson(at)
        && (at == 0 || Shapes.startsAt(hit.sentence(), at) || Shapes.startsAt(hit.sentence(), at - 1));
  }

  private static boolean systemRemedy(Hit hit) {
    return hit.holds("automatically bot pipeline dashboard alert ci linter since");
  }

  private static Rule follow() {
    return rule(
            "follow-the-process",
            "People leave a process where it does not fit the work. What makes it hard to follow, seen from the keyboard, is what to change.")
        .on(
            hit -> !hit.holds("did was were had followed") && imperative(hit),
            "< =follow|=respect|=observe|=obey|=adhere_to|=adhere|=stick_to|=comply_with|=abide_by|=heed|=honour > @adv? ~{0,5} #ruletexts ~{0,6} @end|strictly|to_the_letter|always|at_all_times|without|more|every|next|properly|when|from|in|before|during|again",
            "< strictly|strict|stricter|better|closer|rigorous|more_strictly|religiously follow|adherence|compliance|observance|obedience|enforce|adhere|respect|discipline|enforcement >",
            "< =use|=apply|=exercise|=show common_sense|good_judgement|good_judgment|better_judgement|better_judgment|caution|restraint|sound_judgement|good_sense|extreme_caution|patience >",
            "< take|takes|taking|show|assume|feel|accept|have ~{0,2} ownership|responsibility|pride|accountability > of|for|in|@end",
            "@start|must|should|please|and|to < own > your|our|their",
            "< =read|=consult|=know > the|their|all|your ~{0,3} documentation|docs|manual|runbook|runbooks|release_notes|instructions|changelog|output|prompt|prompts|diff|plan|guidelines|rules|ticket|fine_print @adv? ~{0,2} before|carefully|properly|first|thoroughly|more|next|twice|completely|again",
            "< take|takes|taking ~{0,6} seriously|more_seriously >",
            "< improve|improving|tighten|tightening ~{0,2} discipline|mindset|attitude|work_ethic|behaviour|behavior|morale_of|communication|collaboration|coordination|teamwork|cooperation|handovers|knowledge_sharing > !paths",
            "< better|improved|clearer|closer > communication|collaboration|coordination|cooperation between|with|among|from|in|of|across|towards|@end",
            "@start|need_to|must|should|to < communicate > ~{0,3} better|more|earlier|sooner|clearly|openly|proactively|with_each_other")
        .on(
            hit -> !hit.holds("was were had since because") && !hit.sentence().isQuestion(),
            "#ruletexts|review|reviews|testing ~{0,6} < must|should|shall|has_to|have_to|need_to|needs_to|will|is_to|are_to|are_there_to be > @adv? followed|respected|observed|adhered|complied|obeyed|honoured|enforced|heeded|kept|taken_seriously|read|stuck_to",
            "< compliance|adherence|obedience|observance > with|to|of ~{0,6} must|should|has_to|needs_to|is|will|needs|have_to|@end",
            "< enforce|enforcing > ~{0,5} more_strictly|strictly|rigorously|consistently|without_exception|more_rigorously");
  }

  private static boolean imperative(Hit hit) {
    boolean order =
        hit.startsHere()
            || hit.sentence()
                .lower(hit.quoteFrom() - 1)
                .matches(
                    "must|should|to|shall|please|need|and|always|will|better|more|have|strictly|everyone|everybody|all");
    return order || hit.sentence().tag(hit.quoteFrom()) != Tag.verb;
  }

  private static Rule noMore() {
    return rule(
            "no-more-shortcuts",
            "Shortcuts are taken where the long way costs more than it seems to give. What the long way costs, and why it is long, is what to change.")
        .on(
            hit -> !hit.holds("was were had found") && !hit.sentence().isQuestion(),
            "< no|stop more|further|with|all|taking|cutting? @np{0,1} shortcuts|shortcut|excuses|corners|exceptions|cowboy|heroics|sloppiness|carelessness|complacency|skipping|rushing|guessing|improvising|winging|finger-pointing|quick_fixes|yolo|half-measures >",
            "< no_more|stop > skipping|rushing|guessing|ignoring|assuming|testing_in_production|deploying_on|working_around|bypassing|cutting",
            "< no_more|no > deploys|deployments|changes|releases|merges > on_a_friday|on_fridays|on_friday|without_a|without_review|when|late|after_hours");
  }

  private static Rule discipline() {
    return rule(
            "discipline",
            "Punishment buys silence: the next person will not tell what they saw. What lets one step do so much harm is still there afterwards.")
        .on(
            "< disciplinary|written_warning|formal_warning|verbal_warning|final_warning|official_warning|first_warning|performance_improvement_plan|pip_for|reprimand|reprimanded|reprimands|sanctioned_for|be_sanctioned|punish|punished|punishment|be_fired|be_sacked|be_dismissed|be_disciplined|name_and_shame|naming_and_shaming|write-up_for|consequences_for|face_consequences|facing_consequences|face_serious_consequences|bear_the_consequences|suffer_the_consequences|personal_consequences|consequences_under_employment|be_held_accountable|being_held_accountable|hold_them_accountable|hold_people_accountable|hold_everyone_accountable|hold_each_other_accountable|held_to_account|be_held_responsible|be_held_liable|revoke_his|revoke_her|revoke_their|lose_access|lose_his_access|lose_her_access|lose_their_access|lose_their_rights|lose_their_privileges|lose_production_access|zero_tolerance|zero-tolerance|no_tolerance|will_not_be_tolerated|not_be_tolerated|be_tolerated|no_longer_tolerate|not_tolerate|get_a_warning|receive_a_warning|received_a_warning|given_a_warning|issued_a_warning_to|stern|telling-off|dressing-down|talking-to|slap_on_the|repeat_offenders|repeat_offender|three_strikes|reported_to_hr|reported_to_their_manager|report_to_hr|escalated_to_hr|their_performance_review|his_performance_review|her_performance_review|performance_reviews|performance_appraisal|answer_for_it|answer_for_this|make_an_example|heads_will_roll|cut_their_bonus|bonus_cut|will_be_sanctioned|be_penalised|be_penalized|be_demoted|be_suspended_from|be_taken_to_task|be_called_out|be_reprimanded >")
        .on(
            hit -> hit.by() != null && personObject(hit),
            "< ^discipline|sanction|reprimand|warn|scold|fire|dismiss|penalise|penalize|demote|sack|punish|suspend > ~{0,3} @person|#roles|@name",
            "< ^hold > ~{1,4} accountable|responsible|liable|to_account")
        .on(
            hit -> hit.sentence().actors().anyone() && !hit.sentence().isQuestion(),
            "< whoever|anyone_who|anybody_who|those_who|people_who|engineers_who|developers_who|staff_who|individuals_who > ~{1,10} will|must|shall|should|loses|gets|faces");
  }

  private static boolean personObject(Hit hit) {
    boolean base = Shapes.isBase(hit.sentence(), hit.anchor());
    boolean user = Bag.of("user customer").contains(hit.next());
    return base && !user && !hit.doer().kind().equals(Kind.thing);
  }
}
