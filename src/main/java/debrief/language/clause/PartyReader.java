package debrief.language.clause;

import debrief.language.Sentence;
import debrief.language.Tag;
import debrief.language.word.Verbs;
import debrief.language.word.WordSet;
import java.util.Set;

/** The noun phrase that begins at a place, and the word that it turns on. */
final class PartyReader {
  private static final Set<String> WHEN = WordSet.of("next last yesterday today tomorrow again");
  private static final int LONGEST = 12;

  private PartyReader() {}

  static Party at(Sentence sentence, int from) {
    return before(sentence, from, sentence.size());
  }

  /** The same, which ends before a place at the latest. */
  static Party before(Sentence sentence, int from, int end) {
    int head = -1;
    int likeness = -1;
    int limit = Math.min(end, from + LONGEST);
    int at = from;
    while (at < limit && inside(sentence, at, head >= 0)) {
      Tag tag = sentence.tag(at);
      boolean noun =
          tag.isNominal() || sentence.token(at).isCode() || sentence.actors().isPerson(at);
      head = noun ? at : head;
      likeness = tag == Tag.adjective && at > from ? at : likeness;
      at++;
    }
    return Parties.of(sentence, from, head < 0 ? likeness : head);
  }

  private static boolean inside(Sentence sentence, int at, boolean headed) {
    Tag tag = sentence.tag(at);
    String word = sentence.lower(at);
    if (headed && (WHEN.contains(word) || WordSet.of("that which who what").contains(word))) {
      return false;
    }
    if (tag == Tag.determiner || isOwner(word)) {
      return !headed || sentence.lower(at - 1).equals("'s");
    }
    boolean shaped = Verbs.isParticiple(word) || word.endsWith("ed") || word.endsWith("ing");
    boolean describes =
        shaped && !headed && sentence.tag(at - 1) != Tag.verb && sentence.tag(at + 1).isNominal();
    return tag.isNominal()
        || tag == Tag.adjective
        || describes
        || word.equals("'s")
        || sentence.token(at).isCode()
        || sentence.actors().isPerson(at);
  }

  private static boolean isOwner(String word) {
    return WordSet.of("my our his her their your its whose").contains(word);
  }
}
