package debrief.noego.rule;

import debrief.language.Shapes;
import debrief.language.Tag;
import debrief.noego.category.Category;
import debrief.noego.match.Hit;
import debrief.noego.rewrite.ExhortationRewrite;
import java.util.List;

/** A remedy that lays down the law: people must, rules are to be followed. */
final class Duties {
  private static final String PEOPLE = "everyone|everybody|people|staff|all|nobody|no_one|no-one";

  private static final String MUST =
      "must|should|need_to|needs_to|have_to|has_to|shall|are_to|is_to|are_expected_to|ought_to|will_have_to|"
          + "are_supposed_to|is_expected_to|are_required_to|had_better|better|are_obliged_to|is_supposed_to|is_required_to|"
          + "to";

  private Duties() {}

  static List<Rule> all() {
    return List.of(makeSure(), obliged(), follow());
  }

  private static Rule rule(String name, String why) {
    return new Rule(Category.exhortation, name, why, ExhortationRewrite::of);
  }

  private static Rule makeSure() {
    return rule(
            "make-sure-people",
            "This asks people to be sure without giving them the means. Say what the system "
                + "will do so that the step cannot be lost.")
        .on(
            hit -> !hit.sentence().isQuestion() && !systemRemedy(hit) && !hit.has("you"),
            "< =make sure|certain > that? @np{0,4} @person ~{0,3} not|never|always|knows|know|understand|understands|"
                + "check|checks|follow|follows|read|reads|remember|aware|pays|pay|test|tests|review|reviews|communicate|"
                + "double-check|verify|verifies|ask|asks|looks|look|thinks|think|wait|stick|familiar|careful|are_aware|"
                + "gets|realise|realises",
            "< =make sure|certain|ensure > that? nobody|no_one|no-one ever? forgets|skips|misses|ignores|overlooks|"
                + "bypasses|touches|repeats",
            "< ensure|ensures > that? @np{0,4} @person|#role-nouns|everyone|everybody|people|staff ~{0,3} not|never|"
                + "always|knows|know|understand|understands|check|checks|follow|follows|read|reads|remember|aware|pays|pay|"
                + "test|tests|review|reviews|communicate|double-check|verify|verifies|ask|asks|stick|familiar|careful|"
                + "realise|comply|adhere|respect",
            "< =make|be sure|certain > to @adv? check|double-check|verify|read|test|think|review|follow|ask|"
                + "communicate|look|remember|understand|never|always|not|keep|pay|inform|confirm|announce|update",
            "< see to it >|that",
            "it =be|'s|remains @adv? < important|essential|vital|crucial|critical|imperative|paramount|necessary|key|"
                + "advisable|mandatory|good_practice > that|for @np{0,4} @person to? @adv? #attention-verbs|be_more|"
                + "be_careful|always|never|stay",
            "it =be|'s|remains @adv? < important|essential|vital|crucial|critical|imperative|paramount|necessary|key|"
                + "advisable|mandatory|good_practice > to #attention-verbs|read|be_more|be_careful|always|never|stay|remain",
            "it =be|'s @np{0,3} < job|duty|responsibility|task|obligation > to",
            "it =be|'s < up to > @np{0,3} @person|us|everyone|each",
            "@start|please|and|must|should < be sure > of|about",
            "@start|please|and|must|should < know > what|your|how|the ~{0,6} doing|before|tools|limits|commands|systems|system",
            "everyone|everybody|each|all|we ~{0,3} < =be responsible|accountable > for",
            "< everybody|everyone|everybody_else|each_engineer|each_developer|every_engineer|every_developer 's "
                + "business|job|responsibility|duty|task|concern >",
            "reading|testing|checking|reviewing|double-checking|following|consulting ~{0,6} =be|'s < mandatory|"
                + "compulsory|obligatory|a_must|required|essential|important > @end|for|before|and",
            "it =be|'s < mandatory|compulsory|obligatory|a_must > for|to ~{0,5} #attention-verbs|read|test|check|review",
            "@start|please|and < make|be sure|certain > that? you|we are_in|are_on|'re_in|'re_on|understand|know|have_read|have_checked",
            "@person =be < responsible|accountable > for double-checking|checking|making_sure|ensuring|verifying|"
                + "their_own|reading|following|keeping");
  }

