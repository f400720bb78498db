package debrief.noego.condition;

import debrief.language.Sentence;
import debrief.language.Shapes;
import debrief.noego.match.Hit;
import debrief.noego.match.WordAlternatives;
import debrief.noego.match.WordMatcher;
import java.util.function.Predicate;

/** Whether a word of denial stands shortly before another, in the same clause. */
final class Denials {
  private static final WordMatcher DENIALS = new WordMatcher("#denials");
  private static final int REACH = 4;

  private Denials() {}

  static boolean beforeQuote(Hit hit) {
    return shortlyBefore(hit.sentence(), hit.quoteFrom(), DENIALS);
  }

  /** The same before the first of these words: "we cannot promise that it will not". */
  static Predicate<Hit> at(String words) {
    WordAlternatives any = WordAlternatives.of(words);
    return hit -> {
      Sentence sentence = hit.sentence();
      int at = 0;
      while (at < sentence.size() && any.length(sentence, at) == 0) {
        at++;
      }
      return at < sentence.size() && shortlyBefore(sentence, at, DENIALS);
    };
  }

  /** Whether one of these words stands among the few before a place, in the same clause. */
  static boolean shortlyBefore(Sentence sentence, int at, WordMatcher words) {
    for (int i = at - 1; i >= Math.max(0, at - REACH); i--) {
      if (Shapes.endsAt(sentence, i)) {
        return false;
      }
      if (words.isAt(sentence, i)) {
        return true;
      }
    }
    return false;
  }
}
