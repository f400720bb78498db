package debrief.noego.rule;

import debrief.language.ActorKind;
import debrief.language.Shapes;
import debrief.language.Tag;
import debrief.language.word.WordSet;
import debrief.noego.category.Category;
import debrief.noego.match.Hit;
import debrief.noego.match.WordAlternatives;
import debrief.noego.rewrite.OmissionRewrite;
import java.util.List;

/** "Nobody", "no review", "no word from": omissions that are told by a word for none. */
final class NegatedActors {
  private static final WordAlternatives PERCEPTIONS = WordAlternatives.of("#perception-verbs");
  private static final WordAlternatives NOT_DUTIES = WordAlternatives.of("#non-duty-verbs");

  private NegatedActors() {}

  static List<Rule> all() {
    return List.of(nobody(), othersWould(), noneWasMade(), silence());
  }

  private static Rule rule(String name, String why) {
    return new Rule(Category.omission, name, why, OmissionRewrite::of);
  }

  private static Rule nobody() {
    return andUntilSomebody(
        rule(
                "nobody-noticed",
                "\"Nobody\" is everybody, told that they were not good enough. What would have shown it, and to "
                    + "whom, is the part that can be built.")
            .on(
                NegatedActors::nobodyActs,
                "< nobody|no_one|no-one|none_of_us|none|neither|not_one|not_a_single > ~{0,6} ^#duty-verbs",
                "< nobody|no_one|no-one|none_of_us|neither > ~{0,5} ^=remember|=think|=wonder|=see|=intervene|=care|"
                    + "=object|=offer|=volunteer|=feel",
                "< nobody|no_one|no-one > was|were @adv? watching|looking|monitoring|paying|checking|listening|following",
                "< no > @np{0,2} #role-nouns ~{0,4} ^#duty-verbs",
                "< not_a_soul|hardly_anyone|hardly_anybody|not_one_of|not_a_single|none_of > ~{0,7} ^#duty-verbs",
                "< nobody|no_one|no-one|none_of_us > ~{0,4} was|were|felt|had_been|took @adv? > ^told|informed|asked|"
                    + "consulted|involved|assigned|responsible|aware|on_top|in_charge|accountable|invited|ownership|notice|"
                    + "action|responsibility|the_time|the_trouble|charge|interest",
                "without < anyone|anybody > @adv? ^noticing|checking|looking|asking|questioning|realising|realizing|"
                    + "objecting|watching|seeing|reacting|intervening|reading|telling|knowing|spotting|stopping",
                "with < nobody|no_one > @adv? ^watching|looking|noticing|monitoring|checking|reading|listening|paying|on_watch")
            .on(
                hit -> nobodyActs(hit) && NOT_DUTIES.length(hit.sentence(), hit.anchor()) == 0,
                "< nobody|no_one|no-one|none_of_us|not_one_of|not_a_single > ~{0,6} ^@past",
                "< nobody|no_one|no-one|none_of_us|not_one_of > ~{0,4} had|has|have @adv? ^@participle")
            .on(
                hit ->
                    !Excuses.conditional(hit) && !Excuses.given(hit) && !hit.next().equals("could"),
                "< nobody|no_one|no-one > ~{0,1} had ~{0,3} on_their|on_its|on_his|in_mind|in_view|in_sight|the_idea|"
                    + "an_eye|the_presence|the_sense",
                "< nobody|no_one|no-one home|there|around|awake|on_it|at_the_wheel|in_charge|on_watch|on_duty|listening|watching >",
                "came|occurred|spoke|appealed < to nobody|no_one|no-one >"));
  }

