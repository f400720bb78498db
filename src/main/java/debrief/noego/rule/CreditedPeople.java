package debrief.noego.rule;

import debrief.language.Sentence;
import debrief.language.word.Lexicon;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * People whom no list knows and who do nothing in their sentence: they are thanked, or stand as
 * authors. The review says nothing of them; the check before publishing asks for their roles.
 */
public final class CreditedPeople {
  private static final Set<String> CREDITS = Lexicon.of("credit-words");

  /** What may stand between the word and the first name: "thanks go to our colleague Ada Byron". */
  private static final Set<String> BETWEEN =
      Set.of(
          "to",
          "by",
          ":",
          "go",
          "also",
          "our",
          "colleague",
          "colleagues",
          "and",
          "with",
          "from",
          "-",
          "–",
          "—",
          "many",
          "for",
          "you",
          ",");

  private static final Set<String> JOINTS = Set.of(",", "and", "&", ";", "/");
  private static final int MOST_BETWEEN = 4;

  /** A name in a sentence, from its first to its last token. */
  public record Name(int from, int last) {}

  private CreditedPeople() {}

  /** In the order of the sentence; names of the roster are not among them. */
  public static List<Name> in(Sentence sentence) {
    List<Name> names = new ArrayList<>();
    int at = 0;
    while (at < sentence.size()) {
      at = CREDITS.contains(sentence.lower(at)) ? credited(sentence, at + 1, names) : at + 1;
    }
    return names;
  }

  /** The names behind a word of credit; where to go on. */
  private static int credited(Sentence sentence, int from, List<Name> names) {
    int at = from;
    while (at - from < MOST_BETWEEN && BETWEEN.contains(sentence.lower(at))) {
      at++;
    }
    int end = person(sentence, at, names);
    while (end > at) {
      at = end;
      while (JOINTS.contains(sentence.lower(at))) {
        at++;
      }
      end = at > end ? person(sentence, at, names) : at;
    }
    return Math.max(at, from);
  }

  /** Notes a name that stands here; behind it, or behind one of the roster, or here for neither. */
  private static int person(Sentence sentence, int at, List<Name> names) {
    int last = ContextualNames.fullName(sentence, at);
    if (last >= 0) {
      names.add(new Name(at, last));
      return last + 1;
    }
    int end = at;
    while (end < sentence.size() && sentence.isNamed(end)) {
      end++;
    }
    return end;
  }
}
