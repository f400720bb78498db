package debrief.noego.rule;

import debrief.noego.Category;
import debrief.noego.language.Bag;
import debrief.noego.language.Kind;
import debrief.noego.language.Subject;
import debrief.noego.match.Hit;
import debrief.noego.match.Words;
import debrief.noego.rewrite.Blamed;
import java.util.List;

/** Fault, or the harm itself, put on a person, a role or a team. */
final class Blame {
  private static final Words FAILURES = Words.of("#failures");
  private static final Words HARMFUL_END =
      Words.of(
          "=fail|=break|=crash|=go down|=go offline|=lose|=collapse|outage|incident|unavailable|=stop|down|offline|failure|errors|error|data_loss|=suffer|customers|downtime|=corrupt|=die|=explode|=blow|broken|disappeared|=disappear|=run out|=fall over|=bring|=fill|=stall|=cost");

  private Blame() {}

  static List<Rule> all() {
    return List.of(broke(), tookDown(), causedBy(), ownership(), because());
  }

  static Rule rule(String name, String why) {
    return new Rule(Category.blame, name, why, Blamed::of);
  }

  private static Rule broke() {
    return rule(
            "broke-it",
            "The harm is given to a person, and with it the explanation ends. The same step by somebody else would have done the same: what let it travel is what can be changed.")
        .on(Blame::harms, "< ^#harms >")
        .on(
            hit -> hit.doer().isPerson() && active(hit) && !meant(hit),
            "< ^=bring|=take|=knock @np{1,7} down|offline|out|over|to_its_knees|to_a_halt|to_a_standstill >",
            "< ^=bring|=take|=knock down|offline|out > @np",
            "< ^=introduce|=create|=inject|=trigger|=produce > @np{0,3} #failures|vulnerability|hole",
            "< ^=put|=place|=leave ~{0,4} at_risk|exposed|in_danger|wide_open|unprotected|in_a_broken_state >",
            "< ^=leak|=expose|=corrupt > ~{0,3} data|credentials|secrets|password|passwords|key|keys|token|tokens|customer|customers|database|the_index|backups|records",
            "< ^=kill|=wipe|=delete|=destroy|=erase|=lose|=overwrite|=drop > ~{0,8} and|, we|customers|customer|nobody|everyone|the ~{0,3} lost|lose|went|gone|lost_all|were_gone",
            "< ^=be > the reason|root_cause|culprit|one_to_blame|weak_link|weakest_link|problem_here|bottleneck_here",
            "< ^=cost > us|the_company|the_team|the_business|customers",
            "< ^=deploy|=push|=merge|=ship|=release|=commit|=roll_out|=apply|=approve|=publish|=upload|=install|=run|=write|=make|=check_in > @np{0,2} bad|broken|faulty|buggy|untested|unreviewed|unapproved|unauthorised|unauthorized|defective|flawed|botched|half-tested|half-finished|incomplete|poorly_tested|undocumented|incorrect",
            "< ^=delete|=drop|=wipe|=erase|=destroy|=truncate|=overwrite > @np{0,3} production|prod|live",
            "< ^=lock us|everyone|everybody|customers|users > out",
            "< ^=make > ~{0,6} unavailable|unreachable|unusable|worse|inaccessible",
            "< ^=let > ~{0,5} through|slip|down|pass",
            "< ^=leave > ~{0,5} open|unlocked|unprotected|behind|broken|running|hanging|unmonitored|without_a|without_any");
  }

  private static boolean harms(Hit hit) {
    Subject doer = hit.doer();
    boolean planned =
        hit.holds("deliberately intentionally chaos drill game")
            || Bag.of("to not never can may could might will")
                .contains(hit.sentence().lower(hit.anchor() - 1));
    boolean cause = hit.sentence().token(hit.anchor()).isForm("cause");
    boolean breakIn =
        hit.sentence().token(hit.anchor()).isForm("break")
            && Bag.of("down into out up ties the_ice ground").contains(hit.next());
    boolean noObject =
        hit.sentence().token(hit.anchor()).isForm("break") && hit.has("for") && hit.has("lunch");
    if (planned || breakIn || noObject || !active(hit)) {
      return false;
    }
    boolean possessed = doer.from() >= 0 && owned(hit, doer) && !cause;
    return doer.isPerson() || possessed || (cause && doer.from() >= 0 && owned(hit, doer));
  }

  /** Taken down on purpose, to keep something worse away. */
  private static boolean meant(Hit hit) {
    return hit.holds(
            "prevent avoid protect maintenance deliberately planned precaution upgrade safely gracefully stop mitigate failover limit drain")
        || Bag.of("to can may will could").contains(hit.sentence().lower(hit.anchor() - 1));
  }

  private static boolean owned(Hit hit, Subject doer) {
    for (int i = doer.from(); i <= doer.head(); i++) {
      String word = hit.sentence().lower(i);
      if (debrief.noego.language.Shapes.isOwner(hit.sentence(), i)
          && !List.of("our", "your").contains(word)
          && !(word.equals("their") && !hit.sentence().actors().anyone())) {
        return true;
      }
    }
    return false;
  }

  static boolean active(Hit hit) {
    String before = hit.sentence().lower(hit.anchor() - 1);
    boolean participle = Bag.of("was were been is are being be get got").contains(before);
    return !participle && hit.sentence().tag(hit.anchor()) != debrief.noego.language.Tag.adjective;
  }

