package debrief.noego.rule;

import debrief.language.ActorKind;
import debrief.language.NounPhrases;
import debrief.language.Shapes;
import debrief.language.Subject;
import debrief.language.word.WordSet;
import debrief.noego.match.Hit;
import debrief.noego.match.WordAlternatives;
import java.util.List;

/** A grade: on a decision, on a piece of work, on how something was handled. */
final class Verdicts {
  private static final WordAlternatives CONDUCT =
      WordAlternatives.of("#conduct-nouns|#human-conduct-nouns");
  private static final String FAULTY =
      "wrong|bad|poor|terrible|awful|questionable|strange|odd|weird|curious|debatable|horrible|dumb|stupid|silly|dangerous|careless|dreadful|disastrous|foolish|rash|fatal|lousy|unfortunate|unwise|dubious|idiotic|crazy|insane|ridiculous|naive|reckless|irresponsible|catastrophic|worst|worst_possible|worst_imaginable|hasty|premature|over-hasty|unlucky|ill-timed|ill-fated|ill-conceived|ill-advised|misguided|costly|half-baked|disappointing|unbelievable|inexplicable|incomprehensible|regrettable|lazy|cowardly|cheap";
  private static final String GRADED =
      "#conduct-nouns|planning|preparation|leadership|change_management|incident_management|project_management|crisis_management|staffing|briefing|work_ethic";
  private static final String CHOICES =
      "decision|decisions|call|choice|choices|judgement|judgment|idea|ideas|move|moves|thing_to_do|thing_to|time_to|moment_to|way_to|place_to|instinct|instincts|plan|timing|shortcut|workaround|compromise|priority|priorities|advice|reaction|response";

  private Verdicts() {}

  static List<Rule> all() {
    return List.of(conduct(), choice(), denied(), outrage());
  }

  private static Rule conduct() {
    return Judgements.rule(
            "poor-conduct",
            "This grades a decision. Say what was chosen, between which options and under "
                + "what pressure.")
        .on(
            hit -> graded(hit) && !systemic(hit),
            "< #context-judgement-adjectives " + GRADED + " >",
            "< #context-judgement-adjectives and|, #context-judgement-adjectives > " + GRADED,
            "< #context-judgement-adjectives > @np{1,2} " + GRADED,
            "#conduct-nouns was|were|is|has_been @adv{0,2} < #context-judgement-adjectives|chaotic|slow|wrong|poor > @end|and|because|from|by|at|in",
            "#conduct-nouns by|of|from|between|with|during @np{1,4} was|were|is|has_been @adv{0,2} < #context-judgement-adjectives|chaotic|slow|wrong|poor > @end|and|because|from|by")
        .on(
            Verdicts::graded,
            "#human-conduct-nouns ~{0,6} was|were|is|are|has_been|had_been|remained|came_across_as @adv{0,3} < a|an|the? complete|total|utter|absolute|big|real|mere|pure|single|one? #disaster-nouns > @end|and|,|from|by|at|in|throughout|during|because|to|on|for|that|–|—|compared|with|as",
            "handling|management|execution|coordination|conduct|running|organisation|way of ~{1,5} was|were|is|are @adv{0,3} < a|an|the? complete|total|utter|absolute? #disaster-nouns|staggering|astonishing|breathtaking|not_acceptable > @end|and|,|from|by|throughout",
            "< quality|level|standard|amount|degree of > ~{0,3} review|reviews|workmanship|work|incompetence|care|preparation|planning|communication|negligence|testing ~{0,2} was|is|were|are|fell",
            "@start < terrible|awful|horrible|abysmal|atrocious|appalling|disastrous|dreadful|shocking|shameful|pathetic|lousy|disappointing|disgraceful|amateurish|dismal|embarrassing|poor|bad|worst > @np{0,1} #human-conduct-nouns",
            "was|were|been|being|got @adv? < handled|managed|executed|run|dealt_with|organised|organized|conducted|led|coordinated|communicated|prepared|planned|reviewed|supervised|staffed ~{0,4} manner|fashion|way|badly|poorly|terribly|horribly|awfully|abysmally|clumsily|amateurishly|sloppily|disastrously >",
            "< poorly|badly|inadequately|insufficiently|carelessly|hastily|terribly|horribly|sloppily|amateurishly|disastrously|clumsily > planned|communicated|coordinated|executed|managed|prepared|handled|organised|organized|reviewed|thought|led|considered|thought_out|thought_through|supervised|briefed|staffed|rehearsed|conceived|judged|timed|advised|informed",
            "< did|do|does|doing|done|made|delivered|produced|wrote|gave|put_in @adv? a|an|such? lousy|terrible|poor|bad|awful|horrible|shoddy|sloppy|half-hearted|miserable|dreadful|mediocre|disappointing > job|work|performance|showing|effort|attempt|piece|review|handover|impression|figure|@np")
        .on(
            hit ->
                (hit.sentence().actors().anyone() || Judgements.conductNear(hit))
                    && !thingBehind(hit),
            "< poorly|badly > written|documented_by|trained",
            "< naive|naïve|wrong|silly|foolish|careless|unwise|lazy|stupid|optimistic|arrogant|rash of us|them|him|her|me|you|the|our > @np{0,3}",
            "< lazy|naive|naïve > fix|work|review|approach|engineer|developer|team|hack|patch|attempt|attitude|assumption|thinking|belief|hope|faith",
            "@person|we|they|he|she|i was|were|is|are|@adv{0,2} < @adv? lazy|naive|naïve|wrong|slow|weak|confused|overwhelmed|distracted|impatient|nervous|tired|hesitant|late|stupid > to|in|on|and|about|,|@end|because|when");
  }

