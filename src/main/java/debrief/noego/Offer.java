package debrief.noego;

import debrief.language.Sentence;
import debrief.noego.rewrite.Wording;
import debrief.noego.rule.RoledSentence;
import debrief.noego.rule.Rules;
import debrief.redaction.NameRedactor;
import java.util.List;

/**
 * What could stand in the place of what was found.
 *
 * @param question whether it is a question instead
 */
record Offer(List<String> texts, boolean question) {

  static Offer of(Rules rules, Rules.Match match, Sentence sentence, NameRedactor roles) {
    Wording wording = new Wording(sentence, new RoledSentence(roles::inSentence));
    return rules
        .instead(match, wording)
        .map(text -> new Offer(List.of(text), false))
        .orElseGet(() -> new Offer(List.of(rules.question(match, wording)), true));
  }
}
