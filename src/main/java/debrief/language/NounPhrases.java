package debrief.language;

import debrief.language.word.WordSet;
import java.util.Set;

/** The noun phrases of a sentence: where they begin, and whom "by" names. */
public final class NounPhrases {
  private static final Set<String> REFLEXIVES =
      WordSet.of("themselves itself himself herself ourselves myself");

  private final Sentence sentence;

  public NounPhrases(Sentence sentence) {
    this.sentence = sentence;
  }

  /** The doer of a passive verb, if "by" names one within the clause. */
  public Subject by(int participle) {
    int limit = Math.min(sentence.size(), participle + 14);
    for (int i = participle + 1; i < limit; i++) {
      String word = sentence.lower(i);
      if (Clauses.STOPS.contains(word)
          && !word.equals("and")
          && !word.equals("as")
          && !word.equals("once")) {
        break;
      }
      if (word.equals("by") && i + 1 < sentence.size()) {
        return agent(i + 1);
      }
    }
    return new Subject(ActorKind.none, -1, -1, true);
  }

  /** The noun phrase that begins here. */
  public Subject agent(int from) {
    int head = -1;
    int at = from;
    while (at < sentence.size() && at < from + 9) {
      Tag tag = sentence.tag(at);
      boolean inside =
          tag.isNominal()
              || tag == Tag.adjective
              || tag == Tag.determiner
              || sentence.lower(at).equals("'s")
              || sentence.actors().isPerson(at);
      boolean emphasis = at > from && REFLEXIVES.contains(sentence.lower(at));
      if (!inside || emphasis) { // "by the fixes themselves"
        break;
      }
      head = tag.isNominal() || sentence.actors().isPerson(at) ? at : head;
      at++;
    }
    return head < 0
        ? new Subject(ActorKind.thing, from, from, true)
        : new Subject(sentence.actors().kind(head), from, head, true);
  }

  /** The word that the noun phrase beginning here turns on; -1 for none. */
  int head(int from) {
    return agent(from).head();
  }

  /** The first phrase in the sentence that is somebody. */
  public Subject anyone() {
    for (int i = 0; i < sentence.size(); i++) {
      if (sentence.actors().isPerson(i) && !Clauses.OBJECTS.contains(sentence.lower(i))) {
        return new Subject(ActorKind.person, phraseStart(i), i, false);
      }
    }
    return Subject.NOBODY;
  }

  /** The first word of the noun phrase that ends here. */
  int phraseStart(int end) {
    int from = end;
    while (from > 0) {
      Tag tag = sentence.tag(from - 1);
      String word = sentence.lower(from - 1);
      boolean inside =
          tag == Tag.noun
              || tag == Tag.proper
              || tag == Tag.adjective
              || tag == Tag.number
              || word.equals("'s")
              || (tag == Tag.pronoun
                  && WordSet.of("his her their our my its your whose").contains(word));
      boolean determiner =
          tag == Tag.determiner || WordSet.of("the a an this these those no").contains(word);
      if (determiner) {
        return from - 1;
      }
      boolean pronounNow =
          sentence.tag(from) == Tag.pronoun
              && WordSet.of("we i he she they you it nobody someone everyone")
                  .contains(sentence.lower(from));
      if (!inside || pronounNow) {
        return from;
      }
      from--;
    }
    return from;
  }
}
