package debrief.noego.rule;

import debrief.language.Sentence;
import debrief.language.Shapes;
import debrief.language.word.WordSet;
import debrief.noego.match.Hit;
import debrief.noego.match.WordAlternatives;

/** "A quick look", "one more test", "asking the vendor": a little work that people did not do. */
final class TrivialEffort {
  private static final WordAlternatives WORK = WordAlternatives.of("#activities|#operation-nouns");
  private static final WordAlternatives ACTIVITIES = WordAlternatives.of("#activities");
  private static final WordAlternatives SMALL =
      WordAlternatives.of(
          "minute|minutes|second|seconds|hour|hours|day|days|eye|eyes|pair|person|brain|word|words|click|command|"
              + "line|care|patience|foresight|time|luck|discipline|glimpse|peek|pause|breath|grain|bit");

  private TrivialEffort() {}

  /** Whether the clause that holds this place begins with somebody's work: a noun or a gerund. */
  static boolean before(Hit hit, int place) {
    return before(hit.sentence(), place, WORK);
  }

  /** The same without what is done to systems: a look, a question, but not a rollback. */
  static boolean ofPeople(Hit hit, int place) {
    return before(hit.sentence(), place, ACTIVITIES);
  }

  private static boolean before(Sentence sentence, int place, WordAlternatives work) {
    int from = start(sentence, place);
    for (int i = from; i < Math.min(place, from + 7); i++) {
      if (gerund(sentence, i, from)) {
        return true;
      }
      if (sentence.actors().isPerson(i) && !Shapes.isOwner(sentence, i + 1)) {
        return false;
      }
      boolean noun = work.length(sentence, i) > 0 || plural(sentence, i);
      boolean last = !sentence.tag(i + 1).isNominal() || i + 1 >= place;
      if (noun && i > from && last) {
        return true;
      }
      if (sentence.tag(i).isNominal() && last) {
        return noun;
      }
    }
    return false;
  }

  /** Whether the clause begins with what one does: "asking the vendor before the change would". */
  static boolean doing(Hit hit, int place) {
    int from = start(hit.sentence(), place);
    return from == 0 && gerund(hit.sentence(), from, from);
  }

  /** The same, with "five more minutes" and "a pair of eyes" among the work. */
  static boolean small(Hit hit, int place) {
    for (int i = start(hit.sentence(), place); i < place; i++) {
      if (SMALL.length(hit.sentence(), i) > 0 || WORK.length(hit.sentence(), i) > 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean plural(Sentence sentence, int at) {
    String word = sentence.lower(at);
    return word.endsWith("s")
        && debrief.language.word.Lexicon.of("activities")
            .contains(word.substring(0, word.length() - 1));
  }

  private static boolean gerund(Sentence sentence, int at, int from) {
    boolean leading =
        at == from
            || WordSet.of("simply just merely only even first").contains(sentence.lower(from));
    return leading && at <= from + 1 && Shapes.isIng(sentence, at);
  }

  /** The word that leads into the clause of this place. */
  static String link(Hit hit, int place) {
    return hit.sentence().lower(start(hit.sentence(), place) - 1);
  }

  private static int start(Sentence sentence, int place) {
    int from = place;
    while (from > 0
        && !WordSet.of(
                ", ; : ( — – but when where while although though so because that whereas and yet")
            .contains(sentence.lower(from - 1))) {
      from--;
    }
    return from;
  }
}
