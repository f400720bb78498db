package debrief.noego.rule;

import debrief.language.Sentence;
import debrief.language.Shapes;
import debrief.language.word.WordSet;
import debrief.noego.match.Hit;
import java.util.Set;

/** What takes the edge off a sweeping statement: a denial, a condition, a question. */
final class Claims {
  private static final Set<String> DENIALS =
      WordSet.of(
          "not no never nor neither without hardly nobody nothing none rarely seldom cannot isn't");
  private static final String CONDITIONS =
      "if until unless while whether without provided except during otherwise";
  private static final int REACH = 4;

  private Claims() {}

  /** Whether it is said outright: no question, no denial before it, no condition beside it. */
  static boolean outright(Hit hit) {
    return !hit.sentence().isQuestion() && !isDenied(hit) && !hit.holds(CONDITIONS);
  }

  /** Whether a word of denial stands shortly before what would be quoted, in the same clause. */
  static boolean isDenied(Hit hit) {
    return isDenied(hit.sentence(), hit.quoteFrom());
  }

  static boolean isDenied(Sentence sentence, int at) {
    for (int i = at - 1; i >= Math.max(0, at - REACH); i--) {
      if (Shapes.endsAt(sentence, i)) {
        return false;
      }
      if (DENIALS.contains(sentence.lower(i))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a person stands among these words. */
  static boolean person(Sentence sentence, int from, int to) {
    for (int i = Math.max(0, from); i < Math.min(to, sentence.size()); i++) {
      if (sentence.actors().isPerson(i) || Shapes.isPersonWord(sentence, i)) {
        return true;
      }
    }
    return false;
  }

  /** Whether one of these words stands among the few before a place, in the same clause. */
  static boolean shortlyBefore(Sentence sentence, int at, Set<String> words) {
    for (int i = at - 1; i >= Math.max(0, at - REACH); i--) {
      if (Shapes.endsAt(sentence, i)) {
        return false;
      }
      if (words.contains(sentence.lower(i))) {
        return true;
      }
    }
    return false;
  }
}
