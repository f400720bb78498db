package debrief.noego.condition;

import debrief.language.Sentence;
import debrief.language.Tag;
import debrief.language.word.WordSet;
import debrief.noego.match.Hit;
import debrief.noego.match.WordAlternatives;

/** Whether the sentence gives the condition under which somebody could not have known. */
final class Excuses {
  private static final WordAlternatives PERCEPTIONS = WordAlternatives.of("#perception-verbs");
  private static final String CAUSES = "because since as";

  private Excuses() {}

  /** "… because the dashboard showed …": a cause that is not a person's doing. */
  static boolean given(Hit hit) {
    Sentence sentence = hit.sentence();
    String first = sentence.lower(0);
    boolean ahead =
        (WordSet.of("without lacking").contains(first) || isCause(sentence, 0))
            && hit.anchor() > 2
            && !personFrom(sentence, 1);
    if (ahead || therefore(hit)) {
      return true;
    }
    for (int i = hit.anchor() + 1; i < sentence.size(); i++) {
      boolean cause = isCause(sentence, i) || (sentence.lower(i).equals(":") && lacks(sentence, i));
      if (cause && !personFrom(sentence, i + 1)) {
        return true;
      }
    }
    return false;
  }

  /** "… was not opened: the page has no link to it". */
  private static boolean lacks(Sentence sentence, int colon) {
    for (int i = colon + 1; i < sentence.size(); i++) {
      if (WordSet.of("not no only without nothing").contains(sentence.lower(i))) {
        return true;
      }
    }
    return false;
  }

  /** "No alert was configured, so nobody noticed": the condition stands before. */
  private static boolean therefore(Hit hit) {
    Sentence sentence = hit.sentence();
    for (int i = Math.max(1, hit.from() - 4); i < hit.from(); i++) {
      if (WordSet.of("so therefore hence thus").contains(sentence.lower(i))) {
        return PERCEPTIONS.length(sentence, hit.anchor()) > 0 || !personIn(sentence, 0, i);
      }
    }
    return false;
  }

  private static boolean isCause(Sentence sentence, int at) {
    String word = sentence.lower(at);
    String next = sentence.lower(at + 1);
    if (word.equals("due") || word.equals("owing")) {
      return next.equals("to");
    }
    if (!WordSet.of(CAUSES).contains(word)) {
      return false;
    }
    boolean point = sentence.tag(at + 1) == Tag.number;
    return switch (word) {
      case "since" -> !point && !next.equals("then") && hasVerb(sentence, at);
      case "as" ->
          WordSet.of("the a an its it there no both all this that each nothing").contains(next)
              && hasVerb(sentence, at);
      default -> !next.equals("of");
    };
  }

  /** "Since the gateway dropped it", not "since the reorganisation". */
  private static boolean hasVerb(Sentence sentence, int at) {
    for (int i = at + 2; i < Math.min(at + 9, sentence.size()); i++) {
      if (sentence.lower(i).equals(",") || sentence.lower(i).equals(";")) {
        return false;
      }
      if (sentence.tag(i) == Tag.verb || sentence.tag(i) == Tag.aux) {
        return true;
      }
    }
    return false;
  }

  private static boolean personFrom(Sentence sentence, int from) {
    return personIn(sentence, from, from + 3);
  }

  private static boolean personIn(Sentence sentence, int from, int to) {
    for (int i = from; i < Math.min(to, sentence.size()); i++) {
      if (sentence.actors().isPerson(i)) {
        return true;
      }
    }
    return false;
  }

  /** The same, where "because of the silence" and "due to the delay" count too. */
  static boolean explained(Hit hit) {
    for (int i = hit.anchor() + 1; i < hit.sentence().size(); i++) {
      if (hit.sentence().lower(i).equals("because") && !personFrom(hit.sentence(), i + 1)) {
        return true;
      }
    }
    return given(hit);
  }
}
