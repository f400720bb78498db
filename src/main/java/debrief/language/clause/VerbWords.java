package debrief.language.clause;

import static debrief.language.clause.VerbGroup.BE;
import static debrief.language.clause.VerbGroup.DO;
import static debrief.language.clause.VerbGroup.HAVE;
import static debrief.language.clause.VerbGroup.MODALS;

import debrief.language.Sentence;
import debrief.language.Shapes;
import debrief.language.Tag;
import debrief.language.word.Verbs;
import debrief.language.word.WordSet;
import java.util.Set;

/** Which words are verbs that say something, whatever the tagger made of them. */
final class VerbWords {
  private static final Set<String> SUBJECTS =
      WordSet.of("it he she that there what who this where how here one nobody somebody everyone");

  private VerbWords() {}

  /** Whether a group of verbs can begin here. */
  static boolean opens(Sentence sentence, int at) {
    if (isAux(sentence, at) || isMistakenForNoun(sentence, at)) {
      return true;
    }
    return sentence.tag(at) == Tag.verb
        && !sentence.lower(at).equals("'s")
        && !describes(sentence, at);
  }

  /** "The team blocks every port", "and update the secret": verbs that look like nouns. */
  private static boolean isMistakenForNoun(Sentence sentence, int at) {
    String word = sentence.lower(at);
    boolean object =
        sentence.tag(at + 1) == Tag.determiner
            || WordSet.of("it them the a an every").contains(sentence.lower(at + 1));
    if (sentence.tag(at) != Tag.noun || !object || sentence.actors().isPerson(at)) {
      return false;
    }
    String before = sentence.lower(at - 1);
    boolean told = Verbs.isThird(word) && sentence.tag(at - 1).isNominal();
    boolean joins = before.equals("and") || before.equals(",");
    return told || (Verbs.isBase(word) && (joins || Shapes.startsAt(sentence, at)));
  }

  /** "The leaked token", "was asleep": a word that only tells which, or how it is. */
  private static boolean describes(Sentence sentence, int at) {
    String before = sentence.lower(at - 1);
    Tag tag = sentence.tag(at - 1);
    boolean shaped = sentence.lower(at).endsWith("ed") || sentence.lower(at).endsWith("ing");
    boolean article = at > 0 && (tag == Tag.determiner || tag == Tag.adjective);
    boolean which = article && shaped && sentence.tag(at + 1).isNominal();
    boolean state = BE.contains(before) && !shaped && !Verbs.isParticiple(sentence.lower(at));
    return which || state;
  }

  static boolean isAux(Sentence sentence, int place) {
    String word = sentence.lower(place);
    boolean owner = word.equals("'s") && !SUBJECTS.contains(sentence.lower(place - 1));
    boolean noun =
        WordSet.of("can may will might must need").contains(word)
            && sentence.tag(place).isNominal();
    return !owner
        && !noun
        && (BE.contains(word) || HAVE.contains(word) || DO.contains(word) || MODALS.contains(word));
  }
}