  private static Rule tookDown() {
    return rule(
            "their-change-broke-it",
            "\"Whose\" change it was does not explain why it could do harm. Name the change by what it did, and the path that let it through.")
        .on(
            hit -> owned(hit, hit.doer()) && active(hit),
            "< ^=bring|=take|=knock ~{0,7} down|offline|out|over|to_its_knees|to_a_halt|to_a_standstill >",
            "< ^=cut_off|=destroy|=wipe|=corrupt|=disconnect|=flood|=overload|=crash|=kill|=disrupt > @np",
            "< ^=introduce|=trigger|=create > @np{0,3} #failures",
            "< ^=lead_to|=result_in|=kill|=corrupt|=destroy|=crash|=wipe|=cost|=delay|=trigger|=blow|=overload|=cascade ~{0,4} #failures|us|everything|production|prod|site|all|data|cluster|database >",
            "< ^=be the|a reason|cause|culprit|root_cause|problem >")
        .on(
            "< decision|choice|insistence|refusal|reluctance|action|actions|impatience|failure|haste > of|by|on_the_part_of ~{0,4} @person ~{0,14} =lead|=cause|=result|=cost|=delay|is_what|was_what|=take|=sink|=break|=make|=bring|=trigger");
  }

  private static Rule causedBy() {
    return rule(
            "caused-by",
            "A cause that is a person cannot be mended. The same day with somebody else on duty would most likely have gone the same way.")
        .on(
            Blame::personBehind,
            "< caused|triggered|provoked|created|introduced|precipitated|initiated|broken|brought_down|taken_down|induced|set_off by >",
            "< courtesy_of|the_work_of|fault_of|blamed_on|at_the_hands_of|on_the_orders_of >")
        .on(
            hit -> personBehind(hit) && (harm(hit) || harmAfter(hit, 0)) && !helped(hit),
            "< because_of|due_to|owing_to|on_account_of|attributable_to|down_to|thanks_to|the_result_of|a_result_of|result_of|comes_from|came_from|traced_to|traced_back_to|stemmed_from|stems_from|as_a_consequence_of >");
  }

  private static boolean personBehind(Hit hit) {
    Subject agent = new debrief.noego.language.NounPhrases(hit.sentence()).agent(hit.quoteTo());
    int head = agent.head();
    boolean owner = head > 0 && owned(hit, agent) && !hit.has("thanks");
    boolean ofPerson =
        hit.sentence().lower(head + 1).matches("of|by|from")
            && person(hit, head + 2)
            && agent.kind() == Kind.activity;
    boolean clause = agent.isPerson() && hit.sentence().lower(head + 1).equals("'s");
    return !hit.has("thank")
        && (agent.isPerson() || owner || ofPerson || clause)
        && !(hit.sentence().lower(hit.quoteFrom()).equals("initiated") && !harm(hit))
        && !request(hit);
  }

  private static boolean helped(Hit hit) {
    return hit.holds(
            "thanks effort efforts help dedication quick possible helped shorter limited avoided prevented fixed resolved recovered restored workflow people them")
        && !hit.has("broke", "down");
  }

  private static boolean request(Hit hit) {
    boolean started =
        List.of("triggered", "created", "introduced", "initiated")
            .contains(hit.sentence().lower(hit.quoteFrom()));
    return started && !harm(hit);
  }

  private static boolean harm(Hit hit) {
    for (int i = 0; i < hit.sentence().size(); i++) {
      if (FAILURES.length(hit.sentence(), i) > 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean person(Hit hit, int from) {
    for (int i = from; i < Math.min(from + 4, hit.sentence().size()); i++) {
      if (hit.sentence().actors().isPerson(i)) {
        return true;
      }
    }
    return false;
  }

  private static Rule ownership() {
    return rule(
            "consequence",
            "One person's step and the whole harm stand side by side here, as if nothing lay between. What lay between, a missing stop or a silent default, is the finding.")
        .on(
            hit -> hit.doer().isPerson() && harmAfter(hit, hit.anchor()),
            "^#changes ~{0,12} ,? < and|which|that ~{0,3} lost|took|caused|broke|sank|brought|crashed|killed|led_to|made|is_what|was_what|destroyed|triggered|resulted|meant|went_down >",
            "^#changes|=delete ~{0,9} ,? < and_we_lost|so_we_lost|and_that_is_what|and_this_is_what|and_that_was|and_everything|and_so_the|and_now >",
            "^=refuse|=insist|=force|=decide|=demand|=choose ~{0,12} ,? < and|which|so ~{0,6} sank|broke|cost|led|caused|delayed|made >")
        .on(
            hit -> harm(hit) || harmAfter(hit, 0),
            "what ~{0,6} < tipped|caused|broke|sank|killed|brought|took > ~{0,8} was|is ~{0,8} @person|@owner|@name")
        .on(hit -> hit.doer().isPerson(), "< by ^@ing > ~{0,8} @end");
  }

  private static boolean harmAfter(Hit hit, int from) {
    for (int i = from; i < hit.sentence().size(); i++) {
      if (HARMFUL_END.length(hit.sentence(), i) > 0) {
        return true;
      }
    }
    return false;
  }

  private static Rule because() {
    return rule(
            "because-somebody",
            "\"Because\" followed by a person makes the person the cause. The condition that made the step possible, and its effect large, belongs in that place.")
        .on(
            hit -> hit.doer().isPerson() && active(hit) && harmAround(hit) && !hit.has("luckily"),
            "< because|since|as > ~{0,6} ^#changes",
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
    for (int i = from; i < to; i++) {
      boolean end = HARMFUL_END.length(hit.sentence(), i) > 0;
      if (hit.sentence().lower(i).equals("not")) {
        return false;
      }
      if (end && !hit.sentence().actors().isPerson(i)) {
        return true;
      }
    }
    return false;
  }
}