  private static boolean graded(Hit hit) {
    return !Judgements.negated(hit)
        && !hit.has("?", "wrote", "complained")
        && !Judgements.mentioned(hit)
        && !thingBehind(hit);
  }

  /** The conduct of a scheduler, a link or an interface: made by a thing, of a thing, a thing. */
  private static boolean thingBehind(Hit hit) {
    if (Shapes.isOwner(hit.sentence(), hit.quoteFrom() - 1)) {
      return false;
    }
    for (int i = hit.quoteFrom(); i >= Math.max(0, hit.quoteFrom() - 3); i--) {
      boolean makes = WordAlternatives.of("=make|=take|=have|=give").length(hit.sentence(), i) > 0;
      if (makes) {
        Subject doer = new debrief.language.Clauses(hit.sentence()).before(i);
        return doer.kind() == ActorKind.thing || doer.kind() == ActorKind.affected;
      }
    }
    for (int i = hit.from(); i < hit.to(); i++) {
      if (CONDUCT.length(hit.sentence(), i) > 0) {
        return machine(hit, i);
      }
    }
    return false;
  }

  private static boolean machine(Hit hit, int conduct) {
    String owner = hit.sentence().lower(conduct - 1);
    boolean owned = owner.equals("'s") && !Shapes.isOwner(hit.sentence(), conduct - 1);
    String next = hit.sentence().lower(conduct + 1);
    boolean of = WordSet.of("of from between by with for in to").contains(next);
    ActorKind kind =
        of ? new NounPhrases(hit.sentence()).agent(conduct + 2).kind() : ActorKind.person;
    boolean alike =
        WordAlternatives.of(
                    "response|responses|reaction|execution|performance|communication|coordination|service|migration|reasoning|analysis|handling|support|testing|approach|job|work|organisation|management|approval|operator|manager|admin|administrator|fix|oversight|call|move")
                .length(hit.sentence(), conduct)
            > 0;
    boolean human = hit.sentence().actors().anyone() || hit.holds("incident outage bridge crisis");
    boolean way = hit.has("far", "too", "painfully", "much") && !of;
    way |= WordAlternatives.of("call|move|work|fix").length(hit.sentence(), conduct) > 0 && !of;
    return owned
        || (!way && alike && of && kind == ActorKind.thing && !human)
        || (!way && alike && !of && !human && soft(hit));
  }

  private static boolean soft(Hit hit) {
    return hit.holds("slow bad poor weak sluggish wrong incorrect insufficient");
  }

