package debrief.noego.rule;

import debrief.noego.Category;
import debrief.noego.language.Bag;
import debrief.noego.language.Kind;
import debrief.noego.language.Shapes;
import debrief.noego.language.Subject;
import debrief.noego.language.Tag;
import java.util.List;

/** People explained by what they did not do. */
final class Omissions {
  private static final Words PERCEPTIONS = Words.of("#perceptions");
  private static final Words HUMAN_ACTS = Words.of("#humanacts");
  private static final Words CHANGES = Words.of("#changes");
  private static final Words NOT_DUTIES = Words.of("#notduties");

  private Omissions() {}

  static List<Rule> all() {
    return List.of(
        neglect(), failedTo(), didNot(), nobody(), without(), undeterred(), tooLate(), othersWould());
  }

  private static Rule rule(String name, String why) {
    return new Rule(Category.omission, name, why, Rewrites::omission);
  }

  private static Rule neglect() {
    return rule(
            "forgot",
            "What people did not do explains little: at any moment there is much that nobody does. What they were looking at, and what would have brought the other thing to them, is what can change.")
        .on(Omissions::person, "< ^#neglects >")
        .on(
            hit -> hit.doer().isPerson() || (hit.doer().kind() == Kind.none && hit.startsHere()),
            "< ^=forget|=neglect|=omit to|about|that >",
            "< ^=forget >")
        .on(
            hit -> !hit.sentence().isQuestion(),
            "@start @adv? < missed|skipped|ignored|overlooked|neglected|disregarded|omitted|dismissed|left_out|lost_track|lost_sight > the|a|an|our|my|his|her|their|that|to|this|these|those|all|both|of|some|every|several");
  }

  private static boolean person(Hit hit) {
    Subject doer = hit.doer();
    boolean verb =
        hit.sentence().tag(hit.anchor()) == Tag.verb || hit.sentence().tag(hit.anchor()) == Tag.aux;
    String before = hit.sentence().lower(hit.anchor() - 1);
    boolean passive = Bag.of("was were been is are being get got").contains(before);
    boolean planned =
        hit.holds("can deliberately safely intentionally") || negatedBefore(hit) || modal(before);
    boolean missing = hit.sentence().lower(hit.anchor()).equals("missing");
    boolean excused =
        hit.sentence().token(hit.anchor()).isForm("miss")
            || hit.sentence().token(hit.anchor()).isForm("overlook")
            || hit.sentence().token(hit.anchor()).isForm("skip");
    if ((excused && (Excuses.given(hit) || target(hit))) || aside(hit)) {
      return false;
    }
    boolean numbers = hit.sentence().lower(hit.to()).matches("\\d.*");
    return verb && doer.isPerson() && !passive && !planned && !numbers && !missing;
  }

  /** "Missed the target by 0.2 points", "skipped step 4, which applies to the old cluster". */
  private static boolean target(Hit hit) {
    return hit.holds("target objective slo sla quota which percentage");
  }

  /** A rule for the future, and what a program called operator does. */
  private static boolean aside(Hit hit) {
    boolean present = Shapes.isThird(hit.sentence(), hit.anchor());
    return present && hit.holds("its kubernetes state restart");
  }

  private static boolean modal(String before) {
    return Bag.of("could can may might would will to should must").contains(before);
  }

  private static boolean negatedBefore(Hit hit) {
    String one = hit.sentence().lower(hit.anchor() - 1);
    String two = hit.sentence().lower(hit.anchor() - 2);
    return one.equals("not") || (one.equals("never") && !two.equals("have")) || two.equals("not");
  }