  /** The same told of the time until somebody did, or of whom nobody asked. */
  private static Rule andUntilSomebody(Rule rule) {
    return rule.on(
            hit ->
                !hit.sentence().isQuestion()
                    && !Excuses.given(hit)
                    && !WordSet.of("was were been be is are could can")
                        .contains(hit.sentence().lower(hit.anchor() - 1)),
            "< before|until|till anyone|anybody|someone|somebody > @adv? ^#duty-verbs|#reaction-verbs|=think|=see|=get|=have|=bother",
            "< not_until|only_after|only_when|only_then|only_at ~{0,8} did|that > ~{0,2} anyone|anybody|someone|"
                + "somebody ~{0,2} ^#duty-verbs|#reaction-verbs|=think|=see",
            "not until ~{1,6} < that anyone|anybody|someone|somebody > @adv? ^#duty-verbs|#reaction-verbs|=think|=see")
        .on(
            hit -> hit.doer().isPerson() && !Excuses.conditional(hit),
            "^asked|told|informed|warned|consulted|called|notified|alerted|involved|paged < nobody|no_one|no-one|none >",
            "< only|just one|two|a_few|some|a_handful|a_minority of > ~{0,4} @person ^#duty-verbs",
            "< few|hardly_any|not_many|not_all of > ~{0,3} @person ~{0,2} ^#duty-verbs")
        .on(
            hit -> Excuses.hidden(hit) && hit.sentence().actors().anyone(),
            "< nobody|no_one|no-one > about|for|on|in|from|at|with ~{1,8} @end")
        .on(
            hit -> !hit.sentence().tag(hit.quoteTo()).isNominal(),
            "< lack|absence|want|shortage|dearth of > @adv? /adjective? attention|diligence|ownership|care|"
                + "communication|follow-up|follow-through|vigilance|awareness|attentiveness|oversight|rigour|rigor|testing|"
                + "coordination|preparation|planning|escalation|supervision|initiative|urgency|interest|thoroughness|"
                + "due_diligence|foresight|review|consideration|responsiveness|engagement|alignment|proper_testing|"
                + "cooperation|dialogue|handover|curiosity|responsibility|accountability");
  }

  private static boolean nobodyActs(Hit hit) {
    boolean person =
        hit.sentence().actors().isPerson(hit.quoteFrom())
            || hit.sentence().actors().isPerson(hit.quoteFrom() + 1)
            || WordSet.of("not hardly few anyone anybody without with")
                .contains(hit.sentence().lower(hit.quoteFrom()))
            || (hit.sentence().lower(hit.quoteFrom()).equals("none")
                && hit.sentence().lower(hit.quoteFrom() + 1).equals("of"));
    String before = hit.sentence().lower(hit.anchor() - 1);
    boolean noun =
        hit.sentence().tag(hit.anchor()) == Tag.noun
            && hit.sentence().tag(hit.anchor() - 1) == Tag.determiner;
    boolean passive = noun || WordSet.of("was were be been is are on of in at").contains(before);
    boolean could =
        WordSet.of("could can may will should must needs to").contains(before)
            || Excuses.modal(hit);
    boolean present =
        Shapes.isThird(hit.sentence(), hit.anchor())
            || (WordSet.of("if when unless until whenever")
                    .contains(hit.sentence().lower(hit.from() - 1))
                && !hit.holds("had would"));
    boolean known =
        hit.sentence().token(hit.anchor()).isForm("expect")
            || (hit.sentence().token(hit.anchor()).isForm("know") && Excuses.explained(hit));
    boolean ofThings =
        hit.sentence().lower(hit.quoteFrom()).equals("none")
            && !hit.sentence().actors().isPerson(hit.quoteFrom());
    return person
        && !passive
        && !could
        && !known
        && !ofThings
        && !present
        && !(PERCEPTIONS.length(hit.sentence(), hit.anchor()) > 0 && Excuses.explained(hit));
  }

  private static Rule othersWould() {
    return rule(
            "others-would",
            "People had a reason to think that it was taken care of. Say what made it look "
                + "so, and what could show that it was not.")
        .on(
            hit -> hit.sentence().actors().anyone() && !Excuses.given(hit),
            "@person|everybody|everyone|each|all|us ~{0,3} < assumed|thought|believed|figured|supposed|hoped|trusted|"
                + "expected > @adv? that? ~{0,2} somebody|someone|others|another|the_other|the_others|each_other|"
                + "one_another ~{0,2} =be|had|would|has",
            "< relied|counted|left_it > on|to @adv? each_other|one_another|somebody_else|someone_else|the_other|others");
  }