  private static Rule obliged() {
    return rule(
            "people-must",
            "\"Must\" changes nothing at the keyboard, where it will be read by nobody. Say what the tool, the "
                + "schedule or the default will do, so that the step comes by itself.")
        .on(
            hit -> obliged(hit) && !hit.has("have_been"),
            "!you|it < " + MUST + " @adv{0,2} #attention-verbs > ",
            "!you|it < "
                + MUST
                + " @adv{0,2} #checking-verbs > ~{0,6} #carefulness-adverbs|before|always|more|their|every|each|"
                + "whenever|after_each|at_all_times|all_the",
            PEOPLE
                + " < must|should|have_to|has_to|shall|will|is_to|are_to|may @adv? never|always|not|stop|avoid|all|ever > @base|@ing",
            "nobody|no_one|no-one < should|must|shall|is_to|is_allowed_to > ever? @base",
            "#role-nouns|"
                + PEOPLE
                + " < must|have_to|has_to|shall|should never|always|not|stop > @base|@ing")
        .on(
            hit -> hit.startsHere() && !systemRemedy(hit),
            "< everyone|everybody|all|team|engineers|staff|developers|operators to > #attention-verbs|be|stay|keep|"
                + "use|check|verify|test|review|confirm",
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
        && (at == 0
            || Shapes.startsAt(hit.sentence(), at)
            || Shapes.startsAt(hit.sentence(), at - 1));
  }

  private static boolean systemRemedy(Hit hit) {
    return hit.holds("automatically bot pipeline dashboard alert ci linter since");
  }

  private static Rule follow() {
    return rule(
            "follow-the-process",
            "People leave a process that does not fit the work. Say what makes it hard to "
                + "follow.")
        .on(
            hit -> !hit.holds("did was were had followed") && imperative(hit),
            "< =follow|=respect|=observe|=obey|=adhere_to|=adhere|=stick_to|=comply_with|=abide_by|=heed|=honour > "
                + "@adv? ~{0,5} #procedure-nouns ~{0,6} @end|strictly|to_the_letter|always|at_all_times|without|more|every|"
                + "next|properly|when|from|in|before|during|again",
            "< strictly|strict|stricter|better|closer|rigorous|more_strictly|religiously follow|adherence|compliance|"
                + "observance|obedience|enforce|adhere|respect|discipline|enforcement >",
            "< =use|=apply|=exercise|=show common_sense|good_judgement|good_judgment|better_judgement|"
                + "better_judgment|caution|restraint|sound_judgement|good_sense|extreme_caution|patience >",
            "< take|takes|taking|show|assume|feel|accept|have ~{0,2} ownership|responsibility|pride|accountability > of|for|in|@end",
            "@start|must|should|please|and|to < own > your|our|their",
            "@start|must|should|please|to|has_to|have_to < use|apply|run_through|go_through > the|our|a|your "
                + "checklist|checklists|runbook|playbook|four-eyes|buddy",
            "< =read|=consult|=know > the|their|all|your ~{0,3} documentation|docs|manual|runbook|runbooks|"
                + "release_notes|instructions|changelog|output|prompt|prompts|diff|plan|guidelines|rules|ticket|fine_print "
                + "@adv? ~{0,2} before|carefully|properly|first|thoroughly|more|next|twice|completely|again",
            "< take|takes|taking ~{0,6} seriously|more_seriously >",
            "< improve|improving|tighten|tightening ~{0,2} discipline|mindset|attitude|work_ethic|behaviour|behavior|"
                + "morale_of|communication|collaboration|coordination|teamwork|cooperation|handovers|knowledge_sharing > "
                + "!paths",
            "< better|improved|clearer|closer > communication|collaboration|coordination|cooperation between|with|"
                + "among|from|in|of|across|towards|@end",
            "@start|need_to|must|should|to < communicate > ~{0,3} better|more|earlier|sooner|clearly|openly|proactively|with_each_other")
        .on(
            hit -> !hit.holds("was were had since because") && !hit.sentence().isQuestion(),
            "#procedure-nouns|review|reviews|testing ~{0,6} < must|should|shall|has_to|have_to|need_to|needs_to|will|"
                + "is_to|are_to|are_there_to be > @adv? followed|respected|observed|adhered|complied|obeyed|honoured|"
                + "enforced|heeded|kept|taken_seriously|read|stuck_to|used|consulted|applied|gone_through",
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
}
