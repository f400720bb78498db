package debrief.noego.rule;

import debrief.noego.language.Clauses;
import debrief.noego.language.NounPhrases;
import debrief.noego.language.Sentence;
import debrief.noego.language.Shapes;
import debrief.noego.language.Subject;

/**
 * Where a pattern matched.
 *
 * @param from the first word of the match
 * @param to behind its last word
 * @param anchor the verb that the rule asks about
 * @param quoteFrom the first word to show
 * @param quoteTo behind the last word to show
 */
public record Hit(Sentence sentence, int from, int to, int anchor, int quoteFrom, int quoteTo) {

  /** Who does what the anchor says. */
  Subject doer() {
    return new Clauses(sentence).before(anchor);
  }

  /** Whom "by" names behind the anchor. */
  Subject by() {
    return new NounPhrases(sentence).by(anchor);
  }

  boolean isQuoted() {
    for (int i = quoteFrom; i < quoteTo; i++) {
      if (!sentence.token(i).quoted()) {
        return false;
      }
    }
    return true;
  }

  /** Whether the doer is a person, or there is none in sight at the start of a note. */
  boolean personOrHeadless() {
    Subject doer = doer();
    return doer.isPerson() || (doer.kind() == debrief.noego.language.Kind.none && startsHere());
  }

  boolean startsHere() {
    return Shapes.startsAt(sentence, from);
  }

  /** Whether one of these words stands anywhere in the sentence. */
  boolean has(String... words) {
    return sentence.has(words);
  }

  /** Whether one of these words, written with spaces between, stands anywhere in the sentence. */
  boolean holds(String words) {
    return sentence.holdsAny(debrief.noego.language.Bag.of(words));
  }

  /** Whether one of these words, written with spaces between, stands within five of the quote. */
  boolean near(String words) {
    for (int i = quoteFrom - 5; i < quoteTo + 5; i++) {
      if (debrief.noego.language.Bag.of(words).contains(sentence.lower(i))) {
        return true;
      }
    }
    return false;
  }

  /** Whether one of these words stands directly before the match, adverbs aside. */
  boolean after(String... words) {
    String before = sentence.lower(from - 1);
    for (String word : words) {
      if (before.equals(word)) {
        return true;
      }
    }
    return false;
  }

  String next() {
    return sentence.lower(to);
  }
}
