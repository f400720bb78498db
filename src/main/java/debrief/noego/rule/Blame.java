package debrief.noego.rule;

import debrief.language.Subject;
import debrief.language.word.WordSet;
import debrief.noego.category.Category;
import debrief.noego.match.Hit;
import debrief.noego.rewrite.BlameRewrite;
import java.util.List;

/** The harm itself, said as something that a person, a role or a team did. */
final class Blame {
  private Blame() {}

  static List<Rule> all() {
    return List.of(broke(), tookDown());
  }

  static Rule rule(String name, String why) {
    return new Rule(Category.blame, name, why, BlameRewrite::of);
  }

  private static Rule broke() {
    return brokeOtherwise(
        rule(
                "broke-it",
                "This gives one person as the cause of the harm. Say what made the step "
                    + "possible for anyone in that position.")
            .on(Blame::harms, "< ^#harm-verbs >"));
  }

  /** The same in other words. */
  private static Rule brokeOtherwise(Rule rule) {
    return rule.on(
        hit -> hit.doer().isPerson() && Harm.active(hit) && !meant(hit),
        "< ^=bring|=take|=knock|=throw|=send @np{1,7} down|offline|out|over|to_its_knees|to_their_knees|"
            + "to_a_halt|to_a_standstill|through_the_roof|into_darkness|into_a_tailspin >",
        "< ^=bring|=take|=knock down|offline|out > @np",
        "< ^=introduce|=create|=inject|=trigger|=produce > @np{0,3} #failure-nouns|vulnerability|hole",
        "< ^=put|=place|=leave ~{0,4} at_risk|exposed|in_danger|wide_open|unprotected|in_a_broken_state|"
            + "without_service|stranded|in_the_dark|half-finished|half_finished|open_to_the_public|"
            + "open_to_the_internet|open_to_the_world >",
        "< ^=leak|=expose|=corrupt > ~{0,3} data|credentials|secrets|password|passwords|key|keys|token|tokens|"
            + "customer|customers|database|the_index|backups|records",
        "< ^=kill|=wipe|=delete|=destroy|=erase|=lose|=overwrite|=drop > ~{0,8} and|, we|customers|customer|"
            + "nobody|everyone|the ~{0,3} lost|lose|went|gone|lost_all|were_gone|was_gone",
        "< ^=be > the reason|root_cause|culprit|one_to_blame|weak_link|weakest_link|problem_here|bottleneck_here",
        "< ^=cost > us|the_company|the_team|the_business|customers|the_customer",
        "< ^=deploy|=push|=merge|=ship|=release|=commit|=roll_out|=apply|=approve|=publish|=upload|=install|=run|"
            + "=write|=make|=check_in|=sell|=deliver|=hand|=supply > us? @np{0,2} bad|broken|faulty|buggy|untested|"
            + "unreviewed|unapproved|unauthorised|unauthorized|unsanctioned|defective|flawed|botched|half-tested|"
            + "half-finished|incomplete|poorly_tested|undocumented|incorrect",
        "< ^=delete|=drop|=wipe|=erase|=destroy|=truncate|=overwrite > @np{0,3} production|prod|live",
        "< ^=kill|=drop|=lose|=wipe|=tank|=take|=down|=nuke > #critical-systems",
        "< ^=lock us|everyone|everybody|customers|users|half > ~{0,3} out",
        "< ^=turn ~{1,6} into > a|an ~{0,3} #failure-nouns",
        "< ^=keep|=continue|=love > breaking|crashing|killing|destroying|taking_down|messing|ruining",
        "< ^=make > ~{0,6} unavailable|unreachable|unusable|worse|inaccessible",
        "< ^=let > ~{0,5} through|slip|down|pass",
        "< ^=leave ~{0,5} door > ~{0,2} open|ajar",
        "< ^=pull the plug > on",
        "< ^=pull ~{1,5} out_from_under >",
        "< ^=manage to #harm-verbs|=take_down|=bring_down|=wipe|=delete|=kill|=lose|=knock_out|=drop|=overwrite|=lock|=take|=bring >",
        "< ^=want|=push|=launch ~{0,6} at_any_price|at_any_cost|at_all_costs >",
        "< ^=eat up|all > @np",
        "< ^=mislead|=deceive|=misinform > us|the|everybody|everyone|customers",
        "< ^=leave > ~{0,5} open|unlocked|unprotected|behind|broken|running|hanging|unmonitored|without_a|without_any");
  }

