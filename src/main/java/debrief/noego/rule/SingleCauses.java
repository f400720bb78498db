package debrief.noego.rule;

import debrief.language.Shapes;
import debrief.language.word.Lexicon;
import debrief.language.word.WordSet;
import debrief.noego.category.Category;
import debrief.noego.match.Hit;
import debrief.noego.rewrite.SingleCauseRewrite;
import debrief.text.prose.Passage;
import java.util.List;
import java.util.Set;

/** One exclusive cause for what needed several conditions: the only one, and due to it alone. */
final class SingleCauses {
  /** Behind "the only reason" they say that somebody counted or listed, not that there is one. */
  private static final Set<String> LISTED =
      WordSet.of(
          "shown listed given logged reported recorded stated displayed known found on named mentioned printed documented in "
              + "we why visible left");

  private static final String DENIED =
      "not never rarely seldom several nor neither cannot than each unlikely tempting hardly doubtful";

  private SingleCauses() {}

  static List<Rule> all() {
    return List.of(sole(), entirely());
  }

  private static Rule rule(String name, String why) {
    return new Rule(Category.singleCause, name, why, SingleCauseRewrite::of);
  }

  private static Rule sole() {
    return soleOtherwise(
        rule(
                "the-only-cause",
                "An incident has several conditions. Say what else had to be true for it to "
                    + "happen, spread or last.")
            .on(
                SingleCauses::claimed,
                "< sole|only|single|one_and_only|lone|exclusive|one|one_true|one_real|one_single|one_actual|solitary|singular "
                    + "@np{0,2} #cause-nouns > ~{0,14} was|is|were|are|for|of|behind|:|,|that_caused|that_broke|@end|to|explains",
                "< the|its only|sole|single|one|lone|first_and_only thing|issue that|which > ~{0,3} went|caused|broke|failed|"
                    + "mattered|led|took|brought|was_wrong|is_to_blame|needs_fixing|needs",
                "was|is < the_sole|the_only|the_single|the_one_and_only|the_lone|the_one|its_sole|its_only|their_only "
                    + "@np{0,2} #cause-nouns >",
                "=have|there_is|there_was|'s|is|was < only|just|exactly|precisely|but|literally|a one|single|1|one_single|"
                    + "single_and_simple|sole @np{0,1} #cause-nouns >",
                "< only|just|exactly|precisely one|a_single #cause-nouns|thing > ~{0,4} =cause|=lead|=matter|=break|=count|=take|"
                    + "=explain|=go_wrong|is_to_blame|was_to_blame|was_wrong|is_wrong|is_responsible|was_responsible|=bring|failed",
                "< one #cause-nouns|thing > ~{0,2} ,? and? < one|a_single #cause-nouns|thing only|alone|@end >",
                "one ,? and? < one thing|cause|reason|factor alone|only >",
                "@start|: < sole|only|single|one @np{0,1} #cause-nouns >",
                "< for one reason|cause only|alone >"));
  }

  /** The same in other words. */
  private static Rule soleOtherwise(Rule rule) {
    return rule.on(
            SingleCauses::claimed,
            "cause|reason|culprit|trigger|factor ~{0,3} ,? ( < and? the|exactly|precisely|only|just|singular|there_is|and "
                + "only|one|one_and_only|exactly|singular >",
            "cause|reason|culprit|trigger|factor ~{0,3} ,? < and? the only one >",
            "cause|reason|culprit|trigger|factor =be < singular|unique|one_and_only|one_and_one_only|exactly_one|"
                + "clear_and_unique|just_one|only_one|a_single_one >",
            "=have < one|a_single|just_one|exactly_one|only_one @np{0,2} #cause-nouns|name > @end|,|:|and|–",
            "< sole|exclusive|only|single result|consequence|work > of",
            "due_to|because_of|owed_to|is_down_to|was_down_to|caused_by|owing_to < a_single|one_single|just_one|only_one|"
                + "exactly_one > @np{1,4}",
            "cause|reason|culprit|answer|it < can|could only be|have_been > the|a|an @np{1,4} @end",
            "=show|=confirm|=find|=reveal|=leave|=identify|=establish|=pinpoint < one|a_single|only_one|just_one|exactly_one|"
                + "but_one @np{0,1} #cause-nouns >",
            "< the|its only|sole|single thing wrong|at_fault|to_blame|broken|that_failed|that_broke|that_went_wrong >",
            "consequence|product|result|outcome|effect|fruit|work of < one|a_single|just_one|only_one > @np",
            "cause|reason : ~{1,6} ( < only|alone|solely|exclusively > )",
            "< monocausal|mono-causal|single-cause|one-cause|monocausality >",
            "@np , < only > the @np{1,3} ,",
            "< single root cause|point_of_blame >",
            "< the true|real|actual root? cause|culprit|reason >",
            "cause|reason|culprit ~{0,4} < singular >")
        .on(
            "< for a_single|one|just_one reason|cause > @end|,|:|;|—|–",
            "< there is|was no second > @end|cause|reason|one|culprit");
  }

  private static boolean claimed(Hit hit) {
    boolean denied =
        hit.holds(DENIED + " no without no_single") || hit.after("a", "any", "each", "than");
    boolean counted = hit.sentence().lower(hit.quoteFrom()).equals("a") || !hit.after("a");
    boolean plural = hit.has("causes", "factors", "reasons", "conditions", "another");
    boolean one =
        hit.sentence().lower(hit.quoteFrom()).equals("one")
            && !hit.after("the", "its")
            && !hit.holds("only alone single true real")
            && hit.from() == hit.quoteFrom();
    boolean listed =
        LISTED.contains(hit.sentence().lower(hit.quoteTo()))
            || LISTED.contains(hit.sentence().lower(hit.quoteTo() + 1));
    boolean thought = hit.holds("=think =suspect");
    return !denied
        && counted
        && !plural
        && !one
        && !listed
        && !thought
        && !hit.sentence().isQuestion();
  }

