package debrief.noego.rule;

import debrief.language.ActorKind;
import debrief.language.Shapes;
import debrief.language.Subject;
import debrief.language.Tag;
import debrief.language.word.WordSet;
import debrief.noego.category.Category;
import debrief.noego.match.Hit;
import debrief.noego.match.WordAlternatives;
import debrief.noego.rewrite.OmissionRewrite;
import java.util.List;

/** People explained by what they did not do. */
final class Omissions {
  private static final WordAlternatives PERCEPTIONS = WordAlternatives.of("#perception-verbs");
  private static final WordAlternatives NOT_DUTIES = WordAlternatives.of("#non-duty-verbs");

  private Omissions() {}

  static List<Rule> all() {
    return List.of(neglect(), failedTo(), didNot());
  }

  private static Rule rule(String name, String why) {
    return new Rule(Category.omission, name, why, OmissionRewrite::of);
  }

  private static Rule neglect() {
    return rule(
            "forgot",
            "What people did not do explains little. Say what they were looking at, and "
                + "what would have prompted the step.")
        .on(Omissions::person, "< ^#neglect-verbs >")
        .on(
            hit ->
                (hit.doer().isPerson() && !modal(hit.sentence().lower(hit.anchor() - 1)))
                    || hit.sentence().lower(hit.doer().head()).equals("one")
                    || (hit.doer().kind() == ActorKind.none && hit.startsHere()),
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
    boolean passive = WordSet.of("was were been is are being get got").contains(before);
    boolean planned =
        hit.holds("can deliberately safely intentionally") || negatedBefore(hit) || modal(before);
    boolean missing =
        hit.sentence().lower(hit.anchor()).equals("missing")
            || hit.sentence().lower(hit.to()).equals("nothing");
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
    return hit.holds("target objective slo sla quota applies percentage");
  }

  /** A rule for the future, and what a program called operator does. */
  private static boolean aside(Hit hit) {
    boolean present = Shapes.isThird(hit.sentence(), hit.anchor());
    return present && hit.holds("its kubernetes state restart");
  }

  private static boolean modal(String before) {
    return WordSet.of("could can may might would will to should must").contains(before);
  }

  private static boolean negatedBefore(Hit hit) {
    String one = hit.sentence().lower(hit.anchor() - 1);
    String two = hit.sentence().lower(hit.anchor() - 2);
    return one.equals("not") || (one.equals("never") && !two.equals("have")) || two.equals("not");
  }

  private static Rule failedTo() {
    return rule(
            "failed-to",
            "\"Failed to\" judges people by what is known today. Say which condition kept "
                + "the step from happening.")
        .on(
            hit -> hit.doer().isPerson() && !hit.after("not"),
            "< ^failed|failing|fails|fail|neglected|omitted|declined_no to|in > @adv? @base|=do|their|his|her|its|our",
            "< ^did_not|never|does_not|do_not|could_not_be|have_not bother|bothered|manage_no|care|cared|think|thought > to|of|about|with",
            "< ^=fail at|in|with > #diligence-verbs|@ing",
            "< ^=put > ~{1,4} off @end|again|until|for|and|,|once|till",
            "< ^=be too_busy|unwilling|reluctant|too_lazy|too_proud > to|in",
            "< ^=see|=feel|=find|=perceive no need|reason|point|urgency|value|cause|call|sense > to|in|for",
            "< not ^=see|=feel|=find > the|any|a need|reason|point|urgency|value|necessity|sense",
            "< not ^=think|=feel|=find|=deem|=consider|=believe > it necessary|worth|important|needed|worthwhile|relevant|urgent",
            "< ^=deem|=consider|=think|=judge > it unnecessary|superfluous|overkill|not_necessary|not_worth|not_important|unimportant|needless",
            "< ^could|can|cannot not be > bothered|arsed|troubled",
            "< ^=make no|little|hardly_any > effort|attempt|move|mention|use_of",
            "< have|has ^yet to > #diligence-verbs|#reaction-verbs|=address|=fix|=update|=clean_up",
            "< not ^so_much_as >",
            "< ^decided|=decide against > ~{0,3} #owed-action-nouns|#diligence-verbs|@ing")
        .on(
            hit ->
                hit.doer().isPerson()
                    && !Excuses.given(hit)
                    && !Excuses.modal(hit)
                    && !whileSo(hit),
            "< ^=choose|=opt|=elect|=decide|=prefer not to > @adv? #diligence-verbs|#rescue-verbs")
        .on(hit -> hit.by().isPerson(), "=fail|=miss|=overlook|=neglect ~{0,3} < by >")
        .on("< omitting|neglecting|forgetting to > @adv? @base")
        .on(
            hit -> hit.sentence().actors().anyone(),
            "@start < having failed|neglected|omitted|forgotten to > @adv? @base ~{1,14} , @np{0,3} @person");
  }

  /** "Chose not to fail over while the replica was behind": the reason stands there. */
  private static boolean whileSo(Hit hit) {
    for (int i = hit.anchor(); i < hit.sentence().size(); i++) {
      if (hit.sentence().lower(i).equals("while")) {
        return true;
      }
    }
    return false;
  }

  private static Rule didNot() {
    return rule(
            "did-not",
            "This describes a missing step as a choice. Say what was in view, and what "
                + "would have prompted the step.")
        .on(
            Omissions::duty,
            "< did|does|do|had|has|have not|never > @adv{0,3} ^#duty-verbs",
            "< never > @adv{0,2} ^#duty-verbs",
            "< did|does|do|had|has|have not ^let > ~{1,3} know",
            "< neither > ~{0,8} nor ~{0,5} ^#duty-verbs",
            "< neither > @np{0,4} @adv? ^#duty-verbs",
            "< am|is|are|was|were not @adv? > ^watching|looking|listening|paying|reading|testing|checking|monitoring|following|communicating|talking|reviewing|updating|documenting|maintaining|sharing|concentrating|focusing|focused|attentive|vigilant|keeping_an_eye|on_the_ball|on_top_of|up_to_the",
            "< has|have|had|is|are still|again not > @adv? ^#duty-verbs")
        .on(
            hit -> owed(hit) && duty(hit),
            "< did|had not|never > @adv{0,3} ^@base|@participle",
            "< did|could not simply|just|even > ^see|notice|look",
            "< never > @adv{0,2} ^@past",
            "< did|had not > even|bother_to|so_much_as @adv? ^@base|@participle")
        .on(
            Omissions::inverted,
            "< at_no_point|at_no_time|at_no_stage|at_no_moment|not_once|not_a_single_time|never_once|never|nor|neither|on_no_occasion|in_no_way > did|had|was|were|has|have ~{0,5} @person @adv? ^@base|@participle|#duty-verbs",
            "< not_once|never_once|at_no_point|at_no_time|at_no_stage > ~{0,3} @person ~{0,3} ^@past|@participle")
        .on(
            Omissions::question,
            "< why did|had|was|were|has not? > ~{0,6} @person|@owner ~{0,6} not? ^#duty-verbs",
            "< why did|had|has not > @person ~{0,3} ^@base",
            "< why did|had|has|was|were|is > nobody|no_one|none ~{0,4} ^@base|@participle|@ing",
            "@start < did|had|has|was|were|does not? > nobody|no_one|anybody|anyone|somebody|someone ~{0,4} ^#duty-verbs|=think|=see|=remember|=wonder|=notice|=know|=watch",
            "< where ^was|were > ~{0,3} @person @adv? when|while|during|at|in|@end")
        .on(
            hit -> hit.sentence().actors().anyone(),
            "< how could|did|can|come > ~{0,6} ^#neglect-verbs",
            "< how could|did|can|come > ~{0,5} not @adv? ^#duty-verbs|=see|=know",
            "< how_come > ~{0,4} ^#duty-verbs|not");
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
        doer.kind() == ActorKind.none
            && hit.startsHere()
            && !form.isEmpty()
            && hit.sentence().lower(hit.quoteFrom()).equals("did");
    boolean person = doer.isPerson() || headless;
    if (!person || passive(hit) || habit(hit)) {
      return false;
    }
    boolean perceived = PERCEPTIONS.length(hit.sentence(), anchor) > 0;
    boolean excused = (perceived && Excuses.explained(hit)) || Excuses.given(hit);
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
    return !excused && !need && !future && !theory && !reader && !newTo(hit);
  }

  private static boolean inverted(Hit hit) {
    return owed(hit) && !Excuses.given(hit);
  }

  /**
   * Whether the verb tells of something that one does or leaves, rather than of what befalls one.
   */
  private static boolean owed(Hit hit) {
    return NOT_DUTIES.length(hit.sentence(), hit.anchor()) == 0;
  }

  /** "Had not worked with it before": what somebody was new to. */
  private static boolean newTo(Hit hit) {
    return hit.holds("before previously yet")
        && hit.sentence().lower(hit.quoteFrom()).equals("had")
        && hit.sentence().token(hit.anchor()).isForm("work");
  }

  private static boolean passive(Hit hit) {
    String before = hit.sentence().lower(hit.anchor() - 1);
    return WordSet.of("been be was were being").contains(before);
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
}
