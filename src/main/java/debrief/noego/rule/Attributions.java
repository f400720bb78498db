package debrief.noego.rule;

import debrief.language.Shapes;
import debrief.noego.match.Hit;
import java.util.List;

/** A person, or what a person did, put in the place of the cause. */
final class Attributions {
  private Attributions() {}

  static List<Rule> all() {
    return List.of(causedBy(), behindIt(), pointsAt(), cause());
  }

  private static Rule causedBy() {
    return Blame.rule(
            "caused-by",
            "This gives a person as the cause. Say which conditions would have led somebody "
                + "else to the same outcome.")
        .on(
            hit -> Harm.personBehind(hit) && !Harm.ordinaryStart(hit) && !toBe(hit),
            "< #harm-participles by >",
            "< #harm-participles ~{1,4} by >")
        .on(
            hit -> Harm.personBehind(hit) && !commanded(hit),
            "< courtesy_of|the_work_of|the_handiwork_of|handiwork_of|the_doing_of|fault_of|blamed_on|at_the_hands_of|"
                + "on_the_orders_of|at_the_door_of|at_the_feet_of|on_the_shoulders_of|at_the_behest_of|pinned_on >")
        .on(
            hit -> Harm.personBehind(hit) && Harm.there(hit) && !Harm.helped(hit),
            "< because_of|due_to|owing_to|on_account_of|attributable_to|down_to|thanks_to|the_result_of|a_result_of|"
                + "result_of|comes_from|came_from|traced_to|traced_back_to|stemmed_from|stems_from|as_a_consequence_of|"
                + "attributed_to|attributed_by_us_to|ascribed_to|put_down_to|chalked_up_to|traceable_to|goes_back_to|"
                + "went_back_to|originated_with|originates_with|originated_from|originated_in|originates_in|started_with|"
                + "began_with|emanated_from|imputable_to|owed_to|to_be_traced_to|consequence_of >")
        .on(
            Harm::personBehind,
            "< look_no_further_than|guess_who >",
            "due_to|because_of|owing_to|thanks_to < the @np{0,2} behaviour|behavior|conduct|attitude|carelessness|"
                + "negligence|inaction|actions|action|inattention|impatience|stubbornness|intervention|interference|"
                + "incompetence of|by|from >")
        .on(
            hit -> Harm.personBehind(hit) && !hit.holds("thanks credit apology respect debt"),
            "< =owe ~{0,4} to >")
        .on(
            hit -> Harm.personBehind(hit) && !hit.holds("team decide decides"),
            "@start|and it|this|that|all|everything|which @adv? < comes_down_to|came_down_to|boils_down_to|boiled_down_to|goes_back_to >")
        .on(
            hit -> Harm.personBehind(hit),
            "bad|faulty|broken|wrong|buggy|defective|botched ~{0,3} < came_from|comes_from|was_pushed_by|"
                + "was_shipped_by|was_deployed_by|was_merged_by|was_written_by|was_delivered_by|was_sent_by|"
                + "originated_with >",
            "the < change|commit|script|query|deploy|release|config|patch|rule|merge that|which ~{0,1} "
                + "#harm-outcomes ~{0,8} was|is|were @participle by|from >");
  }

  private static boolean commanded(Hit hit) {
    return hit.sentence().lower(hit.quoteFrom()).equals("the") && hit.has("excellent", "great");
  }

  private static boolean toBe(Hit hit) {
    String before = hit.sentence().lower(hit.quoteFrom() - 1);
    return before.matches("be|being|to") || hit.holds("can may drill exercise planned tested");
  }

