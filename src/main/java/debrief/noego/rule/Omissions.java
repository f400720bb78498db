package debrief.noego.rule;

import debrief.noego.Category;
import debrief.noego.language.Bag;
import debrief.noego.language.Kind;
import debrief.noego.language.Shapes;
import debrief.noego.language.Subject;
import debrief.noego.language.Tag;
import debrief.noego.match.Hit;
import debrief.noego.match.Words;
import debrief.noego.rewrite.Omitted;
import java.util.List;

/** People explained by what they did not do. */
final class Omissions {
  private static final Words PERCEPTIONS = Words.of("#perceptions");
  private static final Words MESSAGES =
      Words.of(
          "alert|alerts|warning|warnings|e-mail|e-mails|email|emails|mail|mails|ticket|tickets|page|pages|notification|notifications|advice|advisory|step|steps|review|reviews|checklist|checklists|message|messages|signal|signals|runbook|procedure|alarm|alarms|concern|concerns|reminder|request|requests|policy|guideline|sign|signs|test|tests|finding|findings|recommendation|recommendations|comment|comments|feedback|report|reports");

  private Omissions() {}

  static List<Rule> all() {
    return List.of(neglect(), failedTo(), didNot(), nobody(), without(), passive(), failure());
  }

  private static Rule rule(String name, String why) {
    return new Rule(Category.omission, name, why, Omitted::of);
  }

  private static Rule neglect() {
    return rule(
            "forgot",
            "What people did not do explains little: at any moment there is much that nobody does. What they were looking at, and what would have brought the other thing to them, is what can change.")
        .on(Omissions::person, "< ^#neglects >")
        .on(
            hit -> hit.doer().isPerson() || (hit.doer().kind() == Kind.none && hit.startsHere()),
            "< ^=forget|=neglect|=omit to|about|that >",
            "< ^=forget >");
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
    boolean numbers = hit.sentence().lower(hit.to()).matches("\\d.*");
    return verb && doer.isPerson() && !passive && !planned && !numbers && !missing;
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
            "< ^=be too_busy|unwilling > to|in")
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
            "< neither > @np{0,4} @adv? ^#duties")
        .on(
            Omissions::question,
            "< why did|had|was|were|has not? > ~{0,6} @person|@owner ~{0,6} not? ^#duties",
            "< why did|had|has not > @person ~{0,3} ^@base");
  }

  private static boolean question(Hit hit) {
    boolean nobody = hit.has("nobody", "no-one");
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
    boolean excused = perceived && explained(hit);
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
            "< no > #roles @adv? ^#duties")
        .on(
            hit -> !hit.sentence().tag(hit.quoteTo()).isNominal(),
            "< lack|absence of attention|diligence|ownership|care|communication|follow-up|follow-through|vigilance|awareness|attentiveness|oversight|rigour|rigor >");
  }

  private static boolean nobodyActs(Hit hit) {
    boolean person =
        hit.sentence().actors().isPerson(hit.quoteFrom())
            || hit.sentence().actors().isPerson(hit.quoteFrom() + 1)
            || hit.sentence().lower(hit.quoteFrom()).equals("not")
            || (hit.sentence().lower(hit.quoteFrom()).equals("none")
                && hit.sentence().lower(hit.quoteFrom() + 1).equals("of"));
    String before = hit.sentence().lower(hit.anchor() - 1);
    boolean passive = Bag.of("was were be been is are").contains(before);
    boolean could =
        Bag.of("could can may will should must needs to").contains(before) || hit.has("could");
    boolean present = Shapes.isThird(hit.sentence(), hit.anchor());
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
            hit ->
                (hit.doer().isPerson() || hit.by().isPerson()) && !hit.holds("will can could now"),
            "^@past|@participle ~{0,10} < without > @adv? checking|testing|verifying|telling|asking|reading|informing|notifying|reviewing|consulting|looking|thinking|waiting|validating|confirming|double-checking|communicating|announcing|understanding|considering|warning|coordinating|following|realising|realizing|noticing|taking|paying|a_review|review|any_review|testing|any_testing|proper_testing|notice|warning|any_warning");
  }

  private static Rule passive() {
    return rule(
            "was-ignored",
            "Hidden behind \"was\" stands somebody who is now looked for. What else asked for attention at that time is what the reader needs.")
        .on(
            hit -> hit.by().isPerson(),
            "< =be @adv{0,2} > ^=ignore|=overlook|=forget|=neglect|=skip|=miss|=disregard|=dismiss|=omit",
            "< =be|had|have|has not|never been? > @adv{0,2} ^#duties")
        .on(
            hit -> hit.by().kind() != Kind.thing,
            "< was|were|been @adv{0,2} ^overlooked|forgotten|neglected|disregarded|brushed_aside|shrugged_off >",
            "< was|were|been never ^followed_up|checked|communicated|escalated|reviewed|questioned|investigated|acknowledged|verified|rehearsed|announced|told|asked|informed >",
            "< was|were not ^followed_up|followed_through|double-checked|escalated|noticed|heeded|acted_on|acted_upon|taken_seriously|properly_tested|properly_reviewed|thought_through >")
        .on(
            hit ->
                hit.by().kind() != Kind.thing
                    && MESSAGES.length(hit.sentence(), Math.max(0, hit.doer().head())) > 0,
            "< was|were|been @adv{0,2} ^ignored|dismissed|skipped|missed|snoozed >");
  }

  private static Rule failure() {
    return rule(
            "failure-to",
            "A failure of somebody ends the search where it could begin. What made the step hard, or invisible, is what can be changed.")
        .on(
            hit -> !hit.sentence().tag(hit.quoteTo()).isNominal(),
            "< failure|inability|refusal|unwillingness|reluctance > of|by ~{0,3} @person|#roles ~{0,2} to",
            "@owner /adjective? < failure|failures|inability|unwillingness|neglect|omission|lapse|lapses|inattention|inaction >",
            "< neglect|inattention|omission|inaction|lapse > of|by|on_the_part_of ~{0,3} @person",
            "< a|any|the lack|absence of attention|diligence|follow-up|ownership > ~{0,4} by|from @np");
  }
}