  private static boolean systemic(Hit hit) {
    int next = hit.quoteTo();
    return hit.sentence()
            .lower(next)
            .matches(
                "time|times|rate|code|codes|body|latency|threshold|count|table|size|page|interface|portal|node|plan|guide|api|channel|service|header|headers")
        || hit.sentence()
            .lower(next + 1)
            .matches("time|times|rate|code|codes|body|bodies|latency|size|payload|headers?|status");
  }

  private static Rule choice() {
    return Judgements.rule(
            "bad-call",
            "This judges a decision by its outcome. Say what spoke for it then, and what it "
                + "was weighed against.")
        .on(
            hit -> !Judgements.negated(hit) && !hit.has("?") && !thingBehind(hit),
            "< " + FAULTY + " " + CHOICES + " >",
            "< a|such_a|what_a|an @adv? " + FAULTY + " " + CHOICES + " >",
            "decision|choice|choices|idea|move|call|plan|attempt|choosing to|of|for|in|on ~{1,8} was|is|were|seems|seemed|proved|turned_out @adv{0,3} < a|an|the|to_be? "
                + FAULTY
                + " > @end|one|from|and|,|mistake|because|in|at",
            "decision|choice|idea|plan was|is|were @adv{0,3} < a|an|the " + FAULTY + " one > ")
        .on(
            hit -> !Judgements.negated(hit) && !hit.has("?") && Judgements.conductNear(hit),
            "is|was|were|'s|borders_on|bordered_on|bordering_on|verges_on|verging_on|verged_on|close_to|amounts_to|amounted_to|nothing_short_of|smacks_of|smells_of|reeks_of|looks_like @adv{0,3} pure|sheer|plain|utter|complete|total|absolute|simply|just|almost|outright|downright? < #folly-nouns >",
            "@start @ing ~{1,10} is|was|seems|seemed @adv{0,3} < "
                + FAULTY
                + " > @end|and|,|from|given|at",
            "@start|, @ing ~{0,10} was|is < asking_for|inviting > trouble|disaster|this")
        .on(
            hit ->
                !Judgements.negated(hit)
                    && !hit.holds("prevent prevents prevented avoid avoided stops"),
            "it|this|that is|was|'s @adv{0,2} pure|sheer|plain|utter|complete|total|absolute < #folly-nouns >",
            "it|this|that is|was|'s @adv{0,2} < #folly-nouns > to|of|that|by",
            "< ill-advised|over-hasty|overhasty|knee-jerk|panic|hasty|premature|botched > rollback|restart|reaction|failover|rollout|decision|move|change|fix|deploy",
            "design|code|script|plan|fix|config|configuration|architecture|setup|implementation is|was|'s @adv{0,2} < a? bodge|garbage|crap|rubbish|spaghetti|joke|mess|kludge|abomination|horror|disgrace|hack_job|monstrosity|atrocity > @end|because|and|that|of",
            "< sheer|pure|utter|plain|complete #folly-nouns > @end|by|of|on|from|that")
        .on(
            hit -> hit.doer().isPerson(),
            "< ^=gamble > with|on|that",
            "< ^=take > a? ~{0,2} gamble|unnecessary_risk|unnecessary_risks|needless_risk|stupid_risk|silly_risk|reckless_risk");
  }