  private static Rule failedTo() {
    return rule(
            "failed-to",
            "\"Failed to\" measures people against what we know today. The condition that kept the step from happening is what the next team needs to hear of.")
        .on(
            hit -> hit.doer().isPerson() && !hit.after("not"),
            "< ^failed|failing|fails|fail|neglected|omitted|declined_no to|in > @adv? @base|=do|their|his|her|its|our",
            "< ^did_not|never|does_not|do_not|could_not_be|have_not bother|bothered|manage_no|care|cared|think|thought > to|of|about|with",
            "< ^=be too_busy|unwilling|reluctant|too_lazy|too_proud > to|in",
            "< ^=see|=feel|=find|=perceive no need|reason|point|urgency|value|cause|call|sense > to|in|for",
            "< not ^=see|=feel|=find > the|any|a need|reason|point|urgency|value|necessity|sense",
            "< not ^=think|=feel|=find|=deem|=consider|=believe > it necessary|worth|important|needed|worthwhile|relevant|urgent",
            "< ^=deem|=consider|=think|=judge > it unnecessary|superfluous|overkill|not_necessary|not_worth|not_important|unimportant|needless",
            "< ^could|can|cannot not be > bothered|arsed|troubled",
            "< ^=make no|little|hardly_any > effort|attempt|move|mention|use_of",
            "< have|has ^yet to > @base|#duties",
            "< not ^so_much_as >",
            "< ^decided|=decide against > ~{0,3} #dueacts|#heeds|@ing")
        .on(
            hit -> hit.doer().isPerson() && !Excuses.given(hit) && !hit.holds("while so will"),
            "< ^=choose|=opt|=elect|=decide|=prefer not to > @adv? #heeds|#rescues")
        .on(hit -> hit.by().isPerson(), "=fail|=miss|=overlook|=neglect ~{0,3} < by >");
  }

  private static Rule didNot() {
    return rule(
            "did-not",
            "The sentence names what did not happen, as if someone had chosen it. What was in view, and what would have prompted the step, tells the next team more.")
        .on(
            Omissions::duty,
            "< did|does|do|had|has|have not|never > @adv{0,3} ^#duties",
            "< never > @adv{0,2} ^#duties",
            "< neither > ~{0,8} nor ~{0,5} ^#duties",
            "< neither > @np{0,4} @adv? ^#duties",
            "< am|is|are|was|were not @adv? > ^watching|looking|listening|paying|reading|testing|checking|monitoring|following|communicating|talking|reviewing|updating|documenting|maintaining|sharing|concentrating|focusing|focused|attentive|vigilant|keeping_an_eye|on_the_ball|on_top_of|up_to_the",
            "< has|have|had|is|are still|again not > @adv? ^#duties")
        .on(
            hit -> NOT_DUTIES.length(hit.sentence(), hit.anchor()) == 0 && duty(hit) && !Excuses.given(hit),
            "< did|had not|never > @adv{0,3} ^@base|@participle",
            "< never > @adv{0,2} ^@past",
            "< did|had not > even|bother_to|so_much_as @adv? ^@base|@participle")
        .on(
            Omissions::inverted,
            "< at_no_point|at_no_time|at_no_stage|at_no_moment|not_once|not_a_single_time|never_once|never|nor|neither|on_no_occasion|in_no_way > did|had|was|were|has|have ~{0,5} @person @adv? ^@base|@participle|#duties",
            "< not_once|never_once|at_no_point|at_no_time|at_no_stage > ~{0,3} @person ~{0,3} ^@past|@participle")
        .on(
            Omissions::question,
            "< why did|had|was|were|has not? > ~{0,6} @person|@owner ~{0,6} not? ^#duties",
            "< why did|had|has not > @person ~{0,3} ^@base",
            "< why did|had|has|was|were|is > nobody|no_one|none ~{0,4} ^@base|@participle|@ing",
            "@start < did|had|has|was|were|does not? > nobody|no_one|anybody|anyone|somebody|someone ~{0,4} ^#duties|=think|=see|=remember|=wonder|=notice|=know|=watch",
            "< where ^was|were > ~{0,3} @person @adv? when|while|during|at|in|@end")
        .on(
            hit -> hit.sentence().actors().anyone(),
            "< how could|did|can|come > ~{0,6} ^#neglects",
            "< how could|did|can|come > ~{0,5} not @adv? ^#duties|=see|=know",
            "< how_come > ~{0,4} ^#duties|not");
  }

