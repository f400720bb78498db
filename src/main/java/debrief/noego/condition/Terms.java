package debrief.noego.condition;

import debrief.language.ActorKind;
import debrief.language.Subject;
import debrief.language.clause.Clause;
import debrief.language.word.Lexicon;
import debrief.language.word.WordNumbers;
import debrief.noego.match.Hit;
import debrief.noego.match.WordMatcher;
import debrief.text.prose.Passage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What conditions are made of: questions to a match that have a name, and some that are asked of a
 * place or of words.
 */
final class Terms {
  /** What an entry of a timeline or a chat begins with; its plans are no remedies. */
  private static final Pattern TIME = Pattern.compile("\\d{1,2}[.:]\\d{2}");

  /** The questions that take no words of their own. */
  static final Map<String, Predicate<Hit>> NAMED =
      Map.ofEntries(
          Map.entry("question", hit -> hit.sentence().isQuestion()),
          Map.entry("anyone", hit -> hit.sentence().actors().anyone()),
          Map.entry("timed", hit -> TIME.matcher(hit.sentence().lower(0)).lookingAt()),
          Map.entry("code-named", Terms::namesCode),
          Map.entry("row", hit -> hit.sentence().passage() == Passage.Kind.row),
          Map.entry("denied", Denials::beforeQuote),
          Map.entry("excused", Excuses::given),
          Map.entry("explained", Excuses::explained),
          Map.entry("owned-doer", Harm::ownedDoer),
          Map.entry("person-behind", Harm::personBehind),
          Map.entry("harm-in-other-clause", Harm::inOtherClause),
          Map.entry("work-leads", SmallWork::leads),
          Map.entry("human-work-leads", SmallWork::ofPeopleLeads),
          Map.entry("doing-leads", SmallWork::doingLeads),
          Map.entry("little-leads", SmallWork::littleLeads),
          Map.entry("made-by-a-thing", Conduct::ofThing),
          Map.entry("same-verb-again", Deeds::sameVerbAgain),
          Map.entry("acts", hit -> Deeds.acts(hit, 0)),
          Map.entry("acts-apart", hit -> Deeds.acts(hit, 3)));

  /** The questions that are asked of the words behind their name. */
  private static final Map<String, Function<String, Predicate<Hit>>> ASKED =
      Map.of(
          "holds", Terms::holds,
          "doer", kinds -> subject(kinds, Hit::doer),
          "by", kinds -> subject(kinds, Hit::by),
          "subject", kinds -> ClauseTerms.party(kinds, Clause::subject),
          "object", kinds -> ClauseTerms.party(kinds, Clause::object),
          "clause", ClauseTerms::is,
          "opened", ClauseTerms::opened,
          "link", SmallWork::link,
          "denied-at", Denials::at);

  private static final List<String> COMPARED = List.of("<", "<=", "=", ">=", ">");

  private Terms() {}

  /** Whether the sentence tells of code by its name. */
  private static boolean namesCode(Hit hit) {
    for (int i = 0; i < hit.sentence().size(); i++) {
      if (hit.sentence().token(i).isCode()) {
        return true;
      }
    }
    return false;
  }

  /** How many words a term has that begins so; 0 where no term does. */
  static int length(List<String> words) {
    String first = words.get(0);
    String second = words.size() > 1 ? words.get(1) : "";
    boolean place = Place.find(first).isPresent();
    if (place && second.equals("is")) {
      return 3;
    }
    if (place && COMPARED.contains(second)) {
      return 3;
    }
    return switch (first) {
      case "any" -> words.size() > 4 && words.get(4).equals("but-not") ? 6 : 4;
      case "before" -> 3;
      default -> ASKED.containsKey(first) ? 2 : 0;
    };
  }

  /**
   * @param words as many as {@link #length} says
   * @throws IllegalArgumentException where a part of it means nothing
   */
  static Predicate<Hit> of(List<String> words) {
    String first = words.get(0);
    if (words.size() == 2) {
      Function<String, Predicate<Hit>> asked = ASKED.get(first);
      return asked == null ? never(first) : asked.apply(words.get(1));
    }
    if (first.equals("before")) {
      Place place = Place.of(words.get(1));
      WordMatcher word = new WordMatcher(words.get(2));
      return hit -> Denials.shortlyBefore(hit.sentence(), place.in(hit), word);
    }
    if (first.equals("any")) {
      return any(words);
    }
    Place place = Place.of(first);
    if (words.get(1).equals("is")) {
      WordMatcher word = new WordMatcher(words.get(2));
      return hit -> word.isAt(hit.sentence(), place.in(hit));
    }
    return compared(place, words.get(1), Place.of(words.get(2)));
  }

  private static Predicate<Hit> never(String name) {
    throw new IllegalArgumentException("“" + name + "” takes no words.");
  }

  private static Predicate<Hit> any(List<String> words) {
    String[] ends = words.get(1).split("\\.\\.", -1);
    if (ends.length != 2 || !words.get(2).equals("is")) {
      throw new IllegalArgumentException("Write “any PLACE..PLACE is WORDS”.");
    }
    Place from = Place.of(ends[0]);
    Place to = Place.of(ends[1]);
    WordMatcher word = new WordMatcher(words.get(3));
    WordMatcher not = words.size() > 4 ? new WordMatcher(words.get(5)) : null;
    return hit -> {
      int last = Math.min(to.in(hit), hit.sentence().size());
      for (int i = Math.max(0, from.in(hit)); i < last; i++) {
        if (word.isAt(hit.sentence(), i) && (not == null || !not.isAt(hit.sentence(), i))) {
          return true;
        }
      }
      return false;
    };
  }

  private static Predicate<Hit> compared(Place one, String sign, Place other) {
    return switch (sign) {
      case "<" -> hit -> one.in(hit) < other.in(hit);
      case "<=" -> hit -> one.in(hit) <= other.in(hit);
      case ">=" -> hit -> one.in(hit) >= other.in(hit);
      case ">" -> hit -> one.in(hit) > other.in(hit);
      default -> hit -> one.in(hit) == other.in(hit);
    };
  }

  private static Predicate<Hit> holds(String words) {
    BitSet numbers = numbers(words);
    return hit -> hit.sentence().holdsAny(numbers);
  }

  /** The numbers of single words, of verbs in any form and of the single words in a list. */
  private static BitSet numbers(String words) {
    List<String> all = new ArrayList<>();
    for (String word : words.split("\\|", -1)) {
      if (word.startsWith("#")) {
        all.addAll(Lexicon.of(word.substring(1)));
      } else if (word.isEmpty() || word.startsWith("@") || word.indexOf('_') >= 0) {
        throw new IllegalArgumentException("Only single words are looked for, not “" + word + "”.");
      } else {
        all.add(word);
      }
    }
    return WordNumbers.of(all);
  }

  private static Predicate<Hit> subject(String kinds, Function<Hit, Subject> who) {
    if (kinds.equals("known")) {
      return hit -> who.apply(hit).head() >= 0;
    }
    Set<ActorKind> any = EnumSet.noneOf(ActorKind.class);
    for (String kind : kinds.split("\\|", -1)) {
      any.add(
          Arrays.stream(ActorKind.values())
              .filter(known -> known.name().equals(kind))
              .findFirst()
              .orElseThrow(
                  () -> new IllegalArgumentException("There is no kind of doer “" + kind + "”.")));
    }
    return hit -> any.contains(who.apply(hit).kind());
  }
}
