package debrief.noego.rule;

import debrief.language.word.Lexicon;
import debrief.language.word.WordSet;
import debrief.noego.category.Category;
import debrief.noego.match.Hit;
import debrief.noego.rewrite.SingleCauseRewrite;
import java.util.List;
import java.util.Set;

/** The list of causes closed by what it leaves out, or by a word that ends the talk. */
final class NothingElse {
  private static final Set<String> CAUSAL =
      WordSet.of(
          "cause caused contributed wrong reason blame outage incident failure crash behind fault responsible "
              + "influence explanation culprit factor factors causes reasons contributing contributors problem latency "
              + "errors downtime loss");

  private NothingElse() {}

  static List<Rule> all() {
    return List.of(nothingElse(), theRest(), fullStop());
  }

  private static Rule rule(String name, String why) {
    return new Rule(Category.singleCause, name, why, SingleCauseRewrite::of);
  }

  private static Rule nothingElse() {
    return rule(
            "nothing-else",
            "\"Nothing else\" ends the search at one cause. Say what made it possible, what "
                + "let it spread and what delayed the recovery.")
        .on(
            NothingElse::closed,
            "< nothing else|more|further|besides > ~{0,2} #contribution-verbs",
            "< nothing|none but|other_than|else_but|more_than|apart_from|aside_from|besides|beside|except|except_for|"
                + "save|save_for|short_of|beyond > ~{0,8} #contribution-verbs",
            "=be|'s|cause|reason|: < nothing but|other_than|else_but|more_than > the|a|an|@np",
            "< apart_from|other_than|aside_from|besides|except_for|beyond > ~{1,6} ,? nothing|no_other ~{0,3} wrong|"
                + "contributed|to_blame|broken|at_fault|cause|factor",
            "by|on|in|with < nothing but|other_than|else_than > the|a|an",
            "=be|for|,|and|or < nothing but|other_than|else_but > the|a|an",
            "< no|any|zero other|further|additional|second|more|contributory|contributing @np{0,2} #cause-nouns|"
                + "factors|reasons|causes|explanations|conditions|cause|condition|circumstance|ingredient|contributors > "
                + "~{0,3} =be|=play|=exist|=need|=contribute|=have|@end|:|besides|beside|apart|than|,",
            "< no other > @np{1,2} =have|=be anything_to_do|involved|to_blame|at_fault|responsible|at_play|needed|necessary|a_role|a_part",
            "no|any|a < reason|cause|explanation|factor|culprit other_than|but|except|besides|save|apart_from > ",
            "< without any? other|further|additional @np? #cause-nouns|factors|causes >",
            "< none of the other|remaining > ~{1,3} #contribution-verbs",
            "< nothing to it but|except|besides >",
            "=be|it < the|a? @np{1,3} and nothing|no|nowhere else|other >",
            "< and|, of? nothing|nowhere|no_one else > @end|,",
            "< there_is|there_was|there_'s nothing|no more|else to_it|behind_it > ")
        .on(
            NothingElse::closed,
            "< no need|reason|point to|in look|looking|search|searching|dig|digging|seek|investigate > any? further|"
                + "for_other|for_any_other|elsewhere|deeper|beyond|for_more",
            "< look|looks no further > than|:|,|@end",
            "need|must|should|do < not need_to? look|search|dig > beyond|further|any|elsewhere",
            "< can|could|may stop|end looking|searching|digging|the_search|here >")
        .on(
            hit -> !Claims.isDenied(hit),
            "< no|any other cause|factor|reason|factors|causes|explanation|contributing_factor|contributing_factors >")
        .on(
            "and < nothing more|else|besides > ^made|caused|broke|led|brought|took|stopped|triggered|explains");
  }

  /** Whether causes are what there is nothing else of; "nothing else was running" is a fact. */
  private static boolean closed(Hit hit) {
    boolean found = hit.sentence().lower(hit.quoteFrom()).equals("any") && !hit.has("out", "rule");
    boolean fact =
        hit.holds(
            "running stored affected changed region host cannot evidence could unknown whether if");
    boolean denied = Claims.isDenied(hit) && !hit.after("need", "neither");
    boolean causal = hit.sentence().holdsAny(CAUSAL) || !fact;
    boolean changed = hit.holds("changed") && hit.holds("so it it's");
    return !found && !denied && (causal || changed) && !hit.sentence().isQuestion();
  }

