package debrief.noego.rule;

import debrief.language.ActorKind;
import debrief.language.Shapes;
import debrief.language.word.WordSet;
import debrief.noego.match.Hit;
import debrief.noego.match.WordAlternatives;
import java.util.List;

/** A step called wrong or accidental, which it became when its outcome was known. */
final class WrongOnes {
  private static final WordAlternatives ACTS =
      WordAlternatives.of(
          "=delete|=remove|=merge|=push|=deploy|=commit|=edit|=disable|=drop|=share|=approve|=turn_off|=switch_off|"
              + "=unplug|=close|=select|=choose|=pick|=type|=enter|=copy|=paste|=revoke|=wipe|=leave|=apply|=run|=execute|"
              + "=configure|=set|=make|=publish|=upload|=cut|=pull|=press|=click|=disconnect|=stop|=overwrite|=expose|"
              + "=send|=post|=assign|=restart|=reboot|=rename|=move|=truncate|=change|=release|=add|=include|=grant|=open|"
              + "=enable|=start|=shut|=install|=detach|=terminate");

  private WrongOnes() {}

  static List<Rule> all() {
    return List.of(accidentally(), wrongOne(), insteadOf());
  }

  private static Rule accidentally() {
    return HumanErrors.rule(
            "by-accident",
            "\"Accidentally\" says that nobody meant it, which nobody doubts. How close the harmful step lay to the "
                + "intended one is what a design can change.")
        .on(
            hit -> personOrHidden(hit) && HumanErrors.used(hit) && !ofAnother(hit),
            "< #accident-adverbs > ^@past|@participle|@base",
            "^#change-verbs|=send|=share|=post|=expose|=cut|=include|=assign|=unplug|=disconnect|=hit|=pull ~{0,8} < "
                + "#accident-adverbs > !of|behind",
            "^#change-verbs|=send|=share|=post|=expose|=cut|=include|=assign|=unplug|=disconnect|=hit|=pull ~{0,8} < "
                + "#accident-adverbs > @end")
        .on(
            hit -> hit.sentence().actors().anyone() && !hit.next().equals("of"),
            "@start < in_error|by_mistake|by_accident|by_oversight|by_error|through_an_oversight|by_an_oversight|"
                + "without_realising_it|without_realizing_it|without_meaning_to|accidentally|inadvertently > ,|the|a|an|i|"
                + "we|he|she|they|somebody|someone|one|of",
            "< by_mistake|by_accident|in_error|by_oversight > @end|and|instead|while|when|,",
            ", < without_realising|without_realizing|without_noticing|without_meaning_to|without_wanting_to > ~{0,3} ,")
        .on(
            hit -> !hit.next().equals("of") && hit.by().kind() != ActorKind.thing,
            "@start|, < through|by|due_to an? oversight > ,|the|of|on")
        .on(
            HumanErrors::used,
            "< accidental|inadvertent deletion|removal|drop|restart|reboot|click|push|merge|deploy|deployment|"
                + "shutdown|disconnection|overwrite|publication|commit|paste|selection|truncation|revocation|keystroke|"
                + "upload > of|to|on|in|by|removed|deleted|took|caused",
            "a|an|the|this|our @adv? < unintended|unintentional|accidental|erroneous|mistaken|inadvertent > change|"
                + "changes|commit|merge|deletion|edit|push|command|release|deployment|update was|were|got|had_been @adv? "
                + "merged|pushed|committed|made|deployed|released|applied|run",
            "< #accident-adjectives #screen-action-nouns > ~{0,6} by|of|from ~{0,3} @person|#role-nouns");
  }

  private static boolean personOrHidden(Hit hit) {
    if (hit.doer().isPerson() || hit.by().isPerson()) {
      return true;
    }
    boolean passive =
        passive(hit.sentence().lower(hit.from() - 1))
            || passive(hit.sentence().lower(hit.anchor() - 1));
    passive |=
        hit.doer().kind() == ActorKind.thing
            && Shapes.isParticiple(hit.sentence(), hit.anchor())
            && WordSet.of("by in accidentally inadvertently mistakenly")
                .contains(hit.sentence().lower(hit.quoteFrom()))
            && !hit.holds("was were is are has had been by_the");
    boolean act = ACTS.length(hit.sentence(), hit.anchor()) > 0;
    boolean weak =
        WordSet.of("incorrectly improperly falsely wrongly")
            .contains(hit.sentence().lower(hit.quoteFrom()));
    boolean entered =
        WordAlternatives.of("#manual-entry-participles").length(hit.sentence(), hit.anchor()) > 0;
    boolean headless = hit.doer().kind() == ActorKind.none && hit.startsHere();
    return !agentBy(hit)
        && ((passive && act && !weak) || (passive && entered) || (headless && act));
  }

  /** "A change was pushed which inadvertently caused …": the change did that, by itself. */
  private static boolean ofAnother(Hit hit) {
    for (int i = hit.anchor() + 1; i < hit.quoteFrom(); i++) {
      if (WordSet.of("which that who and so but").contains(hit.sentence().lower(i))) {
        return !hit.sentence().actors().isPerson(hit.quoteFrom() - 1);
      }
    }
    return false;
  }

