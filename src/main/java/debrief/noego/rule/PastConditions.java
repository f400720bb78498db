package debrief.noego.rule;

import debrief.language.Subject;
import debrief.language.word.WordSet;
import debrief.noego.match.Hit;
import debrief.noego.match.WordAlternatives;

/** "If we had", "had they": whether the condition is about people. */
final class PastConditions {
  private PastConditions() {}

  static boolean pastCondition(Hit hit) {
    Subject doer = hit.doer();
    boolean person = doer.isPerson();
    boolean by = hit.by().isPerson();
    boolean passive = hit.sentence().lower(hit.anchor()).equals("been");
    boolean conditional = hit.holds("would could might 'd not");
    return conditional
        && ((person && !passive && !reception(hit)) || by || (passive && reviewed(hit)));
  }

  private static boolean reception(Hit hit) {
    return WordAlternatives.of("=have|=receive|=know_no|=lose").length(hit.sentence(), hit.anchor())
            > 0
        && !WordSet.of("known had").contains(hit.sentence().lower(hit.anchor()));
  }

  private static boolean reviewed(Hit hit) {
    for (int i = hit.anchor(); i < Math.min(hit.anchor() + 4, hit.sentence().size()); i++) {
      if (WordAlternatives.of(
                  "=test|=review|=check|=escalate|=notice|=communicate|=rehearse|=document|=announce|=follow|=read|"
                      + "=ask|=acknowledge|=spot|=catch|=inform|=tell|=consult|=verify|=take|=do|=warn|=raise|=question|"
                      + "=involve|=plan|=discuss|=brief|=pay")
              .length(hit.sentence(), i)
          > 0) {
        return true;
      }
    }
    return false;
  }

  static boolean inverted(Hit hit) {
    int before = hit.from() - 1;
    String word = hit.sentence().lower(before);
    boolean opens =
        before < 0
            || WordSet.of(", — – : and but (").contains(word)
            || hit.has("would", "could", "might", "'d");
    boolean tensed =
        before >= 0
            && (hit.sentence().actors().isPerson(before)
                || (hit.sentence().tag(before).name().matches("noun|proper|pronoun")
                    && !hit.has("would", "could", "might", "'d")));
    if (!opens || tensed) {
      return false;
    }
    boolean conditional = hit.has("would", "could", "might", "'d");
    return conditional && pastCondition(hit);
  }
}