  private static Rule denied() {
    return Judgements.rule(
            "praise-denied",
            "\"Not very professional\" is a judgement. Say what was done, and what stood in "
                + "the way of more.")
        .on(
            hit ->
                (Judgements.conductNear(hit) || Judgements.people(hit) || hit.has("our"))
                    && !Judgements.mentioned(hit)
                    && !hit.has("if"),
            "< hardly|less_than|anything_but|far_from|scarcely|not_exactly|not_particularly|nowhere_near|not_very|not_really|not_at_all|not_especially|not_quite|not_overly|neither|barely|not_precisely @adv{0,2} a|an|the? #merit-adjectives >",
            "was|were|is|are|been < not|never @adv{0,2} a|an|the|in_a? professional|thorough|careful|smart|clever|wise|diligent|rigorous|competent|mature|attentive|responsible|conscientious|prudent|up_to_scratch|up_to_standard|up_to_par|up_to_the_task|up_to_the_job|up_to_it|well_thought_out|thought_through|thought_out|what_we_expect|what_one_expects|how_one|how_professionals|how_you|what_i_expect|our_finest_hour|our_best_work|our_proudest_moment|professionally|properly_thought|convincing|impressive|the_smartest|the_brightest|the_wisest|a_good_look|a_smart_move|a_wise_move >",
            "@start < not the|our|a|an|exactly|what|how ~{0,2} finest|best|brightest|smartest|wisest|sharpest|proudest|cleverest|smart|wise|clever|professional > ~{0,3}",
            "< leave|leaves|left|leaving a_lot|much|something|plenty|everything to_be_desired >",
            "< nothing|not_something|not_anything to_be_proud_of|to_boast_of|to_write_home_about >")
        .on(
            "< not an? acceptable|adequate|appropriate|satisfactory level|standard|way|degree|amount > of|to|for|@end",
            "there was|is|were < no|zero|hardly_any|little|precious_little leadership|ownership|discipline|professionalism|accountability|rigour|rigor|common_sense|urgency|sense_of_urgency|respect|initiative|teamwork|empathy|supervision >",
            "@start < no|zero|hardly_any|nil|little leadership|ownership|discipline|professionalism|accountability|rigour|rigor|common_sense|urgency|sense_of_urgency|respect|teamwork >",
            "< more|some|bit_of|ounce_of|little #virtue-nouns|professionalism > ~{0,3} would|might|could @adv? hurt|be_nice|be_welcome|help|go|do",
            "it|this was|is|'s @adv{0,2} < naive|naïve|wrong|foolish|silly|optimistic|unwise|careless|rash|reckless|stupid|lazy|arrogant to > trust|assume|believe|think|rely|expect|hope|run|deploy|skip|leave|ignore|restart|wait|do|go|put|give|take|let|use|push|start",
            "@start < not|hardly exactly|precisely|the|our|quite|really? a? masterclass|finest_hour|master_class|proudest_moment|textbook_example|model_of|advertisement > ~{0,3}",
            "< defies|defied|defying ~{0,2} logic|belief|reason|comprehension > why|that|how")
        .on(
            hit -> !Judgements.mentioned(hit) && !machineLack(hit),
            "< lack|absence|shortage|deficit|dearth|want of @np{0,2} #virtue-nouns >",
            "< show|shows|showed|shown|display|displayed|demonstrated|showing @adv? no|little|not_much|zero|scant|a_lack_of|any|poor|very_little > @np{0,2} #virtue-nouns|sense|regard|consideration|grasp")
        .on(
            hit ->
                hit.doer().isPerson() || hit.sentence().lower(hit.quoteFrom() - 1).equals("nobody"),
            "< ^=show|=display > no|little|any|zero|scant ~{0,3} #virtue-nouns|sense|regard");
  }

  private static boolean machineLack(Hit hit) {
    return WordSet.of("data budget between plan among")
        .contains(hit.sentence().lower(hit.quoteTo()));
  }

  private static Rule outrage() {
    return Judgements.rule(
            "it-is-unacceptable-that",
            "Outrage makes people hide the next one. Say what made the wait or the step "
                + "reasonable to those who were there.")
        .on(
            hit -> hit.sentence().actors().anyone() || hit.has("to"),
            "it|this is|was|'s|remains|seems @adv{0,2} < unacceptable|shocking|outrageous|disappointing|frustrating|embarrassing|astonishing|baffling|incredible|unbelievable|a_shame|a_pity|sad|worrying|irresponsible|inexcusable|amazing|mind-boggling|incomprehensible|annoying|beyond_me|a_mystery|inconceivable|infuriating|staggering|breathtaking|alarming|appalling|scandalous|a_scandal|disgraceful|a_disgrace|unforgivable|inexplicable|unfathomable|hard_to_believe|difficult_to_believe|hard_to_comprehend|hard_to_accept|hard_to_grasp|puzzling|bewildering|perplexing|telling|laughable|ridiculous|absurd|not_acceptable|intolerable|high_time|about_time|depressing|disheartening > that|how|to|why|when|, ~{0,6} @person|@base|nobody",
            "< cannot|can not|fail|failed|struggle|hard|difficult|impossible understand|to_understand|to_see|to_comprehend|comprehend|fathom|to_fathom|believe|to_believe|imagine > why|how|that ~{0,4} @person");
  }
}
