package debrief.noego.condition;

import debrief.language.ActorKind;
import debrief.language.Clauses;
import debrief.language.NounPhrases;
import debrief.language.Sentence;
import debrief.language.Shapes;
import debrief.language.Subject;
import debrief.noego.match.Hit;
import debrief.noego.match.WordMatcher;

/** Whose conduct is graded: a person's, or that of a scheduler, a link, an interface. */
final class Conduct {
  private static final WordMatcher CONDUCT = new WordMatcher("#conduct-nouns|#human-conduct-nouns");
  private static final WordMatcher MAKES = new WordMatcher("=make|=take|=have|=give");
  private static final WordMatcher ALIKE = new WordMatcher("#machine-like-conduct-nouns");
  private static final WordMatcher STEPS = new WordMatcher("call|move|work|fix");
  private static final WordMatcher JOINS = new WordMatcher("of|from|between|by|with|for|in|to");

  private Conduct() {}

  /** Whether it was made by a thing, or is the conduct of a thing. */
  static boolean ofThing(Hit hit) {
    Sentence sentence = hit.sentence();
    if (Shapes.isOwner(sentence, hit.quoteFrom() - 1)) {
      return false;
    }
    for (int i = hit.quoteFrom(); i >= Math.max(0, hit.quoteFrom() - 3); i--) {
      if (MAKES.isAt(sentence, i)) {
        Subject doer = new Clauses(sentence).before(i);
        return doer.kind() == ActorKind.thing || doer.kind() == ActorKind.affected;
      }
    }
    for (int i = hit.from(); i < hit.to(); i++) {
      if (CONDUCT.isAt(sentence, i)) {
        return ofMachine(hit, i);
      }
    }
    return false;
  }

  private static boolean ofMachine(Hit hit, int conduct) {
    Sentence sentence = hit.sentence();
    boolean owned =
        sentence.lower(conduct - 1).equals("'s") && !Shapes.isOwner(sentence, conduct - 1);
    if (owned) {
      return true;
    }
    boolean human = sentence.actors().anyone() || hit.holds("incident outage bridge crisis");
    if (human || !ALIKE.isAt(sentence, conduct)) {
      return false;
    }
    if (JOINS.isAt(sentence, conduct + 1)) {
      return new NounPhrases(sentence).agent(conduct + 2).kind() == ActorKind.thing;
    }
    boolean way = hit.has("far", "too", "painfully", "much") || STEPS.isAt(sentence, conduct);
    return !way && hit.holds("slow bad poor weak sluggish wrong incorrect insufficient");
  }
}
