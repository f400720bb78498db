package debrief.noego.match;

import debrief.language.ActorKind;
import debrief.language.Sentence;
import debrief.language.Shapes;
import debrief.language.word.WordSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a place of a pattern can ask of a word besides which word it is. */
final class Questions {
  private static final Set<String> BOUNDARIES = WordSet.of(", ; : ( ) — – ? !");

  /** Asked of a sentence and a place in it. */
  interface Question {
    boolean of(Sentence sentence, int at);
  }

  private static final Map<String, Question> KNOWN =
      Map.ofEntries(
          // An edge is no word, and is looked for before words are.
          Map.entry("@start", (sentence, at) -> false),
          Map.entry("@end", (sentence, at) -> false),
          Map.entry("~", (sentence, at) -> !BOUNDARIES.contains(sentence.lower(at))),
          Map.entry("..", (sentence, at) -> true),
          Map.entry("@person", (sentence, at) -> sentence.actors().isPerson(at)),
          Map.entry("@person-word", Shapes::isPersonWord),
          Map.entry("@affected", (sentence, at) -> is(sentence, at, ActorKind.affected)),
          Map.entry("@activity", (sentence, at) -> is(sentence, at, ActorKind.activity)),
          Map.entry(
              "@thing",
              (sentence, at) -> is(sentence, at, ActorKind.thing) && sentence.tag(at).isNominal()),
          Map.entry("@nominal", (sentence, at) -> sentence.tag(at).isNominal()),
          Map.entry("@name", Sentence::isNamed),
          Map.entry("@np", Shapes::inNounPhrase),
          Map.entry("@owner", Shapes::isOwner),
          Map.entry("@adv", Shapes::isAdverb),
          Map.entry("@participle", Shapes::isParticiple),
          Map.entry("@past", Shapes::isPast),
          Map.entry("@base", Shapes::isBase),
          Map.entry("@third", Shapes::isThird),
          Map.entry(
              "@present",
              (sentence, at) -> Shapes.isThird(sentence, at) || Shapes.isBase(sentence, at)),
          Map.entry("@ing", Shapes::isIng),
          Map.entry("@verb-form", (sentence, at) -> !sentence.token(at).lemmas().isEmpty()),
          Map.entry("@base-form", (sentence, at) -> sentence.token(at).isForm(sentence.lower(at))),
          Map.entry("@quoted", (sentence, at) -> sentence.token(at).quoted()),
          Map.entry("@digit", (sentence, at) -> Character.isDigit(sentence.lower(at).charAt(0))),
          Map.entry(
              "@cap",
              (sentence, at) -> Character.isUpperCase(sentence.token(at).text().charAt(0))));

  private Questions() {}

  /**
   * What an alternative asks, {@code *ing} how a word ends; null where it is a word itself.
   *
   * @throws IllegalArgumentException where it asks for what nobody can answer
   */
  static @Nullable Question of(String alternative) {
    if (alternative.startsWith("*") && alternative.length() > 1) {
      String ending = alternative.substring(1);
      return (sentence, at) -> sentence.lower(at).endsWith(ending);
    }
    Question known = KNOWN.get(alternative);
    if (known == null && alternative.startsWith("@") && alternative.length() > 1) {
      throw new IllegalArgumentException("Nothing is asked by “" + alternative + "”.");
    }
    return known;
  }

  private static boolean is(Sentence sentence, int at, ActorKind kind) {
    return sentence.actors().kind(at) == kind;
  }
}
