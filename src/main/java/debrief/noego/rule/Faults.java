package debrief.noego.rule;

import debrief.noego.match.Hit;
import java.util.List;

/** Blame said outright: fault, guilt, confessions, and will against will. */
final class Faults {
  private Faults() {}

  static List<Rule> all() {
    return List.of(fault(), responsible(), admitted(), refused());
  }

  private static Rule fault() {
    return Blame.rule(
            "at-fault", "This assigns fault. Say which conditions made the step possible.")
        .on(
            hit ->
                !blameTool(hit)
                    && !Harm.denied(hit)
                    && (hit.sentence().actors().anyone() || hit.startsHere()),
            "< at fault >",
            "< to blame > for|here|as|too|alone|,|@end",
            "< =be to blame >")
        .on(
            hit -> !blameTool(hit) && !Harm.denied(hit),
            "< blame|fault|guilt|buck|finger > ~{0,5} lies|lay|rests|rested|falls|fell|sits|points|belongs|stops|"
                + "goes|sticks with|on|at|squarely|to",
            "< blame|fault|guilt > ~{0,3} is|was @adv{0,2} mine|ours|theirs|his|hers|yours|on_our_side|on_my_side|on_their_side|with",
            "< put|puts|pin|pins|pinned|lay|lays|places|placed|shift|shifted|assign the? blame >",
            "@owner @adv? < fault|blame|doing|guilt > @end|entirely|alone|,|that|and|again",
            "< @owner own? fault >",
            "< the fault|blame of > @person|#role-nouns|@np",
            "< the_blame|blame|part_of_the_blame|share_of_the_blame > ~{0,3} ours|mine|theirs|alone",
            "< guilty|guilty_party|guilty_parties|scapegoat|culpable|culpability|perpetrator > ~{0,4} @person|#role-nouns|@name|is|was",
            "@person ~{0,3} < guilty|culpable|liable|blameworthy >")
        .on(
            hit -> !blameTool(hit) && !Harm.denied(hit) && named(hit),
            "< blame|blames|blamed|blaming > @np{0,3} @person|@name",
            "< culprit|culprits|offender|offenders > ~{0,6} @person|#role-nouns|@name")
        .on(
            hit -> !Harm.denied(hit) && Harm.named(hit),
            "@owner < responsibility|doing|fault|work|achievement > @end");
  }

  private static Rule responsible() {
    return Blame.rule(
            "held-responsible",
            "This makes one person answer for the harm. Say what let the harm happen, and "
                + "who can change that.")
        .on(
            hit -> !Harm.denied(hit) && (named(hit) || hit.holds("our my")),
            "< responsibility|accountability > ~{0,8} lies|lay|rests|rested|falls|fell|sits|belongs|stops with|on|at|"
                + "squarely|solely|entirely|fully")
        .on(
            hit -> !Harm.denied(hit) && !hit.has("?"),
            "@person|#role-nouns @adv? < bear|bears|bore|share|shares|shared|carry|carries|carried|deserve|deserves|"
                + "shoulder|shoulders ~{0,4} blame|guilt|responsibility|the_can >")
        .on(
            hit -> !Harm.denied(hit),
            "that|this|it|one =be|'s @adv{0,2} < on us|me|our_side|our_end > @end|as|,|and|for|because",
            "< our_bad|my_bad|their_bad|mea_culpa|mea_maxima_culpa|guilty_as_charged|hold_my_hands_up|"
                + "holds_up_his_hands|put_my_hand_up|hands_up|the_buck_stops >")
        .on(
            hit -> hit.doer().isPerson() && !hit.has("?"),
            "< ^=be|=remain|=feel solely|fully|directly|ultimately|clearly|entirely|personally|partly|mainly|jointly|"
                + "equally responsible|accountable|answerable >",
            "< ^=own > this|the|that @np{0,2} #failure-nouns|mistake|mistakes|one",
            "< ^=own this_one|up_to >",
            "< ^=be the one|ones|person|people who|that > ~{0,2} #harm-verbs|#change-verbs|=take|=bring|=approve",
            "< ^=be|=hold|=feel responsible|accountable|answerable|liable for > ~{0,4} #failure-nouns",
            "< ^=take|=accept|=assume @np{0,3} blame|guilt|the_can >",
            "< ^=carry|=bear|=share ~{0,4} blame|guilt|responsibility >",
            "< ^=have ~{0,3} to_answer|a_lot_to_answer|much_to_answer|things_to_answer > for",
            "< ^=answer|=must_answer|=have_to_answer for > ~{0,4} #failure-nouns|this|that|it",
            "< ^=owe us > an? ~{0,2} explanation|apology|answer|answers")
        .on(
            hit -> !Harm.denied(hit),
            "< hold|held|holds|take|took|takes ~{0,4} responsible|accountable|responsibility > for ~{0,4} "
                + "#failure-nouns|mistake|this|that");
  }

  private static boolean named(Hit hit) {
    for (int i = hit.quoteFrom(); i < Math.min(hit.to() + 5, hit.sentence().size()); i++) {
      if (hit.sentence().actors().isPerson(i) && !hit.sentence().lower(i).matches("one|nobody")) {
        return true;
      }
    }
    return false;
  }

  private static boolean blameTool(Hit hit) {
    return hit.after("git", "annotate")
        || hit.has("blameless")
        || (hit.sentence().lower(hit.from() + 1).equals("points") && hit.after("git"));
  }

  private static Rule admitted() {
    return Blame.rule(
            "admitted",
            "\"Admitted\" turns a colleague who tells what happened into a defendant. People tell more where telling is simply said.")
        .on(
            hit -> hit.doer().isPerson() && Harm.active(hit) && !unspoken(hit),
            "< ^#confession-verbs >",
            "< ^claimed|claims|denied|denies > that|having|he|she|they|not|to|any|it_was")
        .on(
            "@start < apologies|sorry > ~{0,4} i|we @past",
            "< apologies|sorry > ,|for i|we|my|breaking");
  }

  private static boolean unspoken(Hit hit) {
    return hit.sentence().lower(hit.anchor() - 1).matches("to|can|may|will|should|not");
  }

  private static Rule refused() {
    return Blame.rule(
            "refused",
            "\"Refused\" sounds like ill will. Say which constraint stood behind the no.")
        .on(
            hit -> hit.doer().isPerson() && Harm.active(hit) && !hit.has("?") && !unspoken(hit),
            "< ^#pressure-verbs >",
            "< ^=force|=push|=coerce|=bully|=press > ~{0,4} us|the_team|them|everyone|engineers|developers|people to|into",
            "< ^=push|=force|=ram|=drive|=steamroll ~{1,5} through > ~{0,2} over|against|despite|without|@end")
        .on(
            hit -> hit.by().isPerson(),
            "< was|were|been ^pushed_through|rammed_through|forced_through|vetoed|overruled|forced_on_us|imposed_on_us >");
  }
}
