package debrief.noego.rule;

import debrief.noego.match.Hit;
import java.util.List;

/** Blame said outright: fault, guilt, broken rules, and the question who. */
final class Faults {
  private Faults() {}

  static List<Rule> all() {
    return List.of(fault(), rules(), who(), cleft(), admitted(), refused());
  }

  private static Rule fault() {
    return Blame.rule(
            "at-fault",
            "Fault is a court's word: it closes the case as soon as it is given away. The conditions that met on that day stay open for a change.")
        .on(
            hit -> !blameTool(hit) && !denied(hit),
            "< at fault >",
            "< to blame >|for|here",
            "< =be to blame >",
            "< blame|fault|responsibility|guilt|buck|finger > ~{0,5} lies|lay|rests|rested|falls|fell|sits|points|belongs|stops with|on|at|squarely|to",
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
            "< ^=own > this|the|that @np{0,2} #failures|mistake|mistakes",
            "< ^=be the one|ones|person|people who|that > ~{0,2} #harms|#changes|=take|=bring|=approve",
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

  private static Rule rules() {
    return Blame.rule(
            "broke-the-rules",
            "A broken rule is where questions begin: rules are worked around for reasons. How the rule met the work that day tells what to change in either.")
        .on(
            hit ->
                hit.doer().isPerson()
                    && Blame.active(hit)
                    && !hit.sentence().lower(hit.anchor() - 1).matches("not|never|to|can|may"),
            "< ^=violate|=breach|=bypass|=circumvent|=break|=disobey|=flout|=evade|=contravene|=defy|=infringe|=sidestep|=dodge|=override|=work_around|=subvert|=abuse|=overstep|=disrespect|=cheat > ~{0,5} #rules",
            "< ^=violate|=flout|=disobey|=overstep|=meddle|=tamper >",
            "< ^=act|=deploy|=make|=change|=go|=run|=merge|=push|=proceed|=edit ~{0,8} > against|in_violation_of|in_breach_of|contrary_to|outside the|our|any|change|all|a ~{0,2} #rules|advice|orders",
            "< ^=act|=deploy|=make|=change|=go|=run|=merge|=push|=proceed|=edit ~{0,8} > without the|our|any|change|all|a|proper|prior? @np{0,2} approval|approvals|authorisation|authorization|permission|sign-off|clearance|consent",
            "< ^=do|=does|did not > @adv? stick|adhere|comply|abide|keep to|with|by");
  }

  private static Rule who() {
    return Blame.rule(
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
    return Blame.rule(
            "it-was-them",
            "The sentence is built to point at somebody. Turned round, it can say what was done and what let that go so far.")
        .on(
            hit -> hit.sentence().actors().isPerson(hit.quoteTo() - 1) || named(hit),
            "it was|is|'s < @np{1,5} > who|that @adv{0,2} @past",
            "cause|reason|problem|issue|bottleneck|weak_link|culprit|source ~{0,4} was|is < @np{0,3} @person > @end|on|in|of|from|at|who",
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
    return Blame.rule(
            "admitted",
            "\"Admitted\" turns a colleague who tells what happened into a defendant. People tell more where telling is simply said.")
        .on(
            hit -> hit.doer().isPerson() && Blame.active(hit),
            "< ^admitted|admits|confessed|confesses|conceded|concedes|owned_up|apologised|apologized|apologises|apologizes|pleaded|pretended|lied|alleges|alleged >",
            "< ^claimed|claims|denied|denies > that|having|he|she|they|not|to|any|it_was");
  }

  private static Rule refused() {
    return Blame.rule(
            "refused",
            "Refusing sounds like ill will, and nobody tells on which grounds. The constraint behind the \"no\" is what the two sides can work on.")
        .on(
            hit -> hit.doer().isPerson() && Blame.active(hit) && !hit.has("?"),
            "< ^refused|refuses|insisted|insists|demanded|pressured > to|on|that|us|for|the",
            "< ^=force|=pressure|=push|=coerce|=bully > ~{0,4} us|the_team|them|everyone|engineers|developers|people to|into");
  }

  static boolean denied(Hit hit) {
    return hit.holds("not nobody never without nor neither") && !hit.has("but");
  }
}