  private static boolean question(Hit hit) {
    boolean nobody = hit.holds("nobody no-one where anybody anyone");
    return hit.has("not") || nobody || hit.has("no");
  }

  private static boolean duty(Hit hit) {
    int anchor = hit.anchor();
    Subject doer = hit.doer();
    String form = hit.sentence().lower(anchor);
    boolean headless =
        doer.kind() == Kind.none
            && hit.startsHere()
            && !form.isEmpty()
            && hit.sentence().lower(hit.quoteFrom()).equals("did");
    boolean person = doer.isPerson() || headless;
    if (!person || passive(hit) || habit(hit)) {
      return false;
    }
    boolean perceived = PERCEPTIONS.length(hit.sentence(), anchor) > 0;
    boolean excused = (perceived && explained(hit)) || Excuses.given(hit);
    boolean need =
        hit.has("need", "yet")
            || (List.of("any", "evidence", "us", "on").contains(hit.sentence().lower(anchor + 1))
                && form.matches("see|find|take|involve|affect"));
    boolean theory =
        hit.sentence().token(anchor).isForm("think")
            && !List.of("of", "about", "to", ".", "").contains(hit.sentence().lower(anchor + 1));
    boolean reader = doer.head() >= 0 && hit.sentence().lower(doer.head()).equals("you");
    boolean future =
        modal(hit.sentence().lower(hit.quoteFrom() - 1))
            || hit.sentence().lower(hit.quoteFrom() - 1).equals("will");
    return !excused && !need && !future && !theory && !reader;
  }

  private static boolean inverted(Hit hit) {
    return NOT_DUTIES.length(hit.sentence(), hit.anchor()) == 0 && !Excuses.given(hit);
  }

  private static boolean passive(Hit hit) {
    String before = hit.sentence().lower(hit.anchor() - 1);
    return Bag.of("been be was were being").contains(before);
  }

  /**
   * "We do not accept …", "we never deploy on Fridays": how things are done here, not what went
   * wrong.
   */
  private static boolean habit(Hit hit) {
    String aux = hit.sentence().lower(hit.quoteFrom());
    boolean present =
        aux.equals("do")
            || (aux.equals("never") && Shapes.isThird(hit.sentence(), hit.anchor()))
            || (aux.equals("never")
                && Shapes.isBase(hit.sentence(), hit.anchor())
                && !Shapes.isPast(hit.sentence(), hit.anchor()));
    return present;
  }

  /** Whether a condition is given: "because the dashboard showed …". */
  private static boolean explained(Hit hit) {
    for (int i = 0; i < hit.sentence().size(); i++) {
      String word = hit.sentence().lower(i);
      boolean cause = Bag.of("because since as due so which").contains(word) && i > 0;
      if (word.equals("so") && i > 0) {
        return true;
      }
      if (cause && (i > hit.anchor() || i == 0)) {
        return true;
      }
    }
    return List.of("because", "since", "as").contains(hit.sentence().lower(0));
  }

