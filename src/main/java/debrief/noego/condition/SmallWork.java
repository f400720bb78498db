package debrief.noego.condition;

import debrief.language.Sentence;
import debrief.language.Shapes;
import debrief.language.word.Lexicon;
import debrief.noego.match.Hit;
import debrief.noego.match.WordMatcher;
import java.util.function.Predicate;

/** "A quick look", "one more test", "asking the vendor": a little work that people did not do. */
final class SmallWork {
  private static final WordMatcher WORK = new WordMatcher("#activities|#operation-nouns");
  private static final WordMatcher ACTIVITIES = new WordMatcher("#activities");
  private static final WordMatcher SMALL =
      new WordMatcher("#small-efforts|#activities|#operation-nouns");
  private static final WordMatcher CLAUSE_OPENERS = new WordMatcher("#clause-openers");
  private static final WordMatcher MERELY = new WordMatcher("simply|just|merely|only|even|first");

  private SmallWork() {}

  /** Whether the clause of the quote begins with somebody's work: a noun or a gerund. */
  static boolean leads(Hit hit) {
    return leads(hit.sentence(), hit.quoteFrom(), WORK);
  }

  /** The same without what is done to systems: a look, a question, but not a rollback. */
  static boolean ofPeopleLeads(Hit hit) {
    return leads(hit.sentence(), hit.quoteFrom(), ACTIVITIES);
  }

  private static boolean leads(Sentence sentence, int place, WordMatcher work) {
    int from = start(sentence, place);
    for (int i = from; i < Math.min(place, from + 7); i++) {
      if (gerund(sentence, i, from)) {
        return true;
      }
      if (sentence.actors().isPerson(i) && !Shapes.isOwner(sentence, i + 1)) {
        return false;
      }
      boolean noun = work.isAt(sentence, i) || plural(sentence, i);
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

  /** Whether the sentence begins with what one does: "asking the vendor before it would". */
  static boolean doingLeads(Hit hit) {
    int from = start(hit.sentence(), hit.quoteFrom());
    return from == 0 && gerund(hit.sentence(), from, from);
  }

  /** Whether the clause begins with "five more minutes", "a pair of eyes" or some work. */
  static boolean littleLeads(Hit hit) {
    for (int i = start(hit.sentence(), hit.quoteFrom()); i < hit.quoteFrom(); i++) {
      if (SMALL.isAt(hit.sentence(), i)) {
        return true;
      }
    }
    return false;
  }

  /** Whether one of these words leads into the clause of the quote. */
  static Predicate<Hit> link(String words) {
    WordMatcher word = new WordMatcher(words);
    return hit -> word.isAt(hit.sentence(), start(hit.sentence(), hit.quoteFrom()) - 1);
  }

  private static boolean plural(Sentence sentence, int at) {
    String word = sentence.lower(at);
    return word.endsWith("s")
        && Lexicon.of("activities").contains(word.substring(0, word.length() - 1));
  }

  private static boolean gerund(Sentence sentence, int at, int from) {
    boolean leading = at == from || MERELY.isAt(sentence, from);
    return leading && at <= from + 1 && Shapes.isIng(sentence, at);
  }

  private static int start(Sentence sentence, int place) {
    int from = place;
    while (from > 0 && !CLAUSE_OPENERS.isAt(sentence, from - 1)) {
      from--;
    }
    return from;
  }
}
