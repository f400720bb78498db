package debrief.noego.rule;

import debrief.language.Shapes;
import debrief.noego.match.Hit;
import java.util.List;

/** Blame by the book: a rule broken, a leave not asked for, a will of one's own. */
final class Rulebreaks {
  private Rulebreaks() {}

  static List<Rule> all() {
    return List.of(rules(), leave());
  }

  private static Rule rules() {
    return Blame.rule(
            "broke-the-rules",
            "A broken rule is where questions begin: rules are worked around for reasons. How the rule met the work "
                + "that day tells what to change in either.")
        .on(
            hit -> hit.doer().isPerson() && Harm.active(hit) && !allowed(hit),
            "< ^=violate|=breach|=bypass|=circumvent|=break|=disobey|=flout|=evade|=contravene|=defy|=infringe|"
                + "=sidestep|=dodge|=override|=work_around|=get_around|=go_around|=subvert|=abuse|=overstep|=disrespect|"
                + "=cheat > ~{0,5} #rule-nouns",
            "< ^=violate|=flout|=disobey|=overstep|=meddle|=tamper >",
            "< ^=abuse|=misuse|=exceed > ~{0,5} account|access|privileges|authority|rights|permissions|role|mandate|powers|credentials",
            "< ^=have no right|mandate|authorisation|authorization > to",
            "< ^=do|=does|did not > @adv? stick|adhere|comply|abide|keep to|with|by")
        .on(
            hit -> acting(hit, 0),
            "< against|in_violation_of|in_breach_of|in_defiance_of|in_contravention_of|in_disregard_of|contrary_to|"
                + "ignoring|disregarding|flouting|violating|breaching|despite|in_spite_of|notwithstanding|outside > the|"
                + "our|any|change|all|a|company|explicit|clear|his|her|their|agreed|documented|repeated|house|every? "
                + "@np{0,4} #rule-nouns");
  }

  private static Rule leave() {
    return Blame.rule(
            "without-leave",
            "This describes a missing request as an offence. Say whom one could have asked, "
                + "and what asking would have cost.")
        .on(
            hit -> acting(hit, 3),
            "< without|with_no|lacking > a|any|the|our|so_much_as|prior|proper|formal|written|valid|even|first? ~{0,2} #permission-nouns",
            "< without|with_no|lacking ~{0,3} #permission-nouns > ,")
        .on(hit -> acting(hit, 0) || hit.doer().isPerson(), "< #wilfulness-phrases >")
        .on(
            hit -> !allowed(hit),
            "< unauthorised|unauthorized|unapproved|unsanctioned|unannounced|uncoordinated|rogue|illicit @np{1,3} by|"
                + "from|of > ~{0,3} @person")
        .on(
            hit -> hit.doer().isPerson() && !allowed(hit),
            "^=carry_out|=make|=perform|=run|=do|=start|=conduct|=push|=roll_out|=install @np{0,2} < unauthorised|"
                + "unauthorized|unapproved|unsanctioned|unannounced|uncoordinated > @np",
            "< ^=take ~{0,5} into his|her|their|its own_hands >",
            "< ^=take it upon|on > itself|himself|herself|themselves|myself");
  }

  /** Somebody in the sentence acts, by what was done and not by what a rule allows. */
  private static boolean acting(Hit hit, int gap) {
    if (allowed(hit) || hit.sentence().isQuestion() || hit.has("if", "whenever")) {
      return false;
    }
    boolean somebody = false;
    boolean comma = false;
    boolean past = false;
    for (int i = 0; i < hit.sentence().size(); i++) {
      boolean inside = i >= hit.quoteFrom() && i < hit.quoteTo();
      boolean close = i >= hit.quoteFrom() && i < hit.to() + gap && !comma;
      comma |= i >= hit.quoteTo() && hit.sentence().lower(i).equals(",");
      somebody |= !close && hit.sentence().actors().isPerson(i);
      past |=
          !inside
              && (Shapes.isPast(hit.sentence(), i)
                  || Shapes.isIng(hit.sentence(), i)
                  || Shapes.isThird(hit.sentence(), i));
    }
    return somebody && past;
  }

  private static boolean allowed(Hit hit) {
    return hit.sentence().lower(hit.anchor() - 1).matches("not|never|to|can|may")
        || hit.holds(
            "allows allow allowed may emergency break-glass blocked refuses designed advised supposed");
  }
}
