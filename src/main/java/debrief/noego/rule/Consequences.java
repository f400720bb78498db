package debrief.noego.rule;

import debrief.language.word.WordSet;
import debrief.noego.match.Hit;
import java.util.List;

/** One person's step and the whole harm, side by side in one sentence. */
final class Consequences {
  private Consequences() {}

  static List<Rule> all() {
    return List.of(consequence(), because());
  }

  private static Rule consequence() {
    return consequenceOtherwise(
        Blame.rule(
                "consequence",
                "This puts one person's step beside the whole harm. Say what happened in "
                    + "between: checks, limits, spread, alerts.")
            .on(
                hit -> hit.doer().isPerson() && Harm.active(hit) && !excused(hit),
                "^#change-verbs|=close|=dig ~{0,14} ,? < and|which|that|thereby|thus|so !after|when|because|before|while|"
                    + "until|once|as|since{0,4} #harm-outcomes >",
                "^#change-verbs|=delete|=close ~{0,9} ,? < and_we_lost|so_we_lost|and_that_is_what|and_this_is_what|"
                    + "and_that_was|and_everything|and_so_the|and_now|and_with_it|and_down >",
                "^#change-verbs ~{0,14} < thereby|in_doing_so|in_the_process|with_the_result_that|only_to|promptly > ~{0,3} "
                    + "@past|@ing|@base",
                "^#change-verbs ~{0,14} ,? < and|which|that ~{0,3} took|brought|knocked|sent|threw|dragged|pulled "
                    + "@np{1,6} down|offline|out|dark|with_it|to_its_knees|through_the_roof >",
                "^=refuse|=insist|=force|=decide|=demand|=choose ~{0,12} ,? < and|which|so ~{0,6} sank|broke|cost|led|caused|"
                    + "delayed|made >")
            .on(
                hit -> (hit.doer().isPerson() || ownDoer(hit)) && !excused(hit),
                ", @adv{0,2} < ^causing|triggering|provoking ~{0,6} #failure-nouns|lock|lag|errors|timeouts|queue|backlog >",
                ", @adv{0,2} < ^resulting_in|leading_to ~{0,6} #failure-nouns|errors|timeouts >",
                ", @adv{0,2} < ^breaking|crashing|killing|wiping|corrupting|destroying|plunging|severing|ruining|"
                    + "bricking|flooding|swamping|overloading > @np",
                ", @adv{0,2} < ^cutting|locking|knocking|taking|bringing|throwing > ~{0,6} off|out|down|offline",
                ", @adv{0,2} < ^leaving > ~{0,7} without|unable|stranded|dead|offline|unreachable|unprotected|exposed|"
                    + "blind|in_the_dark|in_darkness"));
  }

  /** The same in other words. */
  private static Rule consequenceOtherwise(Rule rule) {
    return rule.on(
            hit ->
                hit.doer().isPerson()
                    && Harm.active(hit)
                    && !excused(hit)
                    && !hit.has("if", "without"),
            "^#change-verbs|=request|=exhaust|=consume|=generate ~{1,14} < causing|triggering|provoking|sparking > "
                + "~{0,5} #failure-nouns|alert|alerts|alarm|alarms|errors|timeouts|lock|backlog",
            "^#change-verbs ~{1,10} < resulting_in|leading_to|and_thereby|and_thus > ~{0,5} #failure-nouns|errors|timeouts")
        .on(
            hit -> Harm.there(hit),
            "what ~{0,6} < tipped|caused|broke|sank|killed|brought|took > ~{0,8} was|is ~{0,8} @person|@owner|@name")
        .on(
            hit -> hit.doer().isPerson(),
            "< by ^@ing > ~{0,8} @end",
            "@start with @np{1,4} ,? ~{0,5} < ^#harm-verbs|=wipe|=delete|=kill|=erase|=drop|=take_down|=bring_down >")
        .on(
            hit -> hit.sentence().actors().anyone() && !excused(hit),
            "@start < by @ing > ~{0,16} #harm-outcomes");
  }

  private static boolean ownDoer(Hit hit) {
    return Harm.owned(hit, hit.doer());
  }

  /** A drill, a plan, or a step back from the harm. */
  private static boolean excused(Hit hit) {
    return hit.holds(
            "drill exercise planned intentionally deliberately purpose restored recovered fixed fix zero normal")
        || WordSet.of("to can may could will might not never")
            .contains(hit.sentence().lower(hit.anchor() - 1));
  }

  private static Rule because() {
    return Blame.rule(
            "because-somebody",
            "\"Because\" followed by a person makes the person the cause. The condition that made the step possible, "
                + "and its effect large, belongs in that place.")
        .on(
            hit ->
                hit.doer().isPerson()
                    && Harm.active(hit)
                    && harmAround(hit)
                    && !hit.holds("ended recovered restored resolved improved fell")
                    && !hit.has("luckily"),
            "< because|since|as > ~{0,6} ^#change-verbs",
            "< due_to_the_fact_that|thanks_to_the_fact_that|for_the_reason_that|owing_to_the_fact_that > ~{0,6} ^#change-verbs",
            "< the_reason|reason|cause|explanation > ~{0,8} was|is|: that|because? ~{0,4} ^#change-verbs",
            "< due_to_the_fact_that|thanks_to_the_fact_that|for_the_reason_that|when > ~{0,4} @person ~{0,2} ^recklessly|wrongly|blindly");
  }

  private static boolean harmAround(Hit hit) {
    int comma = hit.to();
    boolean first = hit.from() == 0;
    while (first && comma < hit.sentence().size() && !hit.sentence().lower(comma).equals(",")) {
      comma++;
    }
    int from = first ? comma : 0;
    int to = first ? hit.sentence().size() : hit.from();
    boolean reason = hit.sentence().lower(hit.quoteFrom()).matches("the|reason|cause|explanation");
    return Harm.between(hit, from, to) || (reason && Harm.there(hit));
  }
}