  private static Rule theRest() {
    return rule(
            "the-rest-is-noise",
            "A symptom can be a condition of the next incident. Keep it in the list, with "
                + "what it made possible.")
        .on(
            hit -> !Claims.isDenied(hit) && !hit.sentence().isQuestion(),
            "< everything_else|all_else|the_rest|all_the_rest|all_other_things|anything_else|every_other_factor|"
                + "all_the_others|the_others|all_other_effects|all_other_factors > ~{0,1} =be|'s|remains @adv{0,2} a|an|"
                + "the|just|merely|only? @np{0,1} #side-effect-nouns",
            "< everything_else|all_else|the_rest|all_the_rest > @adv{0,1} followed|flowed|came|stemmed|resulted|"
                + "derived|arose|follows|flows|stems|results from|out_of|on|naturally|automatically",
            "< all|every|any|the other|remaining #cause-nouns|factors|causes|explanations|reasons|conditions|"
                + "hypotheses|hypothesis|theories|theory|possibilities|suspects|candidates|effects|influences|things > "
                + "~{0,4} excluded|discarded|dismissed|ruled_out|set_aside|disregarded|neglected|ignored|off_the_table|"
                + "eliminated|consequences|symptoms|irrelevant|crossed_off",
            "< =discard|=exclude|=rule_out|=dismiss|=disregard|=neglect|=eliminate|=forget|=set_aside|=leave_aside|"
                + "rule_out > every|all|any|everything other|else|others|remaining @np? factor|factors|cause|causes|"
                + "explanation|explanations|hypotheses|reason|reasons|@end|;|,|and")
        .on(
            hit -> hit.holds("just only exclusively solely purely nothing simply alone"),
            "< =have|=play no|any part|role|influence|bearing|hand|share > in|on|at|@end|here|,");
  }

  private static Rule fullStop() {
    return fullStopOtherwise(
        rule(
            "full-stop",
            "This phrase ends a discussion. Say which other conditions were looked at, and "
                + "which were not."));
  }

  /** The same in other words. */
  private static Rule fullStopOtherwise(Rule rule) {
    return rule.on(
        NothingElse::told,
        ",|–|—|-|(|; < #closure-phrases > @end|)",
        "< and that 's|was|is that|it|all > @end",
        ", < full stop|period > ,",
        "< plain|pure|clear and simple >",
        "< simple as that >",
        "@start < end_of_story|case_closed|end_of_discussion|full_stop > @end",
        "=be|'s < all there is to it|say >",
        "@start < nothing_else|period|full_stop|case_closed|end_of_story > .",
        "this|it|that =be|'s ~{1,5} < through_and_through|from_start_to_finish >",
        "< alpha and omega >",
        "< open-and-shut case >",
        "@start < the full|complete|whole|entire explanation|answer|truth > =be|fits|'s",
        "@start|outage|incident|failure|it < in one|a|a_single word|sentence|line > :",
        "case =be|'s < clear|simple|closed|obvious > :|@end",
        "=explain|=cause|=trigger|cause_of|reason_for|behind|responsible_for|to_blame_for < everything|it_all|"
            + "the_lot|all_of_it|all_of_this|all_this|the_whole_thing|the_whole_mess >",
        "=account for < all|every|100_% of? the? #failure-nouns|errors|timeouts|failures >",
        "=do < all the damage|harm >",
        "leave|leaves|left < no doubt >",
        "< begins|begin|began|starts|start|started and ends|ended|end > with",
        "< be-all and end-all|be_all_and_end_all >",
        "< stands|stood and falls|fell > with|on",
        "factors|causes|reasons|contributors|conditions : < none|no|nothing|n/a|nil > @end|,",
        "number of causes|factors : < one|1 >",
        "it|this|that < really|actually|literally is|was just|only|simply|all_about|nothing_but >",
        "it|this|that is|was < really|actually|literally just|only|simply|all_about >",
        "< investigation|case =be|'s closed >",
        "@start|: < responsible|to_blame for everything|all_of_it|all_of_this|it_all|the_whole >",
        "=be|'s < the|our whole|entire|full|complete story|explanation|cause|answer|truth|reason > @end",
        "< explain|explains|explained the|this whole|entire|full|complete outage|incident|problem|failure|"
            + "disruption|downtime|event|chain|picture|thing|story >",
        "< explains|explain|explained everything|it_all|all_of_it|all_of_this >",
        "< reason|cause|explanation|answer|diagnosis @adv? =be|'s|could_not_be|cannot_be @adv? simple|trivial|"
            + "unambiguous|clear-cut|indisputable|undeniable|undisputed|simpler|banal|that_simple|as_simple|"
            + "dead_simple|singular > :|,|;|as|:|–|—|@end|than",
        "it|this =be|'s < that simple|as_simple_as_that >");
  }

  private static boolean told(Hit hit) {
    boolean cause =
        hit.sentence().holdsAny(CAUSAL)
            || hit.sentence().holdsAny(Lexicon.of("failure-nouns"))
            || hit.holds("it this that");
    boolean denied =
        Claims.isDenied(hit) && !hit.sentence().lower(hit.quoteFrom()).equals("nothing");
    return cause && !denied && !hit.sentence().isQuestion() && !hit.has("part", "why");
  }
}
