package debrief.noego.rule;

import debrief.noego.Category;
import debrief.noego.match.Hit;
import debrief.noego.match.Words;
import debrief.noego.rewrite.Erred;
import java.util.List;

/** An explanation that stops at somebody's error. */
final class HumanErrors {
  private HumanErrors() {}

  static List<Rule> all() {
    return List.of(label(), madeAMistake(), accidentally(), wrongOne());
  }

  private static Rule rule(String name, String why) {
    return new Rule(Category.humanError, name, why, Erred::of);
  }

  private static Rule label() {
    return rule(
            "human-error",
            "\"Error\" is a name that we give afterwards to a step that made sense before. What made the wrong thing look right, and let it go through, is where learning begins.")
        .on(
            HumanErrors::used,
            "< human|operator|user|manual|pilot|admin|administrator|engineer|developer|people|personnel|staff|individual|employee|person|personal|responder|technician|contractor|reviewer|manager|clerical|procedural|typing|copy-paste|copy-and-paste|copy/paste|cut-and-paste|fat-finger|keyboard|key-entry|data-entry|entry|handling|deployer|programmer|vendor|newbie|rookie|beginner|careless|honest|silly|stupid|simple_human|colleague error|errors|mistake|mistakes|slip|slips|slip-up|slip-ups|blunder|blunders|oversight|oversights|fallibility|mishap|lapse|failing|failings >",
            "< human|people factor|factors|failure|failures|fault|inattention|weakness|element >",
            "< errors?|error|mistakes|mistake|slip|blunder|oversight|lapse|typo|typos|carelessness of|by|from|on_the_part_of|made_by|committed_by > ~{0,4} @person|#roles|@name",
            "@owner @np{0,2} < mistake|mistakes|typo|typos|slip|blunder|blunders|slip-up|oversight|misunderstanding|misjudgement|misjudgment|misconfiguration|lapse|miscalculation|error|errors >",
            "< due_to|because_of|caused_by|result_of|thanks_to|through a|an|simple|the ~{0,2} mistake|typo|oversight|slip|misunderstanding|mix-up|blunder|slip-up|miscommunication >",
            "< copy|cut|copy-and|cut-and / paste mistake|error|errors|slip|typo >",
            "< slip of the > keyboard|hand|finger|mouse|pen|fingers",
            "< people|humans|operators|engineers|someone|somebody > making|make|made errors|mistakes|an_error|a_mistake",
            "< pebkac|pebcak|layer_8|layer_eight|wetware|id-10-t|rtfm|brain_fart|brainfart|finger_trouble|fat_finger|fat_fingers|fat-finger|fat-fingered|fat-fingers|fat_fingered|fat-fingering|butterfingers|butter-fingers >");
  }

  /** The words are used, not talked about: a policy on the term is no explanation. */
  static boolean used(Hit hit) {
    boolean made = hit.has("make", "makes", "made") && hit.has("likely", "easy", "less");
    boolean talked =
        made
            || hit.holds(
                "term phrase phrases wording accept accepted symptom avoid avoids prevent prevents protect protects guard guards margin budget reduce reduces resilient tolerant eliminate prone susceptible against");
    boolean negated =
        hit.after("not", "no", "never", "any", "of_no")
            || hit.sentence().lower(hit.from() - 2).equals("not");
    boolean next =
        hit.next()
            .matches(
                "rate|rates|page|pages|message|messages|budget|code|codes|log|logs|handling|handler|reports?|count|path|state|boundary|-");
    return !talked && !negated && !next;
  }