  private static Rule nobody() {
    return rule(
            "nobody-noticed",
            "\"Nobody\" is everybody, told that they were not good enough. What would have shown it, and to whom, is the part that can be built.")
        .on(
            Omissions::nobodyActs,
            "< nobody|no_one|no-one|none_of_us|none|neither|not_one|not_a_single > ~{0,6} ^#duties",
            "< nobody|no_one|no-one|none_of_us|neither > ~{0,5} ^=remember|=think|=wonder|=know|=see|=intervene|=care|=object|=offer|=volunteer|=understand|=own|=feel",
            "< nobody|no_one|no-one > was|were @adv? watching|looking|monitoring|paying|checking|listening|following",
            "< no > @np{0,2} #roles ~{0,4} ^#duties",
            "< not_a_soul|hardly_anyone|hardly_anybody|few|not_one_of|not_a_single|none_of > ~{0,7} ^#duties",
            "< nobody|no_one|no-one|none_of_us > ~{0,4} was|were|felt|had_been|took @adv? > ^told|informed|asked|consulted|involved|assigned|responsible|aware|on_top|in_charge|accountable|invited|ownership|notice|action|responsibility|the_time|the_trouble|charge|interest",
            "without < anyone|anybody > @adv? ^noticing|checking|looking|asking|questioning|realising|realizing|objecting|watching|seeing|reacting|intervening|reading|telling|knowing|spotting|stopping",
            "with < nobody|no_one > @adv? ^watching|looking|noticing|monitoring|checking|reading|listening|paying|on_watch")
        .on(
            hit -> nobodyActs(hit) && NOT_DUTIES.length(hit.sentence(), hit.anchor()) == 0,
            "< nobody|no_one|no-one|none_of_us|not_one_of|not_a_single > ~{0,6} ^@past")
        .on(
            hit -> !hit.sentence().tag(hit.quoteTo()).isNominal(),
            "< lack|absence|want|shortage|dearth of > @adv? /adjective? attention|diligence|ownership|care|communication|follow-up|follow-through|vigilance|awareness|attentiveness|oversight|rigour|rigor|testing|coordination|preparation|planning|escalation|supervision|initiative|urgency|interest|thoroughness|due_diligence|foresight|review|consideration|responsiveness|engagement|alignment|proper_testing|cooperation|dialogue|handover|curiosity|responsibility|accountability");
  }

  private static boolean nobodyActs(Hit hit) {
    boolean person =
        hit.sentence().actors().isPerson(hit.quoteFrom())
            || hit.sentence().actors().isPerson(hit.quoteFrom() + 1)
            || Bag.of("not hardly few anyone anybody without with").contains(hit.sentence().lower(hit.quoteFrom()))
            || (hit.sentence().lower(hit.quoteFrom()).equals("none")
                && hit.sentence().lower(hit.quoteFrom() + 1).equals("of"));
    String before = hit.sentence().lower(hit.anchor() - 1);
    boolean passive = Bag.of("was were be been is are").contains(before);
    boolean could =
        Bag.of("could can may will should must needs to").contains(before) || hit.has("could");
    boolean present =
        Shapes.isThird(hit.sentence(), hit.anchor())
            || (Bag.of("if when unless until whenever").contains(hit.sentence().lower(hit.from() - 1))
                && !hit.holds("had would"));
    boolean known =
        hit.sentence().token(hit.anchor()).isForm("expect")
            || (hit.sentence().token(hit.anchor()).isForm("know") && explained(hit));
    boolean ofThings =
        hit.sentence().lower(hit.quoteFrom()).equals("none")
            && !hit.sentence().actors().isPerson(hit.quoteFrom());
    return person
        && !passive
        && !could
        && !known
        && !ofThings
        && !present
        && !(PERCEPTIONS.length(hit.sentence(), hit.anchor()) > 0 && explained(hit));
  }

  private static Rule without() {
    return rule(
            "without-checking",
            "A step that was left out looks like a choice only afterwards. What made the shorter way the usual one is worth telling.")
        .on(
            hit -> hit.doer().isPerson() || hit.by().isPerson() ? past(hit) : hiddenPast(hit),
            "^@past|@participle ~{0,10} < without > @adv|first|ever|even|bothering_to|so_much_as|stopping_to{0,3} #heeds",
            "^@past|@participle ~{0,10} < without|with_no > a|an|any|the|so_much_as|prior|proper|further|adequate|sufficient|much|real|formal|explicit|either{0,3} #dueacts",
            "< ^was|were > ~{0,2} without|with_no @adv? #dueacts",
            "^@past|@participle|live|out ~{0,4} < untested|unreviewed|unannounced|unvetted|unrehearsed > @end|to|in|on|at|by|for|into");
  }