  private static boolean harms(Hit hit) {
    Subject doer = hit.doer();
    boolean planned =
        hit.holds(
                "deliberately intentionally purpose chaos drill game exercise simulated rehearsal")
            || WordSet.of("to not never can may could might will")
                .contains(hit.sentence().lower(hit.anchor() - 1));
    boolean cause = hit.sentence().token(hit.anchor()).isForm("cause");
    if (planned || splits(hit) || !Harm.active(hit)) {
      return false;
    }
    boolean possessed = doer.from() >= 0 && Harm.owned(hit, doer) && !cause;
    return doer.isPerson() || possessed || (cause && doer.from() >= 0 && Harm.owned(hit, doer));
  }

  /** To break into parts, for lunch, the ground: harm to nothing. */
  private static boolean splits(Hit hit) {
    if (!hit.sentence().token(hit.anchor()).isForm("break")) {
      return false;
    }
    boolean into = false;
    for (int i = hit.to(); i < Math.min(hit.to() + 6, hit.sentence().size()); i++) {
      into |= hit.sentence().lower(i).equals("into");
    }
    return into
        || WordSet.of("down into out up ties the_ice ground at").contains(hit.next())
        || (hit.has("for") && hit.has("lunch"));
  }

  /** Taken down on purpose, to keep something worse away. */
  private static boolean meant(Hit hit) {
    boolean rotation =
        hit.sentence().lower(hit.quoteTo() - 1).equals("out")
            && WordSet.of("of by two the").contains(hit.sentence().lower(hit.quoteTo()));
    return rotation
        || hit.holds(
            "prevent avoid protect maintenance deliberately intentionally purpose planned precaution upgrade safely "
                + "gracefully stop mitigate failover limit drain drill exercise announced")
        || WordSet.of("to can may will could").contains(hit.sentence().lower(hit.anchor() - 1));
  }

  private static Rule tookDown() {
    return rule(
            "their-change-broke-it",
            "\"Whose\" change it was does not explain why it could do harm. Name the change by what it did, and the "
                + "path that let it through.")
        .on(
            hit -> Harm.owned(hit, hit.doer()) && Harm.active(hit),
            "< ^=bring|=take|=knock|=send ~{0,7} down|offline|out|over|to_its_knees|to_a_halt|to_a_standstill|through_the_roof >",
            "< ^=take|=bring|=knock down|out|offline >",
            "< ^=cut_off|=destroy|=wipe|=corrupt|=disconnect|=flood|=overload|=crash|=kill|=disrupt|=lock|=swamp|"
                + "=saturate|=exhaust|=eat|=hog|=starve|=deplete > @np|up|all",
            "< ^=end|=finish|=result in|with > ~{0,3} #failure-nouns",
            "< ^=introduce|=trigger|=create|=start > @np{0,3} #failure-nouns",
            "< ^=lead_to|=result_in|=kill|=corrupt|=destroy|=crash|=wipe|=cost|=delay|=trigger|=blow|=overload|"
                + "=cascade ~{0,4} #failure-nouns|us|everything|production|prod|site|all|data|cluster|database >",
            "< ^=be the|a reason|cause|culprit|root_cause|problem|what|why >",
            "< ^=be what|why > ~{0,3} #harm-outcomes|we|the")
        .on(
            hit -> hit.sentence().actors().anyone() && Harm.active(hit),
            "change|changes|commit|merge|query|script|patch|migration|release|fix|pr that? @person @adv? =make|=push|"
                + "=deploy|=merge|=run|=write|=ship|=release|=apply|=introduce ~{0,4} < ^#harm-verbs|=take_down|=knock_out|"
                + "=bring_down|=take_out|=kill|=cause >",
            "change|merge|commit|deploy|query|script|push|patch|migration|test|job|release|upgrade by|from|of ~{0,4} "
                + "@person ~{0,2} < ^#harm-verbs|=take_down|=knock_out|=bring_down|=take_out|=kill|=wipe|=lock >")
        .on(
            "< decision|choice|insistence|refusal|reluctance|action|actions|impatience|failure|haste|unwillingness|"
                + "inability|inaction|carelessness|negligence > of|by|on_the_part_of ~{0,4} @person ~{0,14} =lead|=cause|"
                + "=result|=cost|=delay|is_what|was_what|=take|=sink|=break|=make|=bring|=trigger|=get",
            "@owner < decision|choice|insistence|refusal|reluctance|action|actions|impatience|haste|unwillingness|"
                + "inability|inaction > ~{0,14} =lead|=cause|=result|=cost|is_what|was_what|=sink|=break|=trigger|=get")
        .on(
            hit -> Harm.there(hit),
            "because_of|after|since|due_to|owing_to|with ~{0,4} < @owner @np{0,2} change|changes|commit|merge|deploy|"
                + "deployment|refactoring|patch|push|script|query|rollout|release|fix|hotfix|cleanup|migration|experiment|"
                + "upgrade|edit|tweak|config|configuration|update|shortcut|workaround >");
  }
}