  /** Somebody or something behind "by"; in "by mistake" there is neither. */
  private static boolean agentBy(Hit hit) {
    int head = hit.by().head();
    return head >= 0
        && !WordSet.of("mistake accident error oversight").contains(hit.sentence().lower(head));
  }

  private static boolean passive(String before) {
    return WordSet.of("was were been got").contains(before);
  }

  private static Rule wrongOne() {
    return HumanErrors.rule(
            "the-wrong-one",
            "\"Wrong\" is known only now; at that moment the thing looked like the right one. How the two could be "
                + "told apart, on that screen, is the finding.")
        .on(
            hit ->
                hit.doer().isPerson()
                    || hit.by().isPerson()
                    || (hit.doer().kind() == ActorKind.none && hit.startsHere()),
            "^#manual-action-verbs ~{0,7} < the_wrong|a_wrong|wrong|an_incorrect|the_incorrect > @np{1,4}",
            "^=be|=work ~{0,3} in|on|at|inside|into|with < the_wrong > @np{1,3}")
        .on(
            hit -> !conditional(hit) && hit.by().kind() != ActorKind.thing,
            "@start < wrong|the_wrong|incorrect|an_incorrect @np{1,3} was|were|got|been @adv? ^#manual-action-participles >",
            "and|, the_wrong @np{1,3} < was|were|got @adv? ^#manual-action-participles >",
            "@start < wrong|incorrect @np{1,3} ^#manual-action-participles > by|in|into|during|on|from|@end|for|when|while|→",
            "was|were|got|been ^run|executed|issued|applied|entered|typed|pasted|performed|done|carried_out|copied|"
                + "uploaded|plugged|plugged_in|loaded ~{0,3} < in|on|against|to|into|from|onto the_wrong > @np")
        .on(
            WrongOnes::theirs,
            "< wrong|false|faulty|incorrect|erroneous|improper|mistaken setting|decision|entry|click|input|action|"
                + "reading|assumption|step|choice|command|handling|use|operation|move|press|selection|assessment|"
                + "interpretation by|of|from >",
            "< wrong|false|faulty|incorrect|erroneous|improper|mistaken @np{1,2} by >")
        .on(
            hit -> hit.by().isPerson(),
            "< the_wrong|wrong|a_wrong|an_incorrect|incorrect > @np{1,3} was|were|been? @adv? ^@participle",
            "< wrong|false|faulty|incorrect|erroneous|improper|mistaken @np{1,2} ^made|performed|done|carried_out|"
                + "entered|chosen|set|given|issued|applied > by",
            "< wrongly|incorrectly|falsely|badly ^@participle > @np{1,3} by");
  }

  /** Somebody stands behind the quoted words. */
  private static boolean theirs(Hit hit) {
    return Harm.personBehind(hit) && !hit.has("?");
  }

  private static boolean conditional(Hit hit) {
    return hit.holds(
        "if when whenever can may could is are now once should unset resolver scheduler router script pipeline job");
  }

  private static Rule insteadOf() {
    return HumanErrors.rule(
            "this-for-that",
            "Which one is right is known only afterwards. Say what showed the difference "
                + "between the two at the time.")
        .on(
            hit -> hit.doer().isPerson(),
            "^=type|=enter|=key_in|=press|=click|=paste|=select|=pick|=hit|=write|=input|=copy|=tick ~{1,7} < "
                + "instead_of|rather_than|and_not|in_place_of|where_it > ~{1,6}",
            "^=run|=execute|=apply|=issue|=start|=deploy|=push ~{1,6} against|on|in|to|into ~{0,3} prod|production|"
                + "live|primary|the_live ~{0,3} < instead|rather_than|and_not > ~{1,4}",
            "^@past ~{1,6} < when|where|while|although he|she|they|i|we meant|intended|wanted >")
        .on(
            WrongOnes::sameVerb,
            "< ^=mean|=intend|=want|=try|=plan to > ~{1,9} but|and|yet|, ~{0,2} @past")
        .on(
            hit -> hit.doer().isPerson() && !hit.holds("because as since prompt title"),
            "< ^=think|=believe|=assume that? he|she|i|we|they was|were|am on|in|connected|logged|working|at|inside|using > ~{0,5}",
            "< ^=think|=believe|=assume it|this|that was the test|staging|standby|dev|spare|old|copy|backup|dry|test > ~{0,3}")
        .on(
            hit -> hit.doer().isPerson(),
            "< ^=take the @np{1,2} for the > @np{1,3} @end",
            "< ^=leave|=drop|=miss ~{0,2} zero|digit|comma|quote|bracket|colon|dot|flag off|out > ",
            "< ^=think|=believe|=assume falsely|wrongly|mistakenly|incorrectly|erroneously >",
            "< falsely|wrongly|mistakenly|incorrectly|erroneously ^=think|=believe|=assume|=conclude|=suppose|=presume >");
  }

  /** Meant to restart the one and restarted the other. */
  private static boolean sameVerb(Hit hit) {
    if (!hit.doer().isPerson()) {
      return false;
    }
    int verb = hit.quoteTo();
    List<String> meant = hit.sentence().token(verb).lemmas();
    for (int i = verb + 2; i < hit.sentence().size(); i++) {
      boolean past = Shapes.isPastForm(hit.sentence(), i);
      if (past && hit.sentence().token(i).lemmas().stream().anyMatch(meant::contains)) {
        return true;
      }
    }
    return false;
  }
}