  private static Rule behindIt() {
    return Blame.rule(
            "behind-it",
            "This looks for the person behind the harm. Say which tool, plan or condition "
                + "made it possible.")
        .on(
            hit -> hit.sentence().actors().isPerson(hit.from()),
            "@person is|are|was|were|'s @adv{0,2} < behind > ~{0,6} this|that|it|one|#failure-nouns|most|again|half",
            "@person is|are|was|were|'s @adv{0,2} < at_the_bottom_of|at_the_root_of|at_the_heart_of|the_source_of|"
                + "the_origin_of|the_author_of|the_cause_of > ~{0,6} this|that|it|#failure-nouns",
            "@person @adv? < strikes|strike|struck|did_it|at_it > again",
            "@person|we is|are|was|were < why|the_reason|what > ~{0,3} we|the|this|our")
        .on(
            hit -> Harm.there(hit),
            "it|this|that|who < is|was|'s @adv{0,2} @person who|that is|are|was|were behind >",
            "@owner @np{0,2} < fingerprints|handwriting|fingermarks > ~{0,3} all_over|on|it|this",
            "< =have ~{1,5} to_thank > for")
        .on(
            hit -> hit.sentence().actors().isPerson(hit.from()) && !hit.has("?"),
            "@person is|are|was|were|'s @adv{0,2} < the @np{0,1} problem|culprit|weak_point|weak_link|weakest_link|"
                + "weak_spot|bottleneck|troublemaker|cause|root_cause > @end|here|in|of|and|,",
            "@person , not ~{1,5} , is|are|was|were < the @np{0,1} problem|cause|issue|trouble|bottleneck >",
            "@person @adv? < must|has_to|have_to|had_to|needs_to|need_to|should|will_have_to answer|explain_itself|"
                + "explain_themselves|explain_himself|explain_herself > @end|for|to")
        .on(
            hit -> hit.sentence().actors().anyone() && !hit.has("?"),
            "< problem|issue|trouble|weakness|cause|fault ~{0,2} sits|lies|lay|sat|begins|starts|started|began with|"
                + "in|at > @np{0,4} @person",
            "< did this|it|that to_us|again >",
            "< guess who > @past",
            "and|;|: this|that|here|we is|'s|got|have|get < the|our|what @np{0,1} result|price|bill|mess|we_got|"
                + "we_get|happens|outage|downtime > @end",
            "< has|have|had|must|should explain_itself|to_explain_itself|explain_themselves|to_explain_themselves|"
                + "explain_himself|to_explain_himself >",
            "it|this was < one|some|two of our|us|them|your > ~{0,3} who|that");
  }

  private static Rule pointsAt() {
    return Blame.rule(
            "points-at",
            "A finger that points at somebody ends the search where it began. What the finger passes on its way "
                + "there, a gate, a default, a silence, is worth the report.")
        .on("@owner @np{0,2} < fingerprints|handwriting > ~{0,3} all_over|over")
        .on(
            Harm::personBehind,
            "fingers|finger|roads|trail|trails|everything|evidence|clues|tracks|arrows|signs ~{0,2} < =point|=lead|"
                + "=run @adv{0,2} back? at|to|towards|toward >",
            "finger|fingers ~{0,4} < pointed|pointing at >",
            "< has_to_be|must_be|must_have_been|it_is_always|always > @person again",
            "once_again|once_more|as_usual|as_always|yet_again|again|naturally|surprise|sure_enough ,|:? < it_was|it_is|this_was|this_is >")
        .on(
            hit -> Harm.personBehind(hit) && !hit.holds("to call decide up duty rota"),
            "@start|sorry|, this|that|it|all|this_one|that_one|this_outage|this_incident is|'s|was|are < on|down_to|"
                + "down_on|entirely_on|all_on|squarely_on >",
            "#failure-nouns is|was|are|were @adv? < on|down_to >")
        .on(
            hit -> Shapes.startsAt(hit.sentence(), hit.from()) && !Harm.denied(hit),
            "this|that|it|one is|'s|was @adv? < on me|us|them|him|her|you|all_of_us > ,|.|@end|and|that|alone");
  }

  private static Rule cause() {
    return Blame.rule(
            "person-as-cause",
            "A person is given as the cause. Say what that person saw, was asked for and "
                + "could do.")
        .on(
            hit -> cites(hit),
            "@start ~{0,2} < cause|causes|root_cause|reason|cause_of_failure|explanation > ~{0,4} :|–|—|- ~{0,5} "
                + "@person|me @adv{0,2} @past|@present|@end|who|that|with|in|on",
            "@start ~{0,2} < caused_by|triggered_by|broken_by|responsible|blame|introduced_by :|–|—|- > ~{0,5} @person",
            "@start ~{0,2} < culprit|culprits|offender|offenders|perpetrator|guilty|guilty_party|guilty_parties|"
                + "party_responsible|at_fault|blame|fault|to_blame > ~{0,6} :|–|—|-|= ~{0,5} @person",
            "@start ~{0,2} < responsible|accountable|answerable|responsibility > ~{0,3} for ~{0,4} #failure-nouns "
                + "~{0,3} :|–|—|-|is|are|was|were|lies|= ~{0,5} @person",
            "the < party|parties|person|people|team|one|ones responsible|at_fault|to_blame > ~{0,5} :|is|are|was|were ~{0,4} @person");
  }

  /** The person is the end of the explanation, and not the owner of a thing or of a job. */
  private static boolean cites(Hit hit) {
    return !hit.has("?") && !Harm.denied(hit) && !hit.holds("noticed saw reported found asked");
  }
}