  private static Rule madeAMistake() {
    return rule(
            "made-a-mistake",
            "A mistake is visible only with the outcome in hand. What the person saw, expected and was asked for explains more than the word.")
        .on(
            HumanErrors::used,
            "< =make|=commit > @adv? a|an|the|some|this|several|that|same|such|two|many @np{0,2} < mistake|mistakes|error|errors|blunder|typo|slip|wrong_assumption|wrong_decision|wrong_call|miscalculation >",
            "< mistake|mistakes|error|errors|blunder|typo > was|were|is|been made",
            "< by mistake|accident >",
            "< this|same|the mistake|mistakes > again|twice",
            "< it was|is a mistake|blunder|error > to|of|not",
            "< was|is a|an @adv? mistake|blunder|oversight|slip-up|slip|clear_mistake|honest_mistake > @end")
        .on(
            hit -> hit.doer().isPerson(),
            "< ^=mistype|=misread|=misconfigure|=misunderstand|=misjudge|=miscalculate|=misinterpret|=mislabel|=misplace|=confuse|=mix_up|=fat-finger|=misdiagnose|=miscommunicate|=mistake|=underestimate|=overestimate|=slip_up|=blunder|=err|=mishear|=misremember|=stumble|=muddle|=conflate|=jumble|=misspell|=mis-click|=misclick|=mis-type|=mis-typed|mis-typed|mis-read|misclicked|mis-clicked|mistook|erred|mispasted >",
            "< ^=get ~{1,4} wrong >",
            "< ^=mix ~{1,6} up >")
        .on(
            hit -> hit.by().isPerson(),
            "< was|were|been ^mistyped|misread|misconfigured|misunderstood|misjudged|misinterpreted|confused|mixed_up|mislabelled|mislabeled|mistaken >");
  }

  private static Rule accidentally() {
    return rule(
            "by-accident",
            "\"Accidentally\" says that nobody meant it, which nobody doubts. How close the harmful step lay to the intended one is what a design can change.")
        .on(
            HumanErrors::personOrHidden,
            "< accidentally|mistakenly|inadvertently|erroneously|unintentionally|wrongly|unwittingly|unknowingly|absent-mindedly|incorrectly|by_mistake|by_accident > ^@past|@participle|@base",
            "^#changes|=send|=share|=post|=expose ~{0,8} < accidentally|mistakenly|inadvertently|erroneously|unintentionally|by_mistake|by_accident|in_error|unwittingly >");
  }

  private static boolean personOrHidden(Hit hit) {
    if (hit.doer().isPerson() || hit.by().isPerson()) {
      return true;
    }
    String before = hit.sentence().lower(hit.from() - 1);
    boolean passive =
        List.of("was", "were", "been", "got").contains(before)
            || List.of("was", "were", "been", "got")
                .contains(hit.sentence().lower(hit.anchor() - 1));
    boolean act =
        Words.of(
                    "=delete|=remove|=merge|=push|=deploy|=commit|=edit|=disable|=drop|=share|=approve|=turn_off|=switch_off|=unplug|=close|=select|=choose|=type|=enter|=copy|=paste|=revoke|=wipe|=leave|=apply|=run|=execute|=configure|=set|=make")
                .length(hit.sentence(), hit.anchor())
            > 0;
    boolean headless = hit.doer().kind() == debrief.noego.language.Kind.none && hit.startsHere();
    return hit.by().head() < 0
        && ((passive && act && !hit.sentence().lower(hit.quoteFrom()).equals("incorrectly"))
            || (headless && act));
  }

  private static Rule wrongOne() {
    return rule(
            "the-wrong-one",
            "\"Wrong\" is known only now; at that moment the thing looked like the right one. How the two could be told apart, on that screen, is the finding.")
        .on(
            hit ->
                hit.doer().isPerson()
                    || hit.by().isPerson()
                    || (hit.doer().kind() == debrief.noego.language.Kind.none && hit.startsHere()),
            "^=type|=pick|=select|=choose|=enter|=click|=copy|=paste|=run|=delete|=drop|=edit|=restart|=press|=push|=deploy|=use|=open|=connect|=log|=merge|=apply|=execute|=target|=hit|=set|=point|=send|=ssh|=grab|=take|=wipe|=stop|=kill|=reboot|=unplug|=pull|=put|=change|=remove|=approve|=make|=flip|=modify|=be_in|=swap|=close|=tag|=work ~{0,4} < the_wrong|a_wrong|wrong|an_incorrect|the_incorrect > @np{1,4}")
        .on(
            hit -> hit.by().isPerson(),
            "< the_wrong|wrong|a_wrong > @np{1,3} was|were|been? @adv? ^@participle");
  }
}