  private static Rule entirely() {
    return andAlone(
        rule(
                "entirely-due-to",
                "\"Entirely\" closes the list of conditions with one entry. Leave the word out and add what else had to be "
                    + "true: readers find their own weak spot there.")
            .on(
                SingleCauses::meant,
                "< #causation-participles #exclusivity-adverbs > by|to|of|on|with",
                "< #exclusivity-adverbs #causation-participles > ~{0,3} by|to|of|for|on|from|with|@np",
                "=be #causation-participles ~{0,2} < #exclusivity-adverbs >",
                "< =lie|=rest|=fall|=sit|=originate|=stem|=result|=arise #exclusivity-adverbs|squarely > ~{0,2} with|on|in|from|at",
                "blame|fault|responsibility|cause ~{0,8} < #exclusivity-adverbs >",
                "origin|root|source|reason|problem ~{0,5} < exclusively|solely|entirely|purely|only|alone > in|with|by|from|on",
                "=be #causation-participles by|to ~{1,7} < only|alone|exclusively|solely > @end",
                "it|this =be|'s < all|entirely|only the|our|a @np{1,4} fault|doing >",
                "=be|'s < #exclusivity-adverbs responsible|to_blame|at_fault|guilty > @end|for|here",
                "< #exclusivity-adverbs > the|a|an @np{1,4} =be|'s to_blame|at_fault|responsible|the_cause|the_problem|"
                    + "the_culprit|the_reason|guilty",
                "=attribute|=blame|=ascribe|=pin|=put|=lay ~{1,5} < #exclusivity-adverbs > to|on|at|with",
                "=attribute|=blame|=ascribe|=pin|=put|=lay|=chalk|=trace < #whole-incident-phrases > ~{0,2} to|on|at|down|up|back",
                "< explain|explains|explained|account|accounts for? 100_%|one_hundred_percent|a_hundred_percent > of",
                "=be|caused < attributed|attributable|put_down|ascribed|explained|traced ~{0,2} in_full|in_its_entirety|"
                    + "to_nothing_else >"));
  }

  /** The same told by "alone" and "by itself". */
  private static Rule andAlone(Rule rule) {
    return rule.on(
            SingleCauses::aloneDid,
            "@np < alone|by_itself|on_its_own|all_by_itself|single-handedly|singlehandedly|single_handedly > #sole-cause-verbs",
            "< in|of itself sufficient|enough > to bring|cause|take|crash|explain|break",
            "< alone|itself|own =be? sufficient|enough > to bring|cause|take|crash|explain|break",
            "#sole-cause-verbs ~{0,6} < all_by_itself|single-handedly|singlehandedly|all_on_its_own >",
            "< and @np{1,4} alone|only > @end|,",
            "@np ,? < and @np{0,4} alone|only > ,? #sole-cause-verbs",
            "@np ,? < and nothing but @np >",
            "< and only > the|a|an|this|that @np{1,4} @end",
            "@start < solely|only|purely|just|exclusively > the|a|an|one @np{1,4} caused|triggered|explains|is_to_blame|"
                + "was_to_blame|brought|took|broke|is_at_fault|was_at_fault",
            "< one|a_single|a_lone|a_solitary @np{1,4} accounts|explains|accounted|explained > for? ~{0,2} the_whole|all|"
                + "everything|every|the_entire")
        .on(
            SingleCauses::meant,
            "< purely|solely|exclusively|entirely|wholly|only|100_%|strictly > a|an|the? @np{1,3} problem|issue|matter|"
                + "failure|fault|error|bug|one",
            "it|this|that|incident|outage|problem|crash|failure|downtime|cause =be|'s < exclusively|solely|purely|entirely|"
                + "100_%|one_hundred_percent|a_hundred_percent|one_hundred_per_cent|100_percent > the|a|an",
            "cause|reason|trigger|explanation|culprit|why : < solely|purely|exclusively|entirely|nothing_but|only|just >",
            "< only|just|simply|solely|purely because of? > ~{1,12} that|@end")
        .on(
            hit -> hit.sentence().passage() == Passage.Kind.row,
            "@start < solely|purely|exclusively|entirely|nothing_but|wholly > the|a|an|@np")
        .on(
            SingleCauses::meant,
            "@start < nothing_but|purely|solely|simply_a_case_of|just_a_case_of|just_a_matter_of > a|an|the",
            "@start just|only|simply|merely ~{1,6} , < nothing more|else >")
        .on(
            "< one_hundred_per_cent|100_per_cent|one_hundred_percent|a_hundred_per_cent > ~{0,6} attributable|due|down|caused|because",
            "problem|cause|fault|issue|reason was|is|lay|lies in|with < @np{1,4} only > ,|@end|and|;");
  }

  private static boolean meant(Hit hit) {
    boolean denied =
        hit.holds(DENIED + " partly also") || (hit.after("is", "was") && hit.has("read"));
    // What a part of a system is solely responsible for is its job, not its guilt.
    boolean duty =
        hit.has("responsible")
            && !hit.sentence().holdsAny(Lexicon.of("failure-nouns"))
            && !Shapes.endsAt(hit.sentence(), hit.quoteTo());
    return !denied
        && !duty
        && !hit.sentence().isQuestion()
        && !hit.holds("=think =suspect =seem =look =assume");
  }

  /** "The lock alone took the site down", and not that none of them would have. */
  private static boolean aloneDid(Hit hit) {
    return !hit.holds(DENIED + " none no would could together handles");
  }
}
