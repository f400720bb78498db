package debrief.noego.match;

import debrief.language.ActorKind;
import debrief.language.Clauses;
import debrief.language.NounPhrases;
import debrief.language.Sentence;
import debrief.language.Shapes;
import debrief.language.Subject;
import debrief.language.word.WordSet;

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
  public Subject doer() {
    return new Clauses(sentence).before(anchor);
  }

  /** Whom "by" names behind the anchor. */
  public Subject by() {
    return new NounPhrases(sentence).by(anchor);
  }

  public boolean isQuoted() {
    for (int i = quoteFrom; i < quoteTo; i++) {
      if (!sentence.token(i).quoted()) {
        return false;
      }
    }
    return true;
  }

  /** Whether the doer is a person, or there is none in sight at the start of a note. */
  public boolean personOrHeadless() {
    Subject doer = doer();
    return doer.isPerson() || (doer.kind() == ActorKind.none && startsHere());
  }

  public boolean startsHere() {
    return Shapes.startsAt(sentence, from);
  }

  /** Whether one of these words stands anywhere in the sentence. */
  public boolean has(String... words) {
    return sentence.has(words);
  }

  /** Whether one of these words, written with spaces between, stands anywhere in the sentence. */
  public boolean holds(String words) {
    return sentence.holdsAny(WordSet.of(words));
  }

  /** Whether one of these words, written with spaces between, stands within five of the quote. */
  public boolean near(String words) {
    for (int i = quoteFrom - 5; i < quoteTo + 5; i++) {
      if (debrief.language.word.WordSet.of(words).contains(sentence.lower(i))) {
        return true;
      }
    }
    return false;
  }

  /** Whether one of these words stands directly before the match, adverbs aside. */
  public boolean after(String... words) {
    String before = sentence.lower(from - 1);
    for (String word : words) {
      if (before.equals(word)) {
        return true;
      }
    }
    return false;
  }

  public String next() {
    return sentence.lower(to);
  }
}