  private static Rule noneWasMade() {
    return rule(
            "none-was-made",
            "A thing that was not done is one of countless such things. What would have called for it at that "
                + "moment, and who would have heard the call, is worth writing down.")
        .on(
            hit -> Excuses.hidden(hit) && !hit.sentence().lower(0).equals("if"),
            "< no|little|too_little|hardly_any|barely_any|scant|zero|not_enough|insufficient|not_a_single|not_one|"
                + "precious_little|next_to_no|only_minimal > /adjective? ^#owed-action-nouns ~{0,6} was|were|has_been|"
                + "had_been|been|took|went|happened|occurred|came @adv? made|done|given|paid|taken|performed|carried|"
                + "conducted|sent|issued|sought|obtained|requested|raised|held|run|undertaken|provided|place|into|prepared|"
                + "published|scheduled|planned|arranged|asked|received_from|put|attempted|posted|devoted|spent|drawn|"
                + "written|@end|of",
            "< no|little|hardly_any|zero|without > #owed-action-nouns ^whatsoever|of_any_kind|at_all",
            "#owed-action-nouns ~{0,5} < did|was|were not|never ^=happen|=take_place|=occur|=materialise|done|made|"
                + "carried|performed|conducted|given|held|undertaken|run|sought|attempted >",
            "#owed-action-nouns ~{0,5} < never ^=happen|=take_place|=occur|=materialise|=come >",
            "< late|belated|delayed|missing|absent|forgotten|half-hearted|incomplete > ^announcement|handover|"
                + "hand-over|escalation|follow-up|communication|heads-up|coordination|reaction|sign-off|reminder|call-out|"
                + "briefing ~{0,6} was|were|led|cost|meant|made|caused|delayed|left|added|prolonged|extended|turned",
            "there @adv? was|were|had_been|has_been @adv? < no|little|zero|hardly_any|scant|a_lack_of|an_absence_of|"
                + "a_complete_lack_of|a_total_lack_of|a_distinct_lack_of > /adjective? ^#communication-nouns",
            "^#communication-nouns ~{0,7} < was|were missing|absent|lacking|non-existent|nonexistent|wanting >",
            ", < no reaction|response|answer|reply|follow-up|followup|answers|replies > @end|for|from|until",
            "@start no|zero|hardly_any|little /adjective? < ^#communication-nouns > @end|before|prior|between|with|"
                + "to|after|about|on|for|at")
        .on(
            "no|without_any < verification|check|review|confirmation|validation|follow-up|test|communication|notice "
                + "> ~{0,3} by|from @np{0,2} @person");
  }

  private static Rule silence() {
    return rule(
            "no-word-from",
            "There is a reason when nobody answers: another incident, a lost page, nobody "
                + "on shift. Ask what they saw, and write that down.")
        .on(
            hit -> !Excuses.conditional(hit) && !Excuses.given(hit),
            "< no|zero|any|without|little|hardly_any /adjective? #response-nouns whatsoever? from > ~{0,5} @person",
            "< not a|one > @adv? word|peep|sound|line|mail|message|syllable|single to|from|about",
            "@person : < no|zero > #response-nouns",
            "handover|mail|message|report|notes|note|announcement|ticket|reviewer|reviewers|reviewer|minutes < was|were silent > about|on",
            "< radio_silence|silence|dead_air|crickets|stony_silence > from|by|of|on_the_part ~{0,5} @person",
            "< radio_silence > for|until|after|since|@end",
            "@owner /adjective? < silence|inaction|passivity|inactivity|non-response > ")
        .on(
            hit ->
                hit.doer().isPerson() && hit.by().kind() != ActorKind.thing && !Excuses.given(hit),
            "< ^=remain|=stay|=keep|=fall|=go > silent|quiet|mum|tight-lipped ",
            "< ^=keep|=leave|=hold > ~{1,5} in_the_dark|out_of_the_loop|guessing|waiting_for_news|uninformed",
            "< ^=keep > ~{1,4} to themselves|himself|herself|itself|ourselves|myself",
            "was|were|been|being < ^kept|left > @adv? in_the_dark|out_of_the_loop|guessing|uninformed")
        .on(
            NegatedActors::leftOut,
            "< was|were|been|got|is|are not|never @adv{0,2} > ^informed|told|consulted|asked|warned|briefed|invited|"
                + "involved|included|looped_in|brought_in|kept_informed|kept_in_the_loop|kept_up|made_aware|given_notice|"
                + "given_a|listened_to|heard|given|handed|offered|sent|trained|shown|taught|introduced|instructed|"
                + "onboarded|introduced_to|notified_about|updated_on|updated_about|alerted_to",
            "< was|were|been ^given > no|little|hardly_any introduction|training|information|briefing|instructions|"
                + "instruction|warning|notice|help|guidance|explanation|heads-up|support",
            "< was|were|been ^left > without ~{0,3} > information|news|word|answer|answers|update|updates|explanation|help|support|notice",
            "< was|were|been ^left|kept > @adv? in_the_dark",
            "< was|were|been ^left > guessing|waiting|to_themselves|to_himself|to_fend|alone_with|in_the_lurch|hanging",
            "< was|were|been only|merely @adv? > ^informed|told|consulted|involved|looped_in|brought_in|asked|warned");
  }

  private static boolean leftOut(Hit hit) {
    boolean people = hit.doer().isPerson() || hit.doer().kind() == ActorKind.affected;
    boolean present = hit.holds("is are") && !hit.holds("was were been got");
    return people
        && hit.by().kind() != ActorKind.thing
        && !Excuses.given(hit)
        && !present
        && !Excuses.conditional(hit);
  }
}
