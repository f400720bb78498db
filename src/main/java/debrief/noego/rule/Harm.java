package debrief.noego.rule;

import debrief.language.ActorKind;
import debrief.language.NounPhrases;
import debrief.language.Shapes;
import debrief.language.Subject;
import debrief.language.Tag;
import debrief.language.word.WordSet;
import debrief.noego.match.Hit;
import debrief.noego.match.WordAlternatives;
import java.util.List;

/** What the rules about blame ask of a sentence: whose it was, who stands behind it, what broke. */
final class Harm {
  private static final WordAlternatives FAILURES = WordAlternatives.of("#failure-nouns");
  private static final WordAlternatives ENDS =
      WordAlternatives.of(
          "=fail|=break|=crash|=go down|=go offline|=go dark|=lose|=collapse|outage|incident|unavailable|=stop|down|"
              + "offline|dark|dead|failure|errors|error|data_loss|=suffer|customers|downtime|=corrupt|=die|=explode|=blow|"
              + "broken|disappeared|=disappear|=run out|=fall over|=bring|=fill|=stall|=cost");
  private static final WordAlternatives STARTS = WordAlternatives.of("#trigger-participles");
  private static final WordAlternatives AIDS = WordAlternatives.of("#gratitude-markers");

  private Harm() {}

  /** Whether the verb at the anchor is active; "was broken" is not. */
  static boolean active(Hit hit) {
    String before = hit.sentence().lower(hit.anchor() - 1);
    boolean participle = WordSet.of("was were been is are being be get got").contains(before);
    return !participle && hit.sentence().tag(hit.anchor()) != Tag.adjective;
  }

  /** Whether a word of the phrase says whose it is: "the intern's query", "our change". */
  static boolean owned(Hit hit, Subject doer) {
    for (int i = doer.from(); i <= doer.head(); i++) {
      String word = hit.sentence().lower(i);
      if (Shapes.isOwner(hit.sentence(), i)
          && !List.of("our", "your").contains(word)
          && !(word.equals("their") && !hit.sentence().actors().anyone())) {
        return true;
      }
    }
    return false;
  }

  /** Whether behind the quoted words stands a person, what is a person's, or what a person did. */
  static boolean personBehind(Hit hit) {
    Subject agent = new NounPhrases(hit.sentence()).agent(hit.quoteTo());
    int head = agent.head();
    boolean owner = head > 0 && owned(hit, agent);
    boolean ofPerson =
        hit.sentence().lower(head + 1).matches("of|by|from")
            && person(hit, head + 2)
            && agent.kind() == ActorKind.activity;
    boolean clause = agent.isPerson() && hit.sentence().lower(head + 1).equals("'s");
    boolean thanks =
        hit.has("thank")
            || (hit.sentence().lower(hit.quoteFrom()).equals("thanks") && hit.has("for"));
    return !thanks && (agent.isPerson() || owner || ofPerson || clause);
  }

  private static boolean person(Hit hit, int from) {
    for (int i = from; i < Math.min(from + 4, hit.sentence().size()); i++) {
      if (hit.sentence().actors().isPerson(i)) {
        return true;
      }
    }
    return false;
  }

  /** "Triggered by the release manager" is blame where an outage was, not where a deploy was. */
  static boolean ordinaryStart(Hit hit) {
    return STARTS.length(hit.sentence(), hit.quoteFrom()) > 0 && !named(hit);
  }

  static boolean helped(Hit hit) {
    for (int i = 0; i < hit.sentence().size(); i++) {
      if (AIDS.length(hit.sentence(), i) > 0) {
        return !hit.has("broke", "down", "lost", "dead", "again");
      }
    }
    return false;
  }

  /** Whether the sentence calls the harm by a noun. */
  static boolean named(Hit hit) {
    for (int i = 0; i < hit.sentence().size(); i++) {
      if (FAILURES.length(hit.sentence(), i) > 0) {
        return true;
      }
    }
    return false;
  }

  /** Whether something fails or is lost from a place on. */
  static boolean endsBadly(Hit hit, int from) {
    for (int i = from; i < hit.sentence().size(); i++) {
      if (ENDS.length(hit.sentence(), i) > 0) {
        return true;
      }
    }
    return false;
  }

  static boolean there(Hit hit) {
    return named(hit) || endsBadly(hit, 0);
  }

  /** Whether a person other than those who suffered the harm fails between two places. */
  static boolean between(Hit hit, int from, int to) {
    for (int i = from; i < to; i++) {
      if (hit.sentence().lower(i).equals("not")) {
        return false;
      }
      if (ENDS.length(hit.sentence(), i) > 0 && !hit.sentence().actors().isPerson(i)) {
        return true;
      }
    }
    return false;
  }

  /** A denial is no blame: "not the team's fault", "nobody is to blame". */
  static boolean denied(Hit hit) {
    boolean denied = false;
    for (int i = 0; i < Math.min(hit.quoteTo() + 2, hit.sentence().size()); i++) {
      denied |=
          WordSet.of("not nobody never without nor neither no nothing")
              .contains(hit.sentence().lower(i));
    }
    return denied && !hit.has("but");
  }
}
