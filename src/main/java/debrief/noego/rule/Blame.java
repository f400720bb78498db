package debrief.noego.rule;

import debrief.noego.Category;
import debrief.noego.language.Kind;
import debrief.noego.language.Subject;
import java.util.List;

/** Fault, or the harm itself, put on a person, a role or a team. */
final class Blame {
  private static final Words FAILURES = Words.of("#failures");
  private static final Words HARMFUL_END =
      Words.of(
          "=fail|=break|=crash|=go down|=go offline|=lose|=collapse|outage|incident|unavailable|=stop|down|offline|failure|errors|error|data_loss|=suffer|customers|downtime|=corrupt|=die|=explode|=blow|broken|disappeared|=disappear|=run out|=fall over|=bring|=fill|=stall|=cost");

  private Blame() {}

  static List<Rule> all() {
    return List.of(
        broke(),
        tookDown(),
        fault(),
        causedBy(),
        ownership(),
        because(),
        rules(),
        who(),
        cleft(),
        admitted(),
        refused());
  }

  private static Rule rule(String name, String why) {
    return new Rule(Category.blame, name, why, Rewrites::blame);
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
        hit.has("deliberately", "intentionally", "chaos", "drill", "game")
            || List.of("to", "not", "never", "can", "may", "could", "might", "will")
                .contains(hit.sentence().lower(hit.anchor() - 1));
    boolean cause = hit.sentence().token(hit.anchor()).isForm("cause");
    boolean breakIn =
        hit.sentence().token(hit.anchor()).isForm("break")
            && List.of("down", "into", "out", "up", "ties", "the_ice", "ground")
                .contains(hit.next());
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
    return hit.has(
            "prevent",
            "avoid",
            "protect",
            "maintenance",
            "deliberately",
            "planned",
            "precaution",
            "upgrade",
            "safely",
            "gracefully",
            "stop",
            "mitigate",
            "failover",
            "limit",
            "drain")
        || List.of("to", "can", "may", "will", "could")
            .contains(hit.sentence().lower(hit.anchor() - 1));
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

  private static boolean active(Hit hit) {
    String before = hit.sentence().lower(hit.anchor() - 1);
    boolean participle =
        List.of("was", "were", "been", "is", "are", "being", "be", "get", "got").contains(before);
    return !participle && hit.sentence().tag(hit.anchor()) != debrief.noego.language.Tag.adjective;
  }

  private static Rule tookDown() {
    return rule(
            "their-change-broke-it",
            "\"Whose\" change it was does not explain why it could do harm. Name the change by what it did, and the path that let it through.")
        .on(
            hit -> owned(hit, hit.doer()) && active(hit),
            "< ^=bring|=take|=knock ~{0,7} down|offline|out|over|to_its_knees|to_a_halt|to_a_standstill >",
            "< ^=lead_to|=result_in|=kill|=corrupt|=destroy|=crash|=wipe|=cost|=delay|=trigger|=blow|=overload|=cascade ~{0,4} #failures|us|everything|production|prod|site|all|data|cluster|database >",
            "< ^=be the|a reason|cause|culprit|root_cause|problem >")
        .on(
            "< decision|choice|insistence|refusal|reluctance|action|actions|impatience|failure|haste > of|by|on_the_part_of ~{0,4} @person ~{0,14} =lead|=cause|=result|=cost|=delay|is_what|was_what|=take|=sink|=break|=make|=bring|=trigger");
  }

  private static Rule fault() {
    return rule(
            "at-fault",
            "Fault is a court's word: it closes the case as soon as it is given away. The conditions that met on that day stay open for a change.")
        .on(
            hit -> !blameTool(hit) && !denied(hit),
            "< at fault >",
            "< to blame >|for|here",
            "< =be to blame >",
            "< blame|fault|responsibility|guilt|buck|finger > lies|lay|rests|rested|falls|fell|sits|points|belongs|stops with|on|at|squarely|to",
            "< put|puts|pin|pins|pinned|lay|lays|places|placed|shift|shifted|assign the? blame >",
            "@owner < fault|blame|doing|guilt > @end",
            "< @owner own? fault >",
            "< the fault|blame of > @person|#roles|@np",
            "< culprit|culprits|guilty|guilty_party|guilty_parties|scapegoat|culpable|culpability|offender|perpetrator > ~{0,4} @person|#roles|@name|is|was",
            "@person ~{0,3} < guilty|culpable|liable|blameworthy >",
            "< blame|blames|blamed|blaming > @np{0,3} @person|@name")
        .on(
            hit -> hit.doer().isPerson() && !hit.has("?"),
            "< ^=be|=remain|=feel solely|fully|directly|ultimately|clearly|entirely|personally|partly|mainly responsible|accountable|answerable >",
            "< ^=be|=hold responsible|accountable|answerable for > ~{0,4} #failures")
        .on(
            hit -> !denied(hit),
            "< hold|held|holds|take|took|takes ~{0,4} responsible|accountable|responsibility > for ~{0,4} #failures|mistake|this|that");
  }

  private static boolean blameTool(Hit hit) {
    return hit.after("git", "annotate")
        || hit.has("blameless")
        || (hit.sentence().lower(hit.from() + 1).equals("points") && hit.after("git"));
  }

  private static boolean denied(Hit hit) {
    return hit.has("not", "nobody", "never", "without", "nor", "neither") && !hit.has("but");
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
    Subject agent = new debrief.noego.language.Clauses(hit.sentence()).agent(hit.quoteTo());
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
    return hit.has(
            "thanks",
            "effort",
            "efforts",
            "help",
            "dedication",
            "quick",
            "possible",
            "helped",
            "shorter",
            "limited",
            "avoided",
            "prevented",
            "fixed",
            "resolved",
            "recovered",
            "restored",
            "workflow",
            "people",
            "them")
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

  private static Rule rules() {
    return rule(
            "broke-the-rules",
            "A broken rule is where questions begin: rules are worked around for reasons. How the rule met the work that day tells what to change in either.")
        .on(
            hit ->
                hit.doer().isPerson()
                    && active(hit)
                    && !hit.sentence().lower(hit.anchor() - 1).matches("not|never|to|can|may"),
            "< ^=violate|=breach|=bypass|=circumvent|=break|=disobey|=flout|=evade|=contravene|=defy|=infringe|=sidestep|=dodge|=override|=work_around|=subvert|=abuse|=overstep|=disrespect|=cheat > ~{0,5} #rules",
            "< ^=violate|=flout|=disobey|=overstep|=meddle|=tamper >",
            "< ^=act|=deploy|=make|=change|=go|=run|=merge|=push|=proceed|=edit ~{0,8} > against|in_violation_of|in_breach_of|contrary_to|outside|without the|our|any|change|all|a|proper|approval|authorisation|authorization|permission ~{0,3} #rules|approval|authorisation|authorization|permission|advice|sign-off",
            "< ^=do|=does|did not > @adv? stick|adhere|comply|abide|keep to|with|by");
  }

  private static Rule who() {
    return rule(
            "who-did-it",
            "\"Who\" makes people defend themselves, \"how\" lets them describe. Asked the other way, the same question brings out what really happened.")
        .on(
            hit -> !hit.has("affected", "impacted"),
            "@start|and|so|but < who @adv{0,2} approved|merged|deployed|pushed|did|broke|caused|let|allowed|wrote|changed|deleted|gave|authorised|authorized|decided|ran|touched|forgot|missed|signed|committed|thought|dropped|disabled|left|turned|removed|made|introduced|is_responsible|was_responsible|is_to_blame|is_at_fault|was_at_fault|screwed|messed|triggered|killed|shut|put|permitted|granted|restarted|reviewed|tested|failed|ignored|is_accountable|dared >",
            "< find_out|identify|know|asked|ask|determine|establish|investigate|figure_out|clear|unclear|see|question_is|tell_us|explain|understand|discover|learn who @adv{0,2} approved|merged|deployed|pushed|did|broke|caused|let|allowed|wrote|changed|deleted|gave|authorised|authorized|decided|ran|touched|forgot|missed|committed|dropped|disabled|left|turned|removed|made|introduced|is_responsible|was_responsible|is_to_blame|triggered|signed >",
            "< whose > fault|mistake|idea|change|commit|responsibility|job|decision|bright|brilliant|error|query ~{0,6} ?",
            "< by whom >|on_whose_authority",
            "the < one|person|engineer|developer|operator|guy|man|woman|individual|colleague|people|team|persons responsible|behind|to_blame|at_fault > ~{0,8}",
            "< which|what engineer|developer|team|person|idiot|genius|operator|admin|reviewer|colleague @adv? approved|merged|deployed|pushed|did|broke|caused|wrote|changed|deleted|decided >");
  }

  private static Rule cleft() {
    return rule(
            "it-was-them",
            "The sentence is built to point at somebody. Turned round, it can say what was done and what let that go so far.")
        .on(
            hit -> hit.sentence().actors().isPerson(hit.quoteTo() - 1) || named(hit),
            "it was|is|'s < @np{1,5} > who|that @adv{0,2} @past",
            "cause|reason|problem|issue|bottleneck|weak_link|culprit|source was|is < @np{0,3} @person > @end",
            "the < one|person|reason who|that|why ~{0,8} was|is @np{1,4} > @end")
        .on("< on his|her|their|my|our watch >", "< brought|brings this|it|that on|upon >");
  }

  private static boolean named(Hit hit) {
    for (int i = hit.quoteFrom(); i < hit.quoteTo(); i++) {
      if (hit.sentence().actors().isPerson(i)) {
        return true;
      }
    }
    return false;
  }

  private static Rule admitted() {
    return rule(
            "admitted",
            "\"Admitted\" turns a colleague who tells what happened into a defendant. People tell more where telling is simply said.")
        .on(
            hit -> hit.doer().isPerson() && active(hit),
            "< ^admitted|admits|confessed|confesses|conceded|concedes|owned_up|apologised|apologized|apologises|apologizes|pleaded|pretended|lied|alleges|alleged >",
            "< ^claimed|claims|denied|denies > that|having|he|she|they|not|to|any|it_was");
  }

  private static Rule refused() {
    return rule(
            "refused",
            "Refusing sounds like ill will, and nobody tells on which grounds. The constraint behind the \"no\" is what the two sides can work on.")
        .on(
            hit -> hit.doer().isPerson() && active(hit) && !hit.has("?"),
            "< ^refused|refuses|insisted|insists|demanded|pressured > to|on|that|us|for|the",
            "< ^=force|=pressure|=push|=coerce|=bully > ~{0,4} us|the_team|them|everyone|engineers|developers|people to|into");
  }
}