  private static boolean past(Hit hit) {
    return !hit.holds("will can could now");
  }

  /** "The change was merged without a review": somebody merged it. */
  private static boolean hiddenPast(Hit hit) {
    boolean human =
        HUMAN_ACTS.length(hit.sentence(), hit.anchor()) > 0
            || CHANGES.length(hit.sentence(), hit.anchor()) > 0;
    return past(hit)
        && human
        && hit.holds("was were been got went")
        && hit.by().kind() != Kind.thing
        && !Excuses.given(hit);
  }

  private static Rule undeterred() {
    return rule(
            "despite-the-warning",
            "\"Despite\" knows which of the warnings counted. How many warnings there were that day, and what they had meant before, tells why this one did not stand out.")
        .on(
            hit -> hit.sentence().actors().anyone() && !hit.holds("not will"),
            "< despite|in_spite_of|regardless_of|notwithstanding|against|in_the_face_of|irrespective_of|heedless_of > ~{0,5} warning|warnings|alert|alerts|advice|concern|concerns|signs|objection|objections|protest|protests|reminder|reminders|recommendation|recommendations|red_flags|alarm|alarms|prompt|prompts",
            "warning|warnings|alert|alerts|advice|concerns|signs|reminder|reminders|mails|pages ~{0,6} < notwithstanding > @end|,",
            "< regardless|anyway|all_the_same > of ~{0,4} warning|warnings|alert|alerts|advice|concerns");
  }

  private static Rule tooLate() {
    return rule(
            "too-late",
            "Late is measured from an end that nobody knew. When the first sign could be seen, by whom, and what it looked like, gives a time that can be shortened.")
        .on(
            hit -> hit.doer().isPerson(),
            "< ^#reacts ~{0,4} too_late|far_too_late|much_too_late|too_slowly|way_too_late|hours_too_late|belatedly >",
            "< ^was|were|been|came @adv{0,2} late|slow > to|in #heeds|@ing|#reacts",
            "< ^=wait ~{0,3} too_long|forever|an_eternity|ages >",
            "< ^=postpone|=defer|=delay|=put_off ~{0,6} again_and_again|time_and_again|repeatedly|for_years|for_months|for_weeks|indefinitely|forever|once_more >",
            "< ^=keep postponing|delaying|deferring|putting_off|ignoring|dismissing|snoozing|waiting|hoping >")
        .on(
            hit -> hit.by().kind() != Kind.thing,
            "escalation|call|reaction|response|announcement|decision|communication|warning|update|rollback|page|handover|review|intervention ~{0,4} < came|was|arrived|happened @adv{0,2} too_late|far_too_late|much_too_late|hours_too_late|way_too_late|belated >",
            "< was|were|been @adv? ^postponed|deferred|put_off|delayed|snoozed|shelved ~{0,3} again_and_again|time_and_again|repeatedly|for_years|for_months|indefinitely|forever|over_and_over >",
            "it|this|that < took > ~{0,2} @person ~{0,3} hours|ages|forever|an_eternity|too_long|days|weeks|all_night|all_day to #heeds|#reacts");
  }

  private static Rule othersWould() {
    return rule(
            "others-would",
            "Everyone had a reason to think that it was in good hands. What made it look so, and what could show whose hands they are, is a thing that can be built.")
        .on(
            hit -> hit.sentence().actors().anyone() && !Excuses.given(hit),
            "@person|everybody|everyone|each|all|us < assumed|thought|believed|figured|supposed|hoped|trusted|expected > @adv? that? ~{0,2} somebody|someone|others|another|the_other|the_others|each_other|one_another ~{0,2} =be|had|would|has",
            "< relied|counted|left_it > on|to @adv? each_other|one_another|somebody_else|someone_else|the_other|others");
  }
}
