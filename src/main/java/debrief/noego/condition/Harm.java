package debrief.noego.condition;

import debrief.language.ActorKind;
import debrief.language.NounPhrases;
import debrief.language.Sentence;
import debrief.language.Shapes;
import debrief.language.Subject;
import debrief.noego.match.Hit;
import debrief.noego.match.WordMatcher;

/** Whose it was, who stands behind it, and whether it ended badly. */
final class Harm {
  private static final WordMatcher ENDS = new WordMatcher("#harm-endings");
  private static final WordMatcher OURS = new WordMatcher("our|your");
  private static final WordMatcher CAME_FROM = new WordMatcher("of|by|from");

  private Harm() {}

  /** Whether a word of the doer's phrase says whose it is: "the intern's query". */
  static boolean ownedDoer(Hit hit) {
    return owned(hit.sentence(), hit.doer());
  }

  private static boolean owned(Sentence sentence, Subject subject) {
    for (int i = subject.from(); i <= subject.head(); i++) {
      boolean they = sentence.lower(i).equals("their") && !sentence.actors().anyone();
      if (Shapes.isOwner(sentence, i) && !OURS.isAt(sentence, i) && !they) {
        return true;
      }
    }
    return false;
  }

  /** Whether behind the quoted words stands a person, what is a person's, or what a person did. */
  static boolean personBehind(Hit hit) {
    Sentence sentence = hit.sentence();
    Subject agent = new NounPhrases(sentence).agent(hit.quoteTo());
    int head = agent.head();
    boolean owner = head > 0 && owned(sentence, agent);
    boolean ofPerson =
        CAME_FROM.isAt(sentence, head + 1)
            && person(sentence, head + 2)
            && agent.kind() == ActorKind.activity;
    boolean thanks =
        hit.has("thank") || (sentence.lower(hit.quoteFrom()).equals("thanks") && hit.has("for"));
    return !thanks && (agent.isPerson() || owner || ofPerson);
  }

  private static boolean person(Sentence sentence, int from) {
    for (int i = from; i < Math.min(from + 4, sentence.size()); i++) {
      if (sentence.actors().isPerson(i)) {
        return true;
      }
    }
    return false;
  }

  /** Whether something fails or is lost in the clause that the match gives the reason for. */
  static boolean inOtherClause(Hit hit) {
    Sentence sentence = hit.sentence();
    int comma = hit.to();
    boolean first = hit.from() == 0;
    while (first && comma < sentence.size() && !sentence.lower(comma).equals(",")) {
      comma++;
    }
    return first ? endsBadly(sentence, comma, sentence.size()) : endsBadly(sentence, 0, hit.from());
  }

  private static boolean endsBadly(Sentence sentence, int from, int to) {
    for (int i = from; i < to; i++) {
      if (sentence.lower(i).equals("not")) {
        return false;
      }
      if (ENDS.isAt(sentence, i) && !sentence.actors().isPerson(i)) {
        return true;
      }
    }
    return false;
  }
}
